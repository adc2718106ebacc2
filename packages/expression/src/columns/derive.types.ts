import type { Scale } from './classify.js';

/** The values of an aggregate for the rows of a block. */
export type Derived =
  /** Stored integers; the largest are states. */
  | { readonly kind: 'ints'; readonly ints: Int32Array; readonly scale: Scale; readonly stateBits: number }
  /** Doubles; NaN where `states` holds one more than a state. */
  | {
      readonly kind: 'floats';
      readonly floats: Float64Array;
      readonly states: Uint8Array;
      readonly stateBits: number;
    };

/** Computes aggregates of a block of rows, all at once. */
export interface Derivation {
  /** One result per aggregate, in the order in which they were given. They are written anew by each run. */
  readonly results: readonly Derived[];
  /** Rows from `from` to before `to`, at most a block. */
  run(from: number, to: number): void;
}
