/** One line of a publisher's list: an id that is no longer used and what stands for it now. */
export interface Redirect {
  readonly from: string;
  /** Several: somebody chooses one of them. */
  readonly to: readonly string[];
  /** The name or path under which it was known. */
  readonly name?: string;
}

/** Redirects in which every way has one step. */
export interface CompactRedirects {
  /** Where ids lead; ids that lead nowhere are not among them. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Ids that stand for others now, with the ids that lead to them, where these are at least two. */
  readonly manyToOne: ReadonlyMap<string, readonly string[]>;
  /** Groups of ids that lead to each other and nowhere else. */
  readonly loops: readonly (readonly string[])[];
  /** Steps that were left out because they are now one. */
  readonly shortened: number;
}
