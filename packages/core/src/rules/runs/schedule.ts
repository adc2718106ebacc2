import { addDuration, durationParts, instantAt } from '../../shared/durations.js';
import type { Instant } from '../../shared/shared.types.js';
import type { RuleSchedule } from '../rules.types.js';

const ELAPSED = /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,5})M)?$/;
const MINUTE = 60_000;
/** Nothing runs more often than this. */
const LEAST = 5 * MINUTE;

/** Whether the text is an interval of a schedule: five minutes or more, or whole calendar days. */
export function isScheduleInterval(text: string): boolean {
  const elapsed = elapsedMs(text);
  if (elapsed !== null) return elapsed >= LEAST;
  const parts = durationParts(text);
  return parts !== null && parts.years + parts.months + parts.days > 0;
}

/**
 * When a schedule is due next. `last` is when it ran last, `null` for never: then a calendar schedule waits for
 * the first time its clock shows `at` after `since`, and an elapsed one is due at once.
 */
export function nextRunAt(
  { every, at = '00:00' }: RuleSchedule,
  {
    last,
    since,
    timeZone,
  }: { readonly last: Instant | null; readonly since: Instant; readonly timeZone: string },
): Instant {
  const elapsed = elapsedMs(every);
  if (elapsed !== null) {
    return last === null ? since : new Date(Date.parse(last) + elapsed).toISOString();
  }
  // Counted from the planned time, not from when the run happened to begin, so that it does not drift.
  const base = instantAt(last ?? since, at, timeZone);
  if (last !== null) return base <= last ? addDuration(base, every, timeZone) : base;
  return base >= since ? base : addDuration(base, 'P1D', timeZone);
}

function elapsedMs(text: string): number | null {
  const match = ELAPSED.exec(text);
  if (match === null) return null;
  return (Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)) * MINUTE;
}
