import type { PlanPredicate } from '../../plan/plan.types.js';
import type { Relation } from '../build/relation.js';
import type { SqlCondition, SqlValue } from '../values/value.types.js';
import { equality } from './equality.js';
import { ordering } from './ordering.js';

/** A comparison, as planned. */
export type Compare = Extract<PlanPredicate, { kind: 'compare' }>;

/** `left operator right` */
export function compare(relation: Relation, plan: Compare, left: SqlValue, right: SqlValue): SqlCondition {
  const { operator } = plan;
  if (operator === '=' || operator === '!=') return equality(relation, plan, left, right);
  return ordering(relation, operator, left, right);
}
