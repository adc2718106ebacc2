import type { EvaluationContext } from '../engine/context.js';

/**
 * Two values are equal when their JSON is, whatever the order of keys. Counts every pair it looks at; no
 * recursion, so values may be nested as deeply as they like.
 */
export function deepEqual(left: unknown, right: unknown, context: EvaluationContext): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  const open: [left: object, right: object][] = [[left, right]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    context.charge(1 / 2);
    if (!sameMembers(pair[0], pair[1], open)) return false;
  }
  return true;
}

/** Compares what is no object; pairs of objects are left for later. */
function sameMembers(left: object, right: object, open: [object, object][]): boolean {
  // A list and an object are compared by their own names, `length` included, as in jsonata.
  const lists = Array.isArray(left) && Array.isArray(right);
  if (lists && left.length !== right.length) return false;
  const names = lists ? left.keys() : Object.getOwnPropertyNames(left);
  if (!lists && Object.getOwnPropertyNames(right).length !== (names as string[]).length) return false;
  for (const name of names) {
    if (!lists && !Object.hasOwn(right, name)) return false;
    const [a, b] = [member(left, name), member(right, name)];
    if (a === b) continue;
    if (!isObject(a) || !isObject(b)) return false;
    open.push([a, b]);
  }
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function member(value: object, name: string | number): unknown {
  return (value as Record<string | number, unknown>)[name];
}
