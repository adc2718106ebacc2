import type { PlanOpaque, PlanPredicate, PlanValue } from './plan.types.js';

/** What a plan is evaluated with. */
export interface PlanOptions {
  /** Milliseconds since 1970 that `$millis()` gives. */
  readonly asOf: number;
  /** Values of parameters, by name without `$`. */
  readonly bindings?: Readonly<Record<string, unknown>>;
  /** Evaluates what has no place in a plan. Without it such a part raises a TypeError. */
  readonly opaque?: (part: PlanOpaque, item: unknown) => unknown;
}

/** The value of a plan (undefined when missing), or JSONata's code of what went wrong. */
export type PlanOutcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/** What the parts of the interpreter hand on. */
export interface Frame extends PlanOptions {
  readonly record: unknown;
  /** The item of the innermost collection; the record outside of all. */
  readonly item: unknown;
  /** Whether a regular expression finds anything in a text. */
  readonly find: (pattern: string, flags: string, text: string) => boolean;
  readonly predicate: (plan: PlanPredicate, frame: Frame) => boolean | undefined;
  readonly value: (plan: PlanValue, frame: Frame) => unknown;
}
