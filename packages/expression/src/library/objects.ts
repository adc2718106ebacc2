import { newSequence } from '../closures/sequence.js';
import { isTrue } from '../closures/values.js';
import type { EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';
import { isCallable, type Callable } from './callable.js';
import { callWith } from './higher-order.js';
import { getOwn, namesOf, setOwn, type Fields } from './own.js';

/** True for what has fields: no list, no function. */
function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isCallable(value);
}

function keys(context: EvaluationContext, value: unknown): unknown[] {
  const made = newSequence();
  // As in jsonata, names of lists' members that are whole numbers come first.
  const names = Array.isArray(value)
    ? Object.keys(namesInside(context, value, Object.create(null) as object))
    : [];
  for (const name of isRecord(value) ? Object.keys(value) : names) made.push(name);
  context.checkList(made.length);
  return made;
}

function namesInside(context: EvaluationContext, list: readonly unknown[], found: object): object {
  context.charge(list.length / 8);
  for (const item of list) {
    if (Array.isArray(item)) namesInside(context, item, found);
    else if (isRecord(item)) for (const name of Object.keys(item)) (found as Fields)[name] = true;
  }
  return found;
}

/** `$lookup(value, key)`: a field by its name, of every member of a list. */
export function lookup(context: EvaluationContext, value: unknown, key: string): unknown {
  if (isRecord(value)) return getOwn(value, key);
  if (!Array.isArray(value)) return undefined;
  context.charge(value.length / 8);
  const made = newSequence();
  for (const item of value) {
    const found = lookup(context, item, key);
    if (Array.isArray(found)) for (const member of found) made.push(member);
    else if (found !== undefined) made.push(found);
  }
  context.checkList(made.length);
  return made;
}

function spread(context: EvaluationContext, value: unknown): unknown {
  if (Array.isArray(value)) return spreadList(context, value);
  if (!isRecord(value)) return value;
  const made = newSequence();
  for (const [key, member] of Object.entries(value)) {
    const field: Fields = {};
    setOwn(field, key, member);
    made.push(field);
  }
  context.checkList(made.length);
  return made;
}

/** A list of results until something is in it. */
function spreadList(context: EvaluationContext, list: readonly unknown[]): unknown {
  let made: unknown[] | null = null;
  for (const item of list) {
    const parts = spread(context, item);
    if (parts === undefined) continue;
    made ??= [];
    if (Array.isArray(parts)) for (const part of parts) made.push(part);
    else made.push(parts);
    if (made.length > context.limits.listLength) break;
  }
  context.checkList(made?.length ?? 0);
  return made ?? newSequence();
}

function merge(context: EvaluationContext, objects: readonly unknown[] | undefined): unknown {
  if (objects === undefined) return undefined;
  const made: Fields = {};
  for (const object of objects) {
    const names = namesOf(object);
    context.charge(names.length / 8);
    for (const name of names) setOwn(made, name, (object as Fields)[name]);
  }
  return made;
}

function each(context: EvaluationContext, object: object | undefined, callback: Callable): unknown[] {
  const made = newSequence();
  for (const name of namesOf(object)) {
    const value = callWith(context, callback, (object as Fields)[name], name, object);
    if (value !== undefined) made.push(value);
  }
  return made;
}

function sift(context: EvaluationContext, object: object | undefined, callback: Callable): unknown {
  const made: Fields = {};
  let empty = true;
  for (const name of namesOf(object)) {
    const value = (object as Fields)[name];
    if (!isTrue(callWith(context, callback, value, name, object))) continue;
    setOwn(made, name, value);
    empty = false;
  }
  return empty ? undefined : made;
}

/** Functions of objects. */
export const OBJECTS: readonly Definition[] = [
  define('keys', '<x-:a<s>>', keys),
  define('lookup', '<x-s:x>', lookup),
  define('spread', '<x-:a<o>>', spread),
  define('merge', '<a<o>:o>', merge),
  define('each', '<o-f:a>', each),
  define('sift', '<o-f?:o>', sift),
];
