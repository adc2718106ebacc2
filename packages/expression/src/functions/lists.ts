import { contextOf, raise } from '../engine/context.js';
import type { Focus } from '../engine/stock.types.js';
import { deepEqual } from './equal.js';
import { call } from './call.js';

/* Functions over lists: bounded, and linear where jsonata is quadratic or breaks on long lists. */

/** `$append(a, b)` */
export function append(this: Focus, arg1: unknown, arg2: unknown): unknown {
  contextOf(this).checkList(lengthOf(arg1) + lengthOf(arg2));
  return call('append', this, [arg1, arg2]);
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}

/** `$max(numbers)`; jsonata's own breaks on lists of more than about 100,000. */
export function max(this: Focus, args: readonly number[] | undefined): number | undefined {
  if (args === undefined || args.length === 0) return undefined;
  return args.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** `$min(numbers)` */
export function min(this: Focus, args: readonly number[] | undefined): number | undefined {
  if (args === undefined || args.length === 0) return undefined;
  return args.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** `$distinct(list)`: the first of every group of equal values. Texts and numbers take linear time. */
export function distinct(this: Focus, arr: unknown): unknown {
  if (!Array.isArray(arr) || arr.length <= 1) return arr;
  const context = contextOf(this);
  const simple = new Set<unknown>();
  const structured: unknown[] = [];
  const isResult = (arr as { sequence?: unknown }).sequence === true;
  const made: unknown[] = isResult ? this.createSequence() : [];
  for (const value of arr as readonly unknown[]) {
    const isSimple = typeof value !== 'object' || value === null;
    const known = isSimple ? simple.has(value) : structured.some((other) => deepEqual(value, other, context));
    if (known) continue;
    made.push(value);
    if (isSimple) simple.add(value);
    else structured.push(value);
  }
  return made;
}

/** `$sort(list, comparator)`. Without a comparator jsonata takes quadratic time; this does not. */
export function sort(this: Focus, arr: readonly unknown[] | undefined, comparator: unknown): unknown {
  if (arr === undefined || comparator !== undefined || arr.length <= 1)
    return call('sort', this, [arr, comparator]);
  contextOf(this).charge(arr.length / 8);
  const kind = typeof arr[0];
  const sortable = (kind === 'number' || kind === 'string') && arr.every((value) => typeof value === kind);
  if (!sortable) raise('D3070', { index: 1 });
  return (arr as readonly (number | string)[]).toSorted((a, b) => (a > b ? 1 : a < b ? -1 : 0));
}
