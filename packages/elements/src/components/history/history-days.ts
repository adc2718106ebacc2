import type { AuditEntry } from '@tagma/core';
import { dayOf } from '../../internal/day-of.js';

/** Entries of one day, newest first. */
export interface HistoryDay {
  /** `YYYY-MM-DD` in the reader's time zone. */
  readonly day: string;
  readonly entries: readonly AuditEntry[];
}

/** Sorts entries newest first and puts them together by day. */
export function groupByDay(
  entries: readonly AuditEntry[],
  timeZone: string | undefined,
): readonly HistoryDay[] {
  const days = new Map<string, AuditEntry[]>();
  for (const entry of [...entries].sort((a, b) => b.seq - a.seq)) {
    const day = dayOf(entry.at, timeZone);
    const list = days.get(day);
    if (list === undefined) days.set(day, [entry]);
    else list.push(entry);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** How long ago in words, e.g. `3 hours ago`. */
export function relativeTime(instant: string, now: number, locale: string): string {
  const distance = Date.parse(instant) - now;
  if (Number.isNaN(distance)) return '';
  const [unit, size] = STEPS.find(([, length]) => Math.abs(distance) >= length) ?? ['second', 1_000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(distance / size), unit);
}
