import { childrenOf, type PlanNode } from './children-of.js';
import { typeOf } from './static-type.js';
import type { PlanPredicate, PlanValue } from './plan.types.js';

/**
 * True when a plan can end in an error on some record. Errs on the side of true. Runtimes may skip what
 * cannot fail, and need not keep the order of two parts when one of them cannot.
 */
export function mayFail(plan: PlanNode): boolean {
  return failsItself(plan) || childrenOf(plan).some(mayFail);
}

function failsItself(plan: PlanNode): boolean {
  if (!('kind' in plan)) return false;
  switch (plan.kind) {
    case 'compare':
      return compareFails(plan);
    case 'contains':
      return typeOf(plan.text) !== 'text' || typeOf(plan.search) !== 'text';
    case 'matches':
    case 'substring':
      return true;
    case 'truth':
      // Only an infinite number fails; JSON has none, so that one must come from arithmetic or a parameter.
      return !['field', 'items', 'literal', 'literal-list', 'now-text', 'concat'].includes(plan.of.kind);
    case 'aggregate':
      return plan.function !== 'count' && plan.function !== 'count-distinct';
    case 'text':
      return plan.function !== 'string' || typeOf(plan.of) === 'number' || plan.of.kind === 'parameter';
    case 'concat':
      return [plan.left, plan.right].some((side) => typeOf(side) === 'number' && side.kind !== 'literal');
    case 'to-millis':
    case 'arithmetic':
    case 'negate':
    case 'number':
    case 'opaque':
      return true;
    default:
      return false;
  }
}

function compareFails({ operator, left, right }: Extract<PlanPredicate, { kind: 'compare' }>): boolean {
  if (operator === '=' || operator === '!=') return false;
  const types = [left, right].map((side: PlanValue) => typeOf(side));
  return !(types.every((type) => type === 'number') || types.every((type) => type === 'text'));
}
