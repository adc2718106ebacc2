import { raise } from './context.js';
import { outerName } from './reserved.js';
import { isFunctionValue } from './values.js';

const MAX_DEPTH = 500;

/**
 * A result as plain JSON values: jsonata's marks are gone, nothing of the record is shared, functions are
 * left out as `JSON.stringify` does. Values that occur several times stay shared, so that a small result
 * that refers to itself many times stays small.
 */
export function plainResult(value: unknown): unknown {
  return plain(value, new Map(), 0);
}

function plain(value: unknown, made: Map<object, unknown>, depth: number): unknown {
  if (isFunctionValue(value)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) raise('G1005', { limit: MAX_DEPTH });
  const known = made.get(value);
  if (known !== undefined) return known;
  const copy = Array.isArray(value)
    ? value.map((item: unknown) => plain(item, made, depth + 1) ?? null)
    : Object.fromEntries(
        Object.entries(value)
          .map(([key, member]) => [outerName(key), plain(member, made, depth + 1)] as const)
          .filter(([, member]) => member !== undefined),
      );
  made.set(value, copy);
  return copy;
}
