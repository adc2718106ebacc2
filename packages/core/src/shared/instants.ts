import type { Instant } from './shared.types.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is an {@link Instant}: UTC, milliseconds, a day and time that exist. */
export function isInstant(text: string): text is Instant {
  if (!INSTANT.test(text)) return false;
  const time = Date.parse(text);
  // Date accepts 30 February and moves it to March; writing it back shows that.
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, `2026-11-22`, or an {@link Instant}. */
export function isDateText(text: string): boolean {
  return isInstant(DAY.test(text) ? `${text}T00:00:00.000Z` : text);
}

/** The earlier one. Instants are of one length, so text order is time order. */
export function earliest(instants: readonly Instant[], otherwise: Instant): Instant {
  return instants.reduce((first, instant) => (instant < first ? instant : first), instants[0] ?? otherwise);
}

/** The latest end, `null` (never) winning over all. */
export function latestEnd(ends: readonly (Instant | null)[]): Instant | null {
  let latest: Instant = '';
  for (const end of ends) {
    if (end === null) return null;
    if (end > latest) latest = end;
  }
  return latest === '' ? null : latest;
}
