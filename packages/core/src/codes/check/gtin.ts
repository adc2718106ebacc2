import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import type { CheckMethod } from './check.types.js';

/** GS1 General Specifications 7.9: weights 3 and 1 by turns, from the right; GTIN, EAN, UPC, SSCC, GLN. */
export const GTIN: CheckMethod = {
  reads: NAMED_ALPHABETS.digits,
  writes: NAMED_ALPHABETS.digits,
  length: 1,
  compute(values) {
    const sum = [...values]
      .reverse()
      .reduce((total, value, index) => total + value * (index % 2 === 0 ? 3 : 1), 0);
    return [(10 - (sum % 10)) % 10];
  },
};
