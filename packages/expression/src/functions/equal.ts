import type { EvaluationContext } from '../engine/context.js';

/** Two values are equal when their JSON is, whatever the order of keys. Counts every pair it looks at. */
export function deepEqual(left: unknown, right: unknown, context: EvaluationContext): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  context.charge(1 / 2);
  if (Array.isArray(left) && Array.isArray(right)) return sameItems(left, right, context);
  // As in jsonata, a list and an object are compared by their own names, `length` included.
  return sameMembers(left, right, context);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function sameItems(left: readonly unknown[], right: readonly unknown[], context: EvaluationContext): boolean {
  return left.length === right.length && left.every((item, index) => deepEqual(item, right[index], context));
}

function sameMembers(left: object, right: object, context: EvaluationContext): boolean {
  const names = Object.getOwnPropertyNames(left);
  if (names.length !== Object.getOwnPropertyNames(right).length) return false;
  return names.every(
    (name) => Object.hasOwn(right, name) && deepEqual(member(left, name), member(right, name), context),
  );
}

function member(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}
