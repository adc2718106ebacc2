import { charactersOf } from '../alphabet/characters.js';
import { NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import type { CheckMethod } from './check.types.js';

/** Luhn (ISO/IEC 7812-1 annex B), and Luhn mod N for other alphabets: every second value is doubled, from the right. */
export function luhn(characters: readonly string[]): CheckMethod {
  const base = characters.length;
  const text = characters.join('');
  return {
    reads: text,
    writes: text,
    length: 1,
    compute(values) {
      const sum = [...values].reverse().reduce((total, value, index) => {
        const factor = index % 2 === 0 ? value * 2 : value;
        return total + Math.floor(factor / base) + (factor % base);
      }, 0);
      return [(base - (sum % base)) % base];
    },
  };
}

export const LUHN = luhn(charactersOf(NAMED_ALPHABETS.digits));
