import type { Test } from './code.types.js';
import type { Env } from './env.js';

/*
 * Counting the items that pass a test. Like readers of fields (`field-readers.ts`), every loop gets a copy of
 * its own as long as there are enough. The check is that of `isPlainRecord`, spelled out: shared, it would
 * remember the records of all loops.
 */

interface Item {
  readonly __proto__?: unknown;
}

/** How many items pass; -1 when one of them is no plain record. */
export type CountingLoop = (items: readonly (Item | null | undefined)[], env: Env) => number;

const COPIES: readonly ((test: Test) => CountingLoop)[] = [
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
  (test) => (items, env) => {
    let count = 0;
    for (const item of items) {
      if (item?.__proto__ !== Object.prototype) return -1;
      if (test(item, env)) count++;
    }
    return count;
  },
];

let next = 0;

/** The loop for a test. */
export function countingLoop(test: Test): CountingLoop {
  const copy = COPIES[next++ % COPIES.length];
  if (copy === undefined) throw new Error('There is at least one copy');
  return copy(test);
}
