import type { DateFormat } from '../codes.types.js';
import type { DateParts } from '../results.types.js';
import { type CalendarDay, isRealDay, utcDay } from './day-in-zone.js';

/** A piece of a date format. */
export type DateToken = 'YYYY' | 'YY' | 'MM' | 'DD' | 'DDD' | 'WW' | 'Q';

const DAY = 86_400_000;

/** The day of examples. All date segments show it where they can, so that one record serves all of them. */
export const SAMPLE_DAY: CalendarDay = { year: 2024, month: 1, day: 1 };

/** The formats with their pieces. */
export const DATE_FORMATS: Readonly<Record<DateFormat, readonly DateToken[]>> = {
  YYYY: ['YYYY'],
  YY: ['YY'],
  YYYYMM: ['YYYY', 'MM'],
  YYMM: ['YY', 'MM'],
  YYYYMMDD: ['YYYY', 'MM', 'DD'],
  YYMMDD: ['YY', 'MM', 'DD'],
  YYYYDDD: ['YYYY', 'DDD'],
  YYDDD: ['YY', 'DDD'],
  YYYYWW: ['YYYY', 'WW'],
  YYWW: ['YY', 'WW'],
  MM: ['MM'],
  DD: ['DD'],
  Q: ['Q'],
};

/** Whether the format shows the year, if only its last two digits. */
export function showsYear(format: DateFormat): boolean {
  return format.startsWith('YY');
}

/** A day in a format. The year beside a week is the year of the week (ISO 8601). */
export function dateText(day: CalendarDay, format: DateFormat): string {
  const tokens = DATE_FORMATS[format];
  const week = isoWeek(day);
  const year = tokens.includes('WW') ? week.year : day.year;
  const values: Record<DateToken, number> = {
    YYYY: year,
    YY: year % 100,
    MM: day.month,
    DD: day.day,
    DDD: dayOfYear(day),
    WW: week.week,
    Q: Math.ceil(day.month / 3),
  };
  return tokens.map((token) => String(values[token]).padStart(token.length, '0')).join('');
}

/** What a text in a format says; `null` when no day is written so. Two-digit years are of 2000 to 2099. */
export function readDateText(text: string, format: DateFormat): DateParts | null {
  const found = new Map<DateToken, number>();
  let at = 0;
  for (const token of DATE_FORMATS[format]) {
    found.set(token, Number(text.slice(at, at + token.length)));
    at += token.length;
  }
  const short = found.get('YY');
  const parts = without({
    year: found.get('YYYY') ?? (short === undefined ? undefined : 2000 + short),
    month: found.get('MM'),
    day: found.get('DD'),
    dayOfYear: found.get('DDD'),
    week: found.get('WW'),
    quarter: found.get('Q'),
  });
  return dayWith(parts) === null ? null : parts;
}

/** A day that is written so; `null` when there is none. */
export function dayWith(parts: DateParts): CalendarDay | null {
  const year = parts.year ?? 2024; // A leap year has every day that any year has.
  if (year < 1) return null;
  if (parts.week !== undefined) return dayOfWeekNumber(year, parts.week);
  if (parts.dayOfYear !== undefined) {
    const day = calendarDay(utcDay({ year, month: 1, day: parts.dayOfYear }));
    return day.year === year ? day : null;
  }
  const month = parts.month ?? (parts.quarter === undefined ? 1 : parts.quarter * 3);
  const day = { year, month, day: parts.day ?? 1 };
  return isRealDay(day) ? day : null;
}

/** The Monday of an ISO week; `null` when the year has no such week. */
function dayOfWeekNumber(year: number, week: number): CalendarDay | null {
  const fourth = utcDay({ year, month: 1, day: 4 });
  const monday = fourth - weekday(fourth) * DAY + (week - 1) * 7 * DAY;
  const day = calendarDay(monday);
  const found = isoWeek(day);
  return week >= 1 && found.year === year && found.week === week ? day : null;
}

function isoWeek(day: CalendarDay): { readonly year: number; readonly week: number } {
  const time = utcDay(day);
  // A week belongs to the year that has its Thursday.
  const thursday = calendarDay(time + (3 - weekday(time)) * DAY);
  return { year: thursday.year, week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

/** 0 for Monday. */
function weekday(time: number): number {
  return (new Date(time).getUTCDay() + 6) % 7;
}

function dayOfYear(day: CalendarDay): number {
  return (utcDay(day) - utcDay({ year: day.year, month: 1, day: 1 })) / DAY + 1;
}

function calendarDay(time: number): CalendarDay {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function without(parts: { readonly [Key in keyof DateParts]: number | undefined }): DateParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
