/** How check characters are computed. */
export interface CheckMethod {
  /** Characters that it can count; nothing else is ever ignored. */
  readonly reads: string;
  /** Characters that it writes. */
  readonly writes: string;
  /** How many characters it writes. */
  readonly length: number;
  /** The check characters of values of `reads`. */
  compute(values: readonly number[]): readonly number[];
}
