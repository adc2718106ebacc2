import type { Env } from './env.js';
import type { Test } from './code.types.js';
import { SHARED as P, type PlainRecord } from './plain-record.js';

/*
 * Comparing a field with a literal is what rules do most. Like readers of fields (`field-readers.ts`), each
 * comparison gets a copy of its own as long as there are enough, so that the platform can turn a chain of them
 * into one piece of machine code.
 */

const own = Object.hasOwn;

/** A test of a plain record. */
type PlainTest = (record: PlainRecord, env: Env) => boolean;

/** A copy for `=` and `!=`: the test goes on with `next` when it holds. */
type EqualCopy = (key: string, value: unknown, next: PlainTest) => PlainTest;

/** A copy for an ordering: `other` decides about values that are no numbers. */
type OrderCopy = (key: string, value: number, next: PlainTest, other: PlainTest) => PlainTest;

const EQUAL: readonly EqualCopy[] = [
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) => r[key] === value && (P[key] === undefined || own(r, key)) && next(r, env),
];

const UNEQUAL: readonly EqualCopy[] = [
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
  (key, value, next) => (r, env) =>
    r[key] !== value && r[key] !== undefined && (P[key] === undefined || own(r, key)) && next(r, env),
];

const LESS: readonly OrderCopy[] = [
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] < n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
];

const AT_MOST: readonly OrderCopy[] = [
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] <= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
];

const GREATER: readonly OrderCopy[] = [
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] > n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
];

const AT_LEAST: readonly OrderCopy[] = [
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
  (k, n, next, other) => (r, env) =>
    (typeof r[k] === 'number' ? r[k] >= n && (P[k] === undefined || own(r, k)) : other(r, env)) &&
    next(r, env),
];

/** Hands out copies: unused ones first, then those that the field has had before. */
class Pool<Copy> {
  readonly #byKey = new Map<string, Copy>();
  #used = 0;

  constructor(readonly copies: readonly Copy[]) {}

  take(key: string): Copy {
    const at = this.#used++;
    const fresh = this.copies[at];
    const copy = fresh ?? this.#byKey.get(key) ?? this.copies[at % this.copies.length];
    if (copy === undefined) throw new Error('A pool has at least one copy');
    if (this.#byKey.size < MOST_NAMES) this.#byKey.set(key, copy);
    return copy;
  }
}

/** Texts of users come and go; more names than this are not remembered. */
const MOST_NAMES = 10_000;

const equalities = { '=': new Pool(EQUAL), '!=': new Pool(UNEQUAL) };

const orderings: Readonly<Record<string, Pool<OrderCopy>>> = {
  '<': new Pool(LESS),
  '<=': new Pool(AT_MOST),
  '>': new Pool(GREATER),
  '>=': new Pool(AT_LEAST),
};

/** `field = value` or `field != value` of a plain record; the field must not be one that every object inherits. */
export function equalityLeaf(operator: '=' | '!=', key: string, value: unknown, next: Test): Test {
  return equalities[operator].take(key)(key, value, next) as Test;
}

/** `field < number` and the like; `other` decides about values that are no numbers. */
export function orderingLeaf(operator: string, key: string, value: number, next: Test, other: Test): Test {
  const pool = orderings[operator];
  if (pool === undefined) throw new Error(`${operator} does not order`);
  return pool.take(key)(key, value, next, other) as Test;
}
