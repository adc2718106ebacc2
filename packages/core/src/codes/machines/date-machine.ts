import { charactersOf } from '../alphabet/characters.js';
import type { DateFormat } from '../codes.types.js';
import { DATE_FORMATS, type DateToken } from '../dates/date-text.js';
import type { Machine } from './machine.types.js';
import { runThen } from './run-machine.js';
import { wordMachine } from './word-machine.js';

const MOST: Readonly<Record<Exclude<DateToken, 'YYYY' | 'YY'>, number>> = {
  MM: 12,
  DD: 31,
  DDD: 366,
  WW: 53,
  Q: 4,
};

/**
 * All texts of a date format. Days that only some months or years have are in it for all of them: reading a
 * piece checks the calendar.
 *
 * @param digits Symbols of 0 to 9.
 */
export function dateMachine(format: DateFormat, digits: readonly number[]): Machine {
  let texts = [''];
  let years = 0;
  for (const token of DATE_FORMATS[format]) {
    if (token === 'YYYY' || token === 'YY') years = token.length;
    else texts = texts.flatMap((text) => numbers(token).map((number) => text + number));
  }
  const words = texts.map((text) => charactersOf(text).map((digit) => digits[Number(digit)] ?? 0));
  return runThen(digits, years, wordMachine(words));
}

function numbers(token: Exclude<DateToken, 'YYYY' | 'YY'>): string[] {
  return Array.from({ length: MOST[token] }, (_, index) => String(index + 1).padStart(token.length, '0'));
}
