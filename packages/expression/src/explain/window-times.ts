import type {
  CalendarUnit,
  DurationUnit,
  RuleNodeBase,
  RuleValue,
  TimeWindow,
} from '../rule-tree/rule-tree.types.js';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Milliseconds of a fixed length of time. */
export function millisIn(unit: DurationUnit): number {
  return { second: SECOND, minute: 60 * SECOND, hour: 3600 * SECOND, day: DAY, week: 7 * DAY }[unit];
}

type Window = TimeWindow<RuleNodeBase>;

/** From when to when a date must lie, as ISO times; an open end is null. */
export function windowStretch(
  window: Window,
  asOf: string,
  valueOf: (value: RuleValue) => unknown,
): readonly unknown[] {
  const now = Date.parse(asOf);
  switch (window.form) {
    case 'last':
      return [isoOf(now - window.amount * millisIn(window.unit)), window.upperBound ? isoOf(now) : null];
    case 'ago-between':
      return [window.from, window.to].map((ago) => isoOf(now - ago * millisIn(window.unit)));
    case 'older':
      return [null, isoOf(now - window.amount * millisIn(window.unit))];
    case 'calendar':
      return calendarStretch(window.unit, window.zone, now, -(window.ago ?? 0)).map(isoOf);
    case 'before':
      return [null, valueOf(window.at)];
    case 'after':
      return [valueOf(window.at), null];
  }
}

/**
 * Instants at which a date enters or leaves its window. Whether the instant itself still counts differs by the
 * form, so each is meant together with the millisecond after it.
 */
export function turnsOf(window: Window, date: number): readonly number[] {
  switch (window.form) {
    case 'last':
      return [date, date + window.amount * millisIn(window.unit)];
    case 'ago-between':
      return [window.to, window.from].map((ago) => date + ago * millisIn(window.unit));
    case 'older':
      return [date + window.amount * millisIn(window.unit)];
    case 'calendar':
      return calendarStretch(window.unit, window.zone, date, window.ago ?? 0);
    case 'before':
    case 'after':
      return [date];
  }
}

/**
 * First millisecond of a calendar unit, and first one after it: of the unit around an instant, or `shift` units
 * later. ISO weeks begin on Monday.
 */
function calendarStretch(
  unit: CalendarUnit,
  zone: string,
  instant: number,
  shift: number,
): readonly [number, number] {
  const offset = zoneOffset(zone);
  const local = new Date(instant + offset);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  const monday = day - ((local.getUTCDay() + 6) % 7);
  const starts: Readonly<Record<CalendarUnit, (later: number) => number>> = {
    day: (later) => Date.UTC(year, month, day + later),
    week: (later) => Date.UTC(year, month, monday + 7 * later),
    month: (later) => Date.UTC(year, month + later),
    quarter: (later) => Date.UTC(year, month - (month % 3) + 3 * later),
    year: (later) => Date.UTC(year + later, 0),
  };
  return [starts[unit](shift) - offset, starts[unit](shift + 1) - offset];
}

/**
 * Milliseconds of a zone such as `+0800`, as JSONata reads it: it rounds the hours down before it adds the
 * minutes, so that `-0330` is four and a half hours behind UTC.
 */
function zoneOffset(zone: string): number {
  const number = Number(zone);
  return (Math.floor(number / 100) * 60 + (number % 100)) * 60 * SECOND;
}

/** An instant as text; null for one that the calendar does not reach. */
export function isoOf(millis: number): string | null {
  return Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : null;
}
