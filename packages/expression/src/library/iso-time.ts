import { raise, type ZonelessTimes } from '../engine/context.js';

/** Which texts are times: a year, then each smaller part, then a zone; every part but the year may be missing. */
const TIME = /^\d{4}(-[01]\d)?(-[0-3]\d)?(T[0-2]\d:[0-5]\d:[0-5]\d)?(\.\d+)?([+-][0-2]\d:?[0-5]\d|Z)?$/;
/** A date alone is one of UTC; anything else without a zone would be read in the zone of the machine. */
const SURE = /^\d{4}(-\d\d){0,2}$|Z$|[+-]\d\d:?\d\d$/;

/**
 * Milliseconds since 1970 of an ISO 8601 time; NaN when it has the right form and does not exist.
 *
 * Raises `D3110` for another text, `G1004` for a time without a zone unless these are to be taken as UTC.
 */
export function readTime(text: string, zoneless: ZonelessTimes): number {
  const usual = readUsual(text);
  if (usual !== null) return usual;
  if (!TIME.test(text)) raise('D3110', { value: text });
  if (SURE.test(text)) return Date.parse(text);
  if (zoneless === 'refuse') raise('G1004', { value: text });
  return Date.parse(`${text}Z`);
}

const ZERO = 48;
const DAY = 86_400_000;

/** Reads `2026-01-31`, `2026-01-31T08:00:00Z` and `2026-01-31T08:00:00.000Z`; null for any other form. */
function readUsual(text: string): number | null {
  const { length } = text;
  if (length !== 10 && length !== 20 && length !== 24) return null;
  if (text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const midnight = daysSince1970(year, month, day) * DAY;
  if (length === 10) return midnight;
  const rest = timeOfDay(text);
  return rest >= 0 ? midnight + rest : null;
}

/** Milliseconds since midnight; negative when the text has another form. */
function timeOfDay(text: string): number {
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || !text.endsWith('Z')) return -1;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const milli = text.length === 20 ? 0 : text[19] === '.' ? digits(text, 20, 3) : -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || milli < 0) return -1;
  return ((hour * 60 + minute) * 60 + second) * 1000 + milli;
}

/** The number that `count` digits stand for; negative when one of them is no digit. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let next = at; next < at + count; next++) {
    const digit = text.charCodeAt(next) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Days from 1 January 1970 to a date of the Gregorian calendar, by counting from March, so that the leap day
 * is the last of its year. A day beyond the end of its month goes on into the next.
 */
function daysSince1970(year: number, month: number, day: number): number {
  const early = month <= 2;
  const years = early ? year - 1 : year;
  const months = early ? month + 9 : month - 3;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  // 719,469 days lie between 1 March of the year 0 and 1 January 1970, less one because days count from 1.
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + day - 719_469;
}
