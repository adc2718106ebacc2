import { asUtc, toInstant, type LocalTime } from './zone.js';

/** Order of day, month and year where the year does not come first. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date or time as written, before a zone is applied. */
export interface ParsedTime {
  readonly local: LocalTime;
  readonly hasTime: boolean;
  /** Minutes ahead of UTC, or `null` when the text names no zone. */
  readonly offset: number | null;
}

const YEAR_FIRST =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})/;
const CLOCK =
  /^(?:T|\s+|\s*(?=[上下]午))(上午|下午)?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm])?/;
const ZONE = /^\s*(?:([Zz])|([+-])(\d{2}):?(\d{2}))$/;

interface DayPart {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly length: number;
}

function readDay(text: string, order: DateOrder): DayPart | null {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) {
    const [month, day] = first.slice(2).filter(Boolean);
    return { year: Number(first[1]), month: Number(month), day: Number(day), length: first[0].length };
  }
  const last = order === 'ymd' ? null : YEAR_LAST.exec(text);
  if (last === null) return null;
  const [a, b, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
  const [month, day] = order === 'mdy' ? [a, b] : [b, a];
  return { year, month, day, length: last[0].length };
}

function hourOf(clock: RegExpExecArray): number {
  const hour = Number(clock[2]);
  const half = (clock[1] ?? clock[6] ?? '').toLowerCase();
  if (half === '') return hour;
  const afternoon = half === '下午' || half === 'pm';
  if (hour < 1 || (hour > 12 && !afternoon)) return Number.NaN;
  return afternoon ? (hour < 12 ? hour + 12 : hour) : hour % 12;
}

function offsetOf(zone: RegExpExecArray): number {
  if (zone[1] !== undefined) return 0;
  const minutes = Number(zone[3]) * 60 + Number(zone[4]);
  return minutes > 14 * 60 ? Number.NaN : zone[2] === '-' ? -minutes : minutes;
}

/**
 * Reads a date, with or without a time of day: ISO 8601, `2026/1/8 9:05`, `2026年1月8日 下午3:05`,
 * and with a `dmy` or `mdy` order also `8/1/2026 3:05 PM`. `null` for anything else.
 */
export function parseTime(text: string, order: DateOrder = 'ymd'): ParsedTime | null {
  const trimmed = text.trim();
  const day = readDay(trimmed, order);
  if (day === null) return null;
  const { year, month } = day;
  const rest = trimmed.slice(day.length);
  const midnight = { year, month, day: day.day, hour: 0, minute: 0, second: 0, millisecond: 0 };
  if (rest === '') return exists({ local: midnight, hasTime: false, offset: null });
  const clock = CLOCK.exec(rest);
  if (clock === null) return null;
  const zoneText = rest.slice(clock[0].length);
  const zone = ZONE.exec(zoneText);
  if (zone === null && zoneText !== '') return null;
  const local = {
    ...midnight,
    hour: hourOf(clock),
    minute: Number(clock[3]),
    second: Number(clock[4] ?? 0),
    millisecond: Number((clock[5] ?? '').padEnd(3, '0').slice(0, 3)),
  };
  return exists({ local, hasTime: true, offset: zone === null ? null : offsetOf(zone) });
}

/** 30 February and 25 o'clock are no times. */
function exists(parsed: ParsedTime): ParsedTime | null {
  const { year } = parsed.local;
  if (year < 1 || year > 9999 || Number.isNaN(parsed.offset ?? 0)) return null;
  return asUtc(parsed.local) === null ? null : parsed;
}

/** `YYYY-MM-DD`. A time of day must be midnight: anything else would be cut off. */
export function toDate(parsed: ParsedTime): string | null {
  const { hour, minute, second, millisecond } = parsed.local;
  if (hour + minute + second + millisecond > 0) return null;
  const millis = asUtc(parsed.local);
  return millis === null ? null : new Date(millis).toISOString().slice(0, 10);
}

/** ISO instant in UTC. A text without a zone is read in `timeZone`. */
export function toDateTime(parsed: ParsedTime, timeZone: string): string | null {
  const millis =
    parsed.offset === null
      ? toInstant(parsed.local, timeZone)
      : (asUtc(parsed.local) ?? Number.NaN) - parsed.offset * 60_000;
  if (millis === null || Number.isNaN(millis)) return null;
  const date = new Date(millis);
  const year = date.getUTCFullYear();
  return year < 1 || year > 9999 ? null : date.toISOString();
}
