import type { PlanCollection, PlanField, PlanValue } from '../../plan/plan.types.js';
import { Refused } from '../build/refused.js';
import type { Relation } from '../build/relation.js';
import { startsWith } from '../values/field.js';

/** A list, and what is taken from each of its items. */
export interface Split {
  readonly over: PlanCollection;
  readonly of: PlanValue | undefined;
}

/** Tells apart, in `orders.amount` or `orders[…].amount`, the list and the field that is taken from its items. */
export function split(relation: Relation, over: PlanCollection, of: PlanValue | undefined): Split {
  if (over.from !== undefined) return onFrom(over, over.from, of);
  const length = lengthOfList(relation, over);
  if (length === over.path.length) return { over, of };
  if (over.where !== undefined) throw new Refused('nested-list', over, over.path.join('.'));
  const { start, end, scope, path } = over;
  return {
    over: { start, end, scope, path: path.slice(0, length) },
    of: taken(over, path.slice(length), of),
  };
}

function onFrom(over: PlanCollection, from: PlanCollection, of: PlanValue | undefined): Split {
  if (over.where !== undefined || from.from !== undefined) throw new Refused('nested-list', over);
  return { over: from, of: taken(over, over.path, of) };
}

/** How many names of the path lead to the list. In a document any member can be one: the first is. */
function lengthOfList(relation: Relation, { path, scope }: PlanCollection): number {
  const { fields } = scope === 'record' ? relation.root : relation;
  const known = [...(fields.children ?? []), ...(fields.columns ?? [])].filter((field) =>
    startsWith(path, field.path),
  );
  return Math.min(path.length, known[0]?.path.length ?? 1);
}

/** A field of an item, or a field of that. */
function taken(over: PlanCollection, path: readonly string[], of: PlanValue | undefined): PlanValue {
  const { start, end } = over;
  const field: PlanField = { kind: 'field', start, end, scope: 'item', path };
  if (of === undefined) return field;
  if (of.kind !== 'field' || of.scope !== 'item') throw new Refused('nested-list', over);
  return { ...of, path: [...path, ...of.path] };
}
