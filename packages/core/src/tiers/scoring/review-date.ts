import { addDuration, instantOfWall, wallAt } from '../../shared/durations.js';
import type { Instant } from '../../shared/shared.types.js';
import type { TierContent } from '../tiers.types.js';

/**
 * When a record graded at this moment is reviewed next: after the cadence, then on the first anchor day from that
 * day on, at midnight in the zone. A month without that day has the review on its last one. `null`: there is no cadence.
 */
export function nextTierReview(
  asOf: Instant,
  { reviewEvery, anchorDay }: Pick<TierContent, 'reviewEvery' | 'anchorDay'>,
  timeZone: string,
): Instant | null {
  if (reviewEvery === null) return null;
  const due = addDuration(asOf, reviewEvery, timeZone);
  return anchorDay === null ? due : onAnchorDay(due, anchorDay, timeZone);
}

function onAnchorDay(due: Instant, anchorDay: number, timeZone: string): Instant {
  const wall = new Date(wallAt(Date.parse(due), timeZone));
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  const thisMonth = anchorIn(year, month, anchorDay);
  const anchor =
    thisMonth >= day
      ? Date.UTC(year, month, thisMonth)
      : Date.UTC(year, month + 1, anchorIn(year, month + 1, anchorDay));
  return new Date(instantOfWall(anchor, timeZone)).toISOString();
}

function anchorIn(year: number, month: number, anchorDay: number): number {
  return Math.min(anchorDay, new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
}
