import { isTrue } from './values.js';
import type { PlanItems, PlanPredicate, PlanValue } from './plan.types.js';

/** The condition that a value is as an operand of `and`, as a test or as a whole rule: `$boolean` of it. */
export function toPredicate(value: PlanValue | PlanItems): PlanPredicate {
  const { start, end } = value;
  switch (value.kind) {
    case 'predicate':
      return value.of;
    case 'opaque':
      return value;
    case 'literal':
      return { kind: 'constant', value: isTrue(value.value) === true, start, end };
    case 'choose': {
      const { test, then, otherwise } = value;
      const rest = otherwise === undefined ? {} : { otherwise: toPredicate(otherwise) };
      return { kind: 'if', test, then: toPredicate(then), ...rest, start, end };
    }
    default:
      return { kind: 'truth', of: value, start, end };
  }
}

/** A condition as a value. */
export function toValue(of: PlanPredicate): PlanValue {
  return of.kind === 'opaque' ? of : { kind: 'predicate', of, start: of.start, end: of.end };
}
