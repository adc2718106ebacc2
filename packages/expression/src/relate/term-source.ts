import { childrenOf } from '../plan/children-of.js';
import type { PlanField, PlanValue } from '../plan/plan.types.js';

/** The field that a value is, or is made of alone, in such a way that both are missing together. */
export function sourceOfTerm(value: PlanValue): PlanField | undefined {
  switch (value.kind) {
    case 'field':
      return value;
    case 'to-millis':
    case 'negate':
    case 'text':
    case 'number':
    case 'substring':
      return sourceOfTerm(value.of);
    case 'arithmetic': {
      const [left, right] = childrenOf(value);
      if (right !== undefined && 'kind' in right && right.kind === 'literal') return sourceOfTerm(value.left);
      return left !== undefined && 'kind' in left && left.kind === 'literal'
        ? sourceOfTerm(value.right)
        : undefined;
    }
    default:
      return undefined;
  }
}
