import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import type { CheckMethod } from './check.types.js';

/** Permutation of the digits by their place: J. Verhoeff, Error detecting decimal codes, Amsterdam 1969. */
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const INVERSE = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9];

/** Sums in the dihedral group of order 10 (the turns and flips of a pentagon). */
export const VERHOEFF: CheckMethod = {
  reads: NAMED_ALPHABETS.digits,
  writes: NAMED_ALPHABETS.digits,
  length: 1,
  compute(values) {
    const sum = [...values]
      .reverse()
      .reduce((total, value, index) => product(total, permuted(value, index + 1)), 0);
    return [INVERSE[sum] ?? 0];
  },
};

/** 0 to 4 are turns, 5 to 9 flips. */
function product(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5;
}

function permuted(value: number, times: number): number {
  let digit = value;
  for (let count = times % 8; count > 0; count -= 1) digit = PERMUTATION[digit] ?? 0;
  return digit;
}
