import type { Instant } from '../shared/shared.types.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first, second … failed attempt: about nineteen hours in all. */
const WAITS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 4 * HOUR, 12 * HOUR];

/** When to try again after so many failed attempts; `null`: give up. */
export function nextAttemptAt(attempts: number, now: Instant): Instant | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(Date.parse(now) + wait).toISOString();
}
