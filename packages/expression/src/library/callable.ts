import type { EvaluationContext } from '../engine/context.js';

/**
 * A function as a value: a lambda, a built-in function, a regular expression, a transform. Recognised by its
 * class, never by a mark, so that nothing in a record can pass for one.
 */
export abstract class Callable {
  /** How many arguments `$map`, `$filter` and the like hand over at most. */
  abstract readonly arity: number;

  /**
   * Runs the function. The result may be a list of results that still has to be reduced to its only member;
   * see `closures/sequence.ts`.
   *
   * @param args Missing arguments are `undefined` or left out.
   * @param focus The value that `$` stands for at the call; fills in for arguments that are left out.
   */
  abstract invoke(context: EvaluationContext, args: readonly unknown[], focus: unknown): unknown;
}

/** True for whatever an expression can call. */
export function isCallable(value: unknown): value is Callable {
  return value instanceof Callable;
}
