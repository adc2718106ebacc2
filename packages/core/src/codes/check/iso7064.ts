import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import type { CheckMethod } from './check.types.js';

const { digits, upper, alphanumeric } = NAMED_ALPHABETS;

/** Pure system with one check character, ISO/IEC 7064 clause 7: the sum of value times radix^place is 1 modulo m. */
function pureSingle(modulus: number, reads: string, supplement: string): CheckMethod {
  return {
    reads,
    writes: reads + supplement,
    length: 1,
    compute(values) {
      const sum = values.reduce((rest, value) => ((rest + value) * 2) % modulus, 0);
      return [(modulus + 1 - sum) % modulus];
    },
  };
}

/** Pure system with two check characters, clause 7: as a number in the radix of what it writes. */
function pureDouble(modulus: number, radix: number, reads: string, writes: string): CheckMethod {
  return {
    reads,
    writes,
    length: 2,
    compute(values) {
      // A letter under mod 97-10 counts as two digits, A = 10, as in IBAN; under 1271-36 as one of base 36.
      const shifted = values.reduce(
        (rest, value) => (rest * (value >= radix ? radix * radix : radix) + value) % modulus,
        0,
      );
      // 2 to modulus + 1, as the standard writes them: 98 and 97, not 01 and 00.
      const check = modulus + 1 - ((shifted * radix * radix) % modulus);
      return [Math.floor(check / radix), check % radix];
    },
  };
}

/** Hybrid system, clause 9: modulo m + 1 and m by turns. */
function hybrid(modulus: number, characters: string): CheckMethod {
  return {
    reads: characters,
    writes: characters,
    length: 1,
    compute(values) {
      const product = values.reduce((rest, value) => {
        const sum = (rest + value) % modulus || modulus;
        return (sum * 2) % (modulus + 1);
      }, modulus);
      return [(modulus + 1 - product) % modulus];
    },
  };
}

export const MOD_11_2 = pureSingle(11, digits, 'X');
export const MOD_37_2 = pureSingle(37, alphanumeric, '*');
export const MOD_97_10 = pureDouble(97, 10, alphanumeric, digits);
export const MOD_1271_36 = pureDouble(1271, 36, alphanumeric, alphanumeric);
export const MOD_11_10 = hybrid(10, digits);
export const MOD_27_26 = hybrid(26, upper);
export const MOD_37_36 = hybrid(36, alphanumeric);
