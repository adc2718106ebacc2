import type { PlanValue } from '../../plan/plan.types.js';
import type { Relation } from '../build/relation.js';
import { firstError, withError } from './errors.js';
import { textOf } from './text-of.js';
import type { SqlValue } from './value.types.js';

type Concat = Extract<PlanValue, { kind: 'concat' }>;

/** `left & right`: missing is no text at all. */
export function concat(relation: Relation, plan: Concat, left: SqlValue, right: SqlValue): SqlValue {
  const [a, b] = [textOf(relation, left, plan.left), textOf(relation, right, plan.right)];
  // Both operands are evaluated before either is made text.
  const error = firstError(left.error, right.error, a.error, b.error);
  return {
    type: 'text',
    sql: `(${textOrNone(a)} || ${textOrNone(b)})`,
    optional: false,
    ...withError(error),
  };
}

function textOrNone({ type, sql, optional }: SqlValue): string {
  if (type === 'missing') return `''`;
  return optional ? `coalesce(${sql}, '')` : sql;
}
