import type { PlanItems } from '../../plan/plan.types.js';
import { FALSE, any, choose, negated } from '../build/logic.js';
import { identifier } from '../build/quote.js';
import { Refused } from '../build/refused.js';
import type { Relation } from '../build/relation.js';
import { truth } from '../conditions/truth.js';
import { firstError, withError } from '../values/errors.js';
import type { SqlCondition } from '../values/value.types.js';
import { count } from './aggregate.js';
import { select, type Selection } from './selection.js';

/** `$exists(orders[…])`; a list that is there exists even when it is empty. */
export function itemsExist(relation: Relation, plan: PlanItems): SqlCondition {
  const selection = select(relation, plan.over, plan.of);
  if (selection.whole)
    return { sql: negated(selection.missing), nulls: 'never', ...withError(selection.error) };
  return { sql: anyOf(selection), nulls: 'never', ...withError(selection.error) };
}

/** Items as a condition: true when one of them is, missing when there are none. */
export function itemsTruth(relation: Relation, plan: PlanItems): SqlCondition {
  const selection = select(relation, plan.over, plan.of);
  const { group, filter } = selection;
  const item =
    selection.item === undefined ? rowTruth(group.inner, plan) : truth(group.inner, selection.item);
  if (item.error !== undefined && item.error !== selection.item?.error) throw new Refused('list-value', plan);
  const { dialect } = group.inner.build;
  const found = group.add(filter, (condition) => dialect.anyTrue(item.sql, condition));
  const none = selection.whole ? choose([[selection.missing, 'NULL']], FALSE) : 'NULL';
  return {
    sql: choose([[anyOf(selection), `coalesce(${found}, FALSE)`]], none),
    nulls: 'missing',
    ...withError(firstError(selection.error)),
  };
}

function anyOf(selection: Selection): string {
  return `(${count(selection).whole ?? ''} > 0)`;
}

/** A row is an object, which is true unless it is empty. */
function rowTruth({ alias, fields }: Relation, plan: PlanItems): SqlCondition {
  if (fields.document !== undefined) throw new Refused('whole-object', plan);
  const filled = (fields.columns ?? []).map(({ column }) => `(${alias}.${identifier(column)} IS NOT NULL)`);
  // Lists of child rows of its own are members too, also when they are empty.
  return { sql: (fields.children ?? []).length > 0 ? 'TRUE' : any(...filled), nulls: 'never' };
}
