import type { EvaluationContext } from '../engine/context.js';

/** What belongs to one evaluation as a whole. Used again for the next one when it is over. */
export class Run {
  constructor(
    public context: EvaluationContext,
    /** The record: `$$`. */
    public root: unknown,
    /** Variables given from outside, by name without `$`. */
    public bindings: Readonly<Record<string, unknown>>,
  ) {}
}

/** The variables of one scope while it runs. Which place a name has was settled when the text was compiled. */
export class Env {
  constructor(
    readonly run: Run,
    readonly values: unknown[],
    readonly parent: Env | null,
  ) {}
}

/** In the place of a variable that no assignment has reached yet; the name then means what it means outside. */
export const UNBOUND: unique symbol = Symbol('unbound');

/** Places for `count` variables, none of them assigned. */
const NONE: unknown[] = [];

export function unboundValues(count: number): unknown[] {
  return count === 0 ? NONE : new Array<unknown>(count).fill(UNBOUND);
}
