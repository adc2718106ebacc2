import type { IntArray } from './columns.types.js';

/* A row of a number column that holds no number holds one of these instead, counted down from the largest stored number. */

/** The field is not there. */
export const MISSING = 0;
/** The field is null. */
export const NULL = 1;
/** The field holds what the column cannot; the record is kept aside. */
export const ODD = 2;
/** Computing the value raises an error. */
export const ERROR = 3;
/** How many states there are. */
export const STATES = 4;

/** The largest number that a signed 32-bit column stores. */
export const TOP = 0x7fffffff;

/** The largest number that an array stores. */
export function topOf(ints: IntArray): number {
  if (ints instanceof Uint8Array) return 0xff;
  return ints instanceof Uint16Array ? 0xffff : TOP;
}

/** Codes of a dictionary that stand for no entry. */
export const CODE_MISSING = 0;
/** The row holds a list or an object; the record is kept aside. */
export const CODE_ODD = 1;
/** The code of the first entry. */
export const FIRST_CODE = 2;
