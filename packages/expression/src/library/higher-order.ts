import { newSequence } from '../closures/sequence.js';
import { isTrue } from '../closures/values.js';
import { raise, type EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';
import type { Callable } from './callable.js';

type List = readonly unknown[] | undefined;

/** Calls a function with as many of a member, its place and what it is a member of as it takes. */
export function callWith(
  context: EvaluationContext,
  callback: Callable,
  member: unknown,
  place: unknown,
  whole: unknown,
): unknown {
  context.charge(1);
  const { arity } = callback;
  const args = arity >= 3 ? [member, place, whole] : arity === 2 ? [member, place] : [member];
  return callback.invoke(context, args, null);
}

function map(context: EvaluationContext, list: List, callback: Callable): unknown {
  if (list === undefined) return undefined;
  const made = newSequence();
  for (let at = 0; at < list.length; at++) {
    const value = callWith(context, callback, list[at], at, list);
    if (value !== undefined) made.push(value);
  }
  context.checkList(made.length);
  return made;
}

function filter(context: EvaluationContext, list: List, callback: Callable): unknown {
  if (list === undefined) return undefined;
  const made = newSequence();
  for (let at = 0; at < list.length; at++) {
    if (isTrue(callWith(context, callback, list[at], at, list))) made.push(list[at]);
  }
  context.checkList(made.length);
  return made;
}

function single(context: EvaluationContext, list: List, callback: Callable | undefined): unknown {
  if (list === undefined) return undefined;
  let found = -1;
  for (let at = 0; at < list.length; at++) {
    if (callback !== undefined && !isTrue(callWith(context, callback, list[at], at, list))) continue;
    if (found !== -1) raise('D3138', { index: at });
    found = at;
  }
  if (found === -1) raise('D3139', {});
  return list[found];
}

function reduce(context: EvaluationContext, list: List, callback: Callable, start: unknown): unknown {
  if (list === undefined) return undefined;
  const { arity } = callback;
  if (arity < 2) raise('D3050', { index: 1 });
  const fromFirst = start === undefined && list.length > 0;
  let value = fromFirst ? list[0] : start;
  for (let at = fromFirst ? 1 : 0; at < list.length; at++) {
    context.charge(1);
    const args = [value, list[at]];
    if (arity >= 3) args.push(at);
    if (arity >= 4) args.push(list);
    value = callback.invoke(context, args, null);
  }
  return value;
}

/** Functions that call a function for every member of a list. */
export const HIGHER_ORDER: readonly Definition[] = [
  define('map', '<af>', map),
  define('filter', '<af>', filter),
  define('single', '<af?>', single),
  define('reduce', '<afj?:j>', reduce),
];
