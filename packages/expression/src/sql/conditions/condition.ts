import type { PlanField, PlanItems, PlanPredicate, PlanValue } from '../../plan/plan.types.js';
import { Refused } from '../build/refused.js';
import { FALSE, TRUE } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { itemsExist, itemsTruth } from '../children/items.js';
import { isMissing } from '../values/kinds.js';
import { negated } from '../build/logic.js';
import { startsWith } from '../values/field.js';
import { value } from '../values/value.js';
import type { SqlCondition } from '../values/value.types.js';
import { withError } from '../values/errors.js';
import { compare } from './compare.js';
import { conjunction, disjunction, opposite, either } from './connect.js';
import { contains } from './contains.js';
import { membership } from './membership.js';
import { matches } from './matches.js';
import { truth } from './truth.js';

/** A condition of a rule in SQL. */
export function condition(relation: Relation, plan: PlanPredicate): SqlCondition {
  switch (plan.kind) {
    case 'and':
      return conjunction(plan.items.map((item) => condition(relation, item)));
    case 'or':
      return disjunction(plan.items.map((item) => condition(relation, item)));
    case 'not':
      return opposite(condition(relation, plan.of));
    case 'constant':
      return { sql: plan.value ? TRUE : FALSE, nulls: 'never' };
    case 'if':
      return either(
        condition(relation, plan.test),
        condition(relation, plan.then),
        plan.otherwise === undefined ? undefined : condition(relation, plan.otherwise),
      );
    case 'truth':
      return truthOf(relation, plan.of);
    case 'exists':
      return existence(relation, plan.of);
    case 'opaque':
      throw new Refused(plan.reason, plan.cause);
    default:
      return onValues(relation, plan);
  }
}

type OnValues = Extract<PlanPredicate, { kind: 'compare' | 'in' | 'contains' | 'matches' }>;

function onValues(relation: Relation, plan: OnValues): SqlCondition {
  switch (plan.kind) {
    case 'compare':
      return compare(relation, plan, value(relation, plan.left), value(relation, plan.right));
    case 'in':
      return membership(relation, plan);
    case 'contains':
      return contains(relation, value(relation, plan.text), value(relation, plan.search));
    case 'matches':
      return matches(relation, plan, value(relation, plan.text));
  }
}

function truthOf(relation: Relation, of: PlanValue | PlanItems): SqlCondition {
  if (of.kind === 'items') return itemsTruth(relation, of);
  if (isChildren(relation, of)) return itemsTruth(relation, asItems(of));
  return truth(relation, value(relation, of));
}

function existence(relation: Relation, of: PlanValue | PlanItems): SqlCondition {
  if (of.kind === 'items') return itemsExist(relation, of);
  if (isChildren(relation, of)) return itemsExist(relation, asItems(of));
  const found = value(relation, of);
  return { sql: negated(isMissing(found)), nulls: 'never', ...withError(found.error) };
}

/** Whether a field is a list of child rows in a table, or leads into one. */
function isChildren(inner: Relation, plan: PlanValue): plan is PlanField {
  if (plan.kind !== 'field') return false;
  const { fields } = plan.scope === 'record' ? inner.root : inner;
  return (fields.children ?? []).some(({ path }) => startsWith(plan.path, path));
}

function asItems({ start, end, scope, path }: PlanField): PlanItems {
  return { kind: 'items', start, end, over: { start, end, scope, path } };
}
