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

const DAY = 86_400_000;
const ZERO = 48;
const DASH = 45;
const POINT = 46;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;
/** What stands for digits that are none: far below zero whatever is added to it. */
const NONE = -1_000_000;

/** Reads `2026-01-31`, `2026-01-31T08:00:00Z` and `2026-01-31T08:00:00.000Z`; null for any other form. */
function readUsual(text: string): number | null {
  const { length } = text;
  if (length !== 10 && length !== 20 && length !== 24) return null;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const midnight = daysSince1970(year, month, day) * DAY;
  if (length === 10) return midnight;
  const rest = timeOfDay(text);
  return rest >= 0 ? midnight + rest : null;
}

/** Milliseconds since midnight; negative when the text has another form. */
function timeOfDay(text: string): number {
  if (text.charCodeAt(10) !== LETTER_T || text.charCodeAt(13) !== COLON) return NONE;
  if (text.charCodeAt(16) !== COLON || text.charCodeAt(text.length - 1) !== LETTER_Z) return NONE;
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  const milli = text.length === 20 ? 0 : thousandths(text);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NONE;
  return milli < 0 ? NONE : ((hour * 60 + minute) * 60 + second) * 1000 + milli;
}

function thousandths(text: string): number {
  if (text.charCodeAt(19) !== POINT) return NONE;
  const last = text.charCodeAt(22) - ZERO;
  return last < 0 || last > 9 ? NONE : two(text, 20) * 10 + last;
}

/** The number that two digits stand for; far below zero when one of them is no digit. */
function two(text: string, at: number): number {
  const first = text.charCodeAt(at) - ZERO;
  const second = text.charCodeAt(at + 1) - ZERO;
  return first < 0 || first > 9 || second < 0 || second > 9 ? NONE : first * 10 + second;
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
