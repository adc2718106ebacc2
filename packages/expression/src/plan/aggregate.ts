import { deepEqual, fail } from './values.js';

/** Functions of a list to one value. */
export type AggregateFunction = 'count' | 'sum' | 'min' | 'max' | 'average' | 'count-distinct';

/** An aggregate of a value that is missing, one value, or a list. */
export function aggregate(name: AggregateFunction, value: unknown): number | undefined {
  const list =
    value === undefined ? undefined : Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (name === 'count') return list?.length ?? 0;
  if (name === 'count-distinct') return list === undefined ? 0 : distinct(list).length;
  if (list === undefined) return undefined;
  if (!list.every((item) => typeof item === 'number')) return fail('T0412');
  return ofNumbers(name, list);
}

function ofNumbers(name: 'sum' | 'min' | 'max' | 'average', list: readonly number[]): number | undefined {
  if (list.length === 0) return name === 'sum' ? 0 : undefined;
  switch (name) {
    case 'sum':
      return total(list);
    case 'average':
      return total(list) / list.length;
    case 'min':
      return list.reduce((least, item) => Math.min(least, item), Number.POSITIVE_INFINITY);
    case 'max':
      return list.reduce((most, item) => Math.max(most, item), Number.NEGATIVE_INFINITY);
  }
}

/** Added up in order, as JSONata does: the order of additions of doubles matters. */
function total(list: readonly number[]): number {
  return list.reduce((sum, item) => sum + item, 0);
}

function distinct(list: readonly unknown[]): readonly unknown[] {
  return list.filter((item, index) => !list.slice(0, index).some((other) => deepEqual(other, item)));
}
