import { raise } from '../engine/context.js';
import { isCallable } from '../library/callable.js';
import { setOwn } from '../library/own.js';

const MAX_DEPTH = 500;

/**
 * A result as plain JSON values that share nothing with the record; functions are left out as
 * `JSON.stringify` does. Values that occur several times stay shared, so that a small result that refers to
 * itself many times stays small. Anything but lists and objects is given back as it is.
 */
export function plainValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? plain(value, new Map(), 0) : scalar(value);
}

function scalar(value: unknown): unknown {
  return typeof value === 'function' ? undefined : value;
}

function plain(value: unknown, made: Map<object, unknown>, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (isCallable(value)) return undefined;
  if (depth > MAX_DEPTH) raise('G1005', { limit: MAX_DEPTH });
  const known = made.get(value);
  if (known !== undefined) return known;
  const copy = Array.isArray(value)
    ? value.map((item: unknown) => plain(item, made, depth + 1) ?? null)
    : plainObject(value, made, depth);
  made.set(value, copy);
  return copy;
}

function plainObject(value: object, made: Map<object, unknown>, depth: number): object {
  const copy = {};
  for (const [key, member] of Object.entries(value)) {
    const kept = plain(member, made, depth + 1);
    if (kept !== undefined) setOwn(copy, key, kept);
  }
  return copy;
}
