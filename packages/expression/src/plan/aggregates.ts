import type { SyntaxNode } from '../syntax/syntax.types.js';
import type { Argument } from './calls.js';
import { opaque, opaqueBecause, spanOf, type Planned } from './env.js';
import type { PlanCollection, PlanItems, PlanValue } from './plan.types.js';

const AGGREGATES: ReadonlyMap<string, Extract<PlanValue, { kind: 'aggregate' }>['function']> = new Map([
  ['count', 'count'],
  ['sum', 'sum'],
  ['min', 'min'],
  ['max', 'max'],
  ['average', 'average'],
]);

/**
 * `$count(…)`, `$sum(…)` and their like over a collection, a field, or the distinct items of either;
 * undefined when the function is none of them.
 */
export function planAggregate(
  name: string,
  whole: SyntaxNode,
  values: readonly Argument[],
): Planned | undefined {
  const [first, extra] = values;
  if (first === undefined || extra !== undefined) return undefined;
  const { value, node } = first;
  if (name === 'distinct') return planDistinct(whole, value);
  const aggregate = AGGREGATES.get(name);
  if (aggregate === undefined) return undefined;
  if (value.kind === 'opaque') return opaqueBecause(whole, value);
  const items = itemsOf(value);
  if (items === undefined) return opaque(whole, 'other', node);
  const rest = { over: items.over, ...(items.of === undefined ? {} : { of: items.of }) };
  if (items.distinct !== true) return { ...spanOf(whole), kind: 'aggregate', function: aggregate, ...rest };
  if (name !== 'count') return opaque(whole, 'function', node);
  return { ...spanOf(whole), kind: 'aggregate', function: 'count-distinct', ...rest };
}

/** Known as items, and inside of `$count`. */
function planDistinct(whole: SyntaxNode, value: Planned): Planned {
  if (value.kind === 'opaque') return opaqueBecause(whole, value);
  const items = itemsOf(value);
  if (items === undefined) return opaque(whole, 'function');
  return { ...items, ...spanOf(whole), distinct: true };
}

function itemsOf(value: Planned): PlanItems | undefined {
  if (value.kind === 'items') return value;
  if (value.kind !== 'field') return undefined;
  const { start, end, scope, path } = value;
  const over: PlanCollection = { start, end, scope, path };
  return { start, end, kind: 'items', over };
}
