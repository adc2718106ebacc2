import { raise } from './context.js';
import { hasReserved, innerName, isMarkedList } from './reserved.js';

/** Levels of nesting in a record that an expression may read. */
const MAX_DEPTH = 500;

/**
 * Makes a record safe to hand to jsonata: no names it uses for itself, no functions, no marked lists. The
 * record itself is returned when nothing of that is in it, which is nearly always.
 *
 * @param isolate Copy in any case, because the expression could write into it.
 * @param limit Values allowed, all levels together; more raise `G1005`.
 */
export function prepareInput(input: unknown, isolate: boolean, limit: number): unknown {
  const count = { left: limit, limit };
  if (!isolate && isSafe(input, count, 0)) return input;
  return copy(input, { left: limit, limit }, 0);
}

interface Count {
  left: number;
  readonly limit: number;
}

function step(count: Count, depth: number): void {
  if (count.left-- <= 0) raise('G1005', { limit: count.limit });
  if (depth > MAX_DEPTH) raise('G1005', { limit: MAX_DEPTH });
}

function isSafe(value: unknown, count: Count, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  step(count, depth);
  if (Array.isArray(value))
    return !isMarkedList(value) && value.every((item) => isSafe(item, count, depth + 1));
  if (hasReserved(value)) return false;
  for (const key in value) {
    if (!isSafe((value as Record<string, unknown>)[key], count, depth + 1)) return false;
  }
  return true;
}

function copy(value: unknown, count: Count, depth: number): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  step(count, depth);
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item, count, depth + 1));
  // No prototype: a key `__proto__` is then a key like any other.
  const made = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== 'function') made[innerName(key)] = copy(member, count, depth + 1);
  }
  return made;
}
