import { fail } from './values.js';

/** Which texts `$toMillis` reads: a year, then each smaller part only where it is wanted, then a zone. */
const DATE = /^\d{4}(?:-[01]\d)?(?:-[0-3]\d)?/;
const TIME = /^T[0-2]\d(?::[0-5]\d){2}/;
const FRACTION = /^\.\d+/;
const ZONE = /^(?:Z|[+-][0-2]\d:?[0-5]\d)/;

/**
 * `$toMillis` of a text without a picture, in milliseconds since 1970. NaN for a time of the right shape that
 * does not exist (month 13), as in JSONata. D3110 for other texts; G1004 for a time of day without a zone,
 * which would be read in the zone of the machine.
 */
export function millisOfText(text: string): number {
  let rest = text;
  const take = (pattern: RegExp): boolean => {
    const found = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(found.length);
    return found !== '';
  };
  if (!take(DATE)) return fail('D3110');
  const hasTime = take(TIME);
  take(FRACTION);
  const hasZone = take(ZONE);
  if (rest !== '') return fail('D3110');
  if (hasTime && !hasZone) return fail('G1004');
  return Date.parse(text);
}
