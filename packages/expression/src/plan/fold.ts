import { childrenOf } from './children-of.js';
import type { PlanValue } from './plan.types.js';
import { runPlan } from './run-plan.js';

/**
 * A value made of literals only, worked out: `30 * 24 * 60 * 60 * 1000` is one number. What would raise an
 * error, or is no JSON value, stays as it is.
 */
export function fold(value: PlanValue): PlanValue {
  if (
    !FOLDED.has(value.kind) ||
    !childrenOf(value).every((child) => 'kind' in child && child.kind === 'literal')
  ) {
    return value;
  }
  const outcome = runPlan(value, {}, { asOf: 0, find: () => false });
  if (!outcome.ok || !isLiteral(outcome.value)) return value;
  return { kind: 'literal', value: outcome.value, start: value.start, end: value.end };
}

const FOLDED: ReadonlySet<string> = new Set([
  'arithmetic',
  'negate',
  'to-millis',
  'text',
  'number',
  'concat',
  'substring',
]);

/** True for what a literal can be. */
export function isLiteral(value: unknown): value is string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}
