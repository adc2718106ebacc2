import { interpretPredicate } from './interpret-predicate.js';
import { interpretValue } from './interpret-value.js';
import type { Frame, PlanOptions, PlanOutcome } from './interpret.types.js';
import type { PlanPredicate, PlanValue } from './plan.types.js';
import { PlanFailure } from './values.js';

/** Evaluates a plan; regular expressions by `find`, which is what would weigh most to bundle. */
export function runPlan(
  plan: PlanPredicate | PlanValue,
  record: unknown,
  options: PlanOptions & Pick<Frame, 'find'>,
): PlanOutcome {
  const frame: Frame = {
    ...options,
    record,
    item: record,
    predicate: interpretPredicate,
    value: interpretValue,
  };
  try {
    return { ok: true, value: isValue(plan) ? interpretValue(plan, frame) : interpretPredicate(plan, frame) };
  } catch (raised) {
    if (raised instanceof PlanFailure) return { ok: false, code: raised.code };
    throw raised;
  }
}

const PREDICATES: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'compare',
  'in',
  'contains',
  'matches',
  'exists',
  'truth',
  'constant',
  'if',
]);

/** Opaque parts may be either; they are refused in both. */
function isValue(plan: PlanPredicate | PlanValue): plan is PlanValue {
  return !PREDICATES.has(plan.kind);
}
