import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import type { CheckMethod } from './check.types.js';

/** GB 32100-2015 5.4, unified social credit identifier: weights 3^(place - 1) modulo 31, from the left. */
export const GB_32100: CheckMethod = {
  reads: NAMED_ALPHABETS.gb32100,
  writes: NAMED_ALPHABETS.gb32100,
  length: 1,
  compute(values) {
    let weight = 1;
    let sum = 0;
    for (const value of values) {
      sum += value * weight;
      weight = (weight * 3) % 31;
    }
    return [(31 - (sum % 31)) % 31];
  },
};
