import type { EvaluationContext } from '../engine/context.js';

/** A built-in function of JSONata. */
export interface BuiltIn {
  /** Without `$`. */
  readonly name: string;
  /** What arguments it takes, as a JSONata signature, e.g. `<s-s?:s>`; absent when it takes anything. */
  readonly signature?: string;
  /** How many arguments `$map`, `$filter` and the like hand over at most. */
  readonly arity: number;
  /** How many parameters a partial application fills; the same as `arity` when absent. */
  readonly parameters?: number;
  /**
   * The function itself. The arguments were checked by `signature` (a partial application checks nothing).
   * Returns a list of results (`newSequence`) where one result alone stands for itself.
   */
  readonly call: (context: EvaluationContext, args: readonly unknown[], focus: unknown) => unknown;
}
