/**
 * How much an evaluation may do. All limits are counted, never timed, so that the same expression on the
 * same record gives the same answer on every machine.
 */
export interface Limits {
  /** Characters of the expression text. Default 20,000. */
  readonly textLength: number;
  /** Evaluated nodes, plus work done inside functions. Default 1,000,000 (a second or two). */
  readonly steps: number;
  /** Nodes that wait for each other: recursion and nesting. Default 1,000. */
  readonly depth: number;
  /** Values in one list. Default 100,000. */
  readonly listLength: number;
  /** Characters of a text made by the expression. Default 1,000,000. */
  readonly stringLength: number;
  /** Values in the record (all levels) where it is copied: for transforms and the jsonata engine. Default 5,000,000. */
  readonly inputValues: number;
}

/** The limits used unless `compile` is told otherwise. */
export const DEFAULT_LIMITS: Limits = {
  textLength: 20_000,
  steps: 1_000_000,
  depth: 1_000,
  listLength: 100_000,
  stringLength: 1_000_000,
  inputValues: 5_000_000,
};
