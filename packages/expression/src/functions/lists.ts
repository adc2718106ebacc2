import { contextOf } from '../engine/context.js';
import type { Focus } from '../engine/stock.types.js';
import { addDistinct, sortPlain } from '../library/lists.js';
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
  const isResult = (arr as { sequence?: unknown }).sequence === true;
  return addDistinct(contextOf(this), arr, isResult ? this.createSequence() : []);
}

/** `$sort(list, comparator)`. Without a comparator jsonata takes quadratic time; this does not. */
export function sort(this: Focus, arr: readonly unknown[] | undefined, comparator: unknown): unknown {
  if (arr === undefined || comparator !== undefined || arr.length <= 1)
    return call('sort', this, [arr, comparator]);
  return sortPlain(contextOf(this), arr);
}
