import { newSequence, isSequence } from '../closures/sequence.js';
import { isNumeric } from '../closures/values.js';
import { raise, type EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';
import type { Callable } from './callable.js';
import { deepEqual } from './equal.js';
import { mergeSort } from './sort.js';

type List = readonly unknown[] | undefined;
type Numbers = readonly number[] | undefined;

function sum(context: EvaluationContext, numbers: Numbers): number | undefined {
  if (numbers === undefined) return undefined;
  context.charge(numbers.length / 64);
  let total = 0;
  for (const value of numbers) total += value;
  return total;
}

function average(context: EvaluationContext, numbers: Numbers): number | undefined {
  const total = sum(context, numbers);
  return total === undefined || numbers?.length === 0 ? undefined : total / (numbers?.length ?? 0);
}

/** The outermost number; nothing for no numbers. */
function outermost(name: string, pick: (a: number, b: number) => number): Definition {
  return define(name, '<a<n>:n>', (context, numbers: Numbers) => {
    const first = numbers?.[0];
    if (numbers === undefined || first === undefined) return undefined;
    context.charge(numbers.length / 64);
    let best = first;
    for (const value of numbers) best = pick(best, value);
    return best;
  });
}

/** `$append(a, b)`: both in one list; either alone when the other is missing. */
export function append(context: EvaluationContext, first: unknown, second: unknown): unknown {
  if (first === undefined) return second;
  if (second === undefined) return first;
  const [left, right] = [asList(first), asList(second)];
  context.checkList(left.length + right.length);
  return [...left, ...right];
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function reverse(context: EvaluationContext, list: List): List {
  if (list === undefined || list.length <= 1) return list;
  context.charge(list.length / 32);
  return list.toReversed();
}

function zip(context: EvaluationContext, ...lists: readonly unknown[]): unknown[] {
  const sources = lists.map((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  const length = Math.min(...sources.map((source) => source.length));
  context.charge((length * sources.length) / 32);
  return Array.from({ length }, (_, at) => sources.map((source) => source[at]));
}

/**
 * Adds to `made` the first of every group of equal values. Texts, numbers and the like take linear time;
 * lists and objects are compared with each other, each comparison counted.
 */
export function addDistinct(
  context: EvaluationContext,
  list: readonly unknown[],
  made: unknown[],
): unknown[] {
  const simple = new Set<unknown>();
  const structured: unknown[] = [];
  for (const value of list) {
    if (typeof value === 'object' && value !== null) {
      if (structured.some((other) => deepEqual(value, other, context))) continue;
      structured.push(value);
    } else {
      // Not even NaN equals NaN.
      if (simple.has(value) && !Number.isNaN(value)) continue;
      simple.add(value);
    }
    made.push(value);
  }
  return made;
}

function distinct(context: EvaluationContext, list: unknown): unknown {
  if (!Array.isArray(list) || list.length <= 1) return list;
  context.charge(list.length / 32);
  return addDistinct(context, list, isSequence(list) ? newSequence() : []);
}

function sort(context: EvaluationContext, list: List, comparator: Callable | undefined): unknown {
  if (list === undefined || list.length <= 1) return list;
  context.charge(list.length / 32);
  if (comparator === undefined) return sortPlain(context, list);
  return mergeSort(list, (left, right) => {
    context.charge(1);
    return Boolean(comparator.invoke(context, [left, right], null));
  });
}

/** Sorts numbers only or texts only. */
export function sortPlain(context: EvaluationContext, list: readonly unknown[]): unknown[] {
  context.charge(list.length / 8);
  let [numbers, texts] = [0, 0];
  for (const value of list) {
    if (isNumeric(value)) numbers++;
    else if (typeof value === 'string') texts++;
  }
  if (numbers < list.length && texts < list.length) raise('D3070', { index: 1 });
  return (list as readonly (number | string)[]).toSorted((a, b) => (a > b ? 1 : a < b ? -1 : 0));
}

/** Functions of lists. */
export const LISTS: readonly Definition[] = [
  define('sum', '<a<n>:n>', sum),
  define('average', '<a<n>:n>', average),
  outermost('max', Math.max),
  outermost('min', Math.min),
  define('count', '<a:n>', (_, list: List) => list?.length ?? 0),
  define('append', '<xx:a>', append),
  define('reverse', '<a:a>', reverse),
  define('zip', '<a+>', zip, 0),
  define('distinct', '<x:x>', distinct),
  define('sort', '<af?:a>', sort),
];
