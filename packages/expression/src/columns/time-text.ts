import type { TimeShape } from './columns.types.js';

const DAY = 86_400_000;

/** How a text is written, if it is a time that can be kept as a number and written back the same. */
export function shapeOfTime(text: string): TimeShape | undefined {
  const shape = text.length === 10 ? 'date' : text.length === 20 ? 'seconds' : 'millis';
  return Number.isNaN(millisOfTime(text, shape)) ? undefined : shape;
}

/** Milliseconds since 1970 of a text of a known shape, e.g. `2026-01-31T08:00:00Z`; NaN for any other text. */
export function millisOfTime(text: string, shape: TimeShape): number {
  const wanted = shape === 'date' ? 10 : shape === 'seconds' ? 20 : 24;
  if (text.length !== wanted || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = digits(text, 0, 2) * 100 + digits(text, 2, 2);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return Number.NaN;
  const date = daysSince1970(year, month, day) * DAY;
  return shape === 'date' ? date : date + millisOfDay(text, shape);
}

function millisOfDay(text: string, shape: TimeShape): number {
  const marked = text.charCodeAt(10) === 84 && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  if (!marked || !(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  const time = ((hour * 60 + minute) * 60 + second) * 1000;
  if (shape === 'seconds') return text.charCodeAt(19) === 90 ? time : Number.NaN;
  if (text.charCodeAt(19) !== 46 || text.charCodeAt(23) !== 90) return Number.NaN;
  return time + digits(text, 20, 3);
}

/** A time written in a shape. */
export function timeOfMillis(millis: number, shape: TimeShape): string {
  const text = new Date(millis).toISOString();
  if (shape === 'millis') return text;
  return shape === 'date' ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}

/** Two or three digits as a number; NaN when one is none. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
}

/** Days of the proleptic Gregorian calendar, counted in years that start in March so that the leap day is last. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
