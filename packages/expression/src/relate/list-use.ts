import { childrenOf, type PlanNode } from '../plan/children-of.js';
import type { PlanCollection, PlanItems, PlanPredicate, PlanValue } from '../plan/plan.types.js';

/** What a plan does with a list: where it is, which of its items count, and what is taken from them. */
export interface ListUse {
  readonly root: PlanCollection;
  readonly filters: readonly PlanPredicate[];
  /** `item` when the items themselves are added up. */
  readonly of?: PlanValue | 'item';
}

type Listed = Extract<PlanValue, { kind: 'aggregate' }> | PlanItems;

/** The use of the list that an aggregate or items are made of. */
export function listUse(node: Listed): ListUse {
  const { over, of } = node;
  const root = rootOf(over);
  if (of !== undefined) return { root, filters: filtersOf(over), of };
  const counts = node.kind === 'items' || node.function === 'count';
  if (counts || over !== root || over.where !== undefined) return { root, filters: filtersOf(over) };
  const last = over.path.at(-1);
  if (last === undefined || over.path.length === 1) return { root, filters: [], of: 'item' };
  // `$sum(orders.amount)`: the list is `orders`.
  const { start, end, path } = over;
  return {
    root: { ...over, path: path.slice(0, -1) },
    filters: [],
    of: { start, end, kind: 'field', scope: 'item', path: [last] },
  };
}

/** All uses of lists in a plan, those inside of filters left out. */
export function listUses(node: PlanNode): readonly ListUse[] {
  if ('kind' in node && (node.kind === 'aggregate' || node.kind === 'items')) return [listUse(node)];
  return childrenOf(node).flatMap(listUses);
}

/** The collection that a chain of collections starts from. */
function rootOf(over: PlanCollection): PlanCollection {
  return over.from === undefined ? over : rootOf(over.from);
}

/** The conditions on the items of the first list: its filter, and that something passes the lists below it. */
function filtersOf(over: PlanCollection): readonly PlanPredicate[] {
  const own = over.where === undefined ? [] : [over.where];
  if (over.from === undefined) return own;
  if (over.path.length === 0) return [...filtersOf(over.from), ...own];
  const { from, start, end, path, where } = over;
  const below: PlanCollection = {
    start,
    end,
    scope: 'item',
    path,
    ...(where === undefined ? {} : { where }),
  };
  return [...filtersOf(from), { start, end, kind: 'exists', of: { start, end, kind: 'items', over: below } }];
}
