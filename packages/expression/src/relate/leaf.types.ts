import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';

/** A JSON value that a plan compares with. */
export type Constant = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** What conditions ask of one value; the value only matters as far as it tells these apart. */
export interface Asked {
  /** Compared with, or looked up in a list. */
  readonly equals: readonly Constant[];
  /** Compared by `<` and its like. */
  readonly bounds: readonly (string | number)[];
  /** Searched for in the text. */
  readonly parts: readonly string[];
  /** Looked up in the value, as a list. */
  readonly members: readonly (string | number | boolean | null)[];
  /** Asked whether it is true. */
  readonly truth: boolean;
}

/** A condition that is not put together from others. */
export interface Leaf {
  readonly index: number;
  /** The condition; equal ones of both rules are one leaf. */
  readonly plan: PlanPredicate;
  /** What it asks about: a value, or, for conditions that compare two values, the condition itself. */
  readonly subject: string;
  readonly term?: PlanValue;
  readonly asked: Asked;
  /** For a comparison of two values: whether `subject` names them the other way round. */
  readonly turned?: boolean;
  /** The condition about another value in the place of `term`. */
  readonly about?: (value: PlanValue) => PlanPredicate;
}
