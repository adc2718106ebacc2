import { findPattern } from '../regex/find-pattern.js';
import type { PlanOptions, PlanOutcome } from './interpret.types.js';
import type { PlanPredicate, PlanValue } from './plan.types.js';
import { runPlan } from './run-plan.js';

/**
 * What a plan says of a record: the reference that the faster runtimes are compared with. Slow and simple.
 *
 * @param plan A condition gives true, false or undefined (missing); a value gives the value.
 * @param record An object. Other records are not what plans are made for.
 */
export function evaluatePlan(
  plan: PlanPredicate | PlanValue,
  record: unknown,
  options: PlanOptions,
): PlanOutcome {
  return runPlan(plan, record, { ...options, find: findPattern });
}
