import type { Instant } from '../../shared/shared.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import type { Assignment } from '../../tags/tags.types.js';

/** How much a tag is used. */
export interface TagUsage {
  /** Records that have it now. */
  readonly active: number;
  /** Records that ever had it, as far as rows are kept. */
  readonly ever: number;
  /** When a record last had it: now for one in use. */
  readonly lastUsedAt: Instant;
}

/** Usage by tag id; a tag that no record ever had is not in it. Rows that ended belong to it as well. */
export function tagUsage(assignments: Iterable<Assignment>, at: Instant): ReadonlyMap<string, TagUsage> {
  const usage = new Map<string, { active: number; ever: number; lastUsedAt: Instant }>();
  for (const assignment of assignments) {
    const known = usage.get(assignment.tagId) ?? { active: 0, ever: 0, lastUsedAt: '' };
    const active = isActiveAt(assignment, at);
    const last = active ? at : lastMoment(assignment, at);
    known.active += active ? 1 : 0;
    known.ever += 1;
    if (last > known.lastUsedAt) known.lastUsedAt = last;
    usage.set(assignment.tagId, known);
  }
  return usage;
}

/** An old removed row does not keep when it was removed; what is surely known is when it was given. */
function lastMoment({ expiresAt, assignedAt, state, endedAt }: Assignment, at: Instant): Instant {
  if (endedAt !== undefined) return endedAt;
  return state !== 'removed' && expiresAt !== null && expiresAt < at ? expiresAt : assignedAt;
}

/** Periods of equal length up to `at`, e.g. twelve of 30 days. */
export interface TrendPeriods {
  readonly at: Instant;
  /** Length of a period in times of 24 hours. */
  readonly days: number;
  readonly count: number;
}

/**
 * To how many records each tag was given in each period, the oldest first: the trend of its use. Counted by the
 * beginning of the row's last active period, so give rows that ended as well. A period ends at its last moment
 * and does not hold its first, so that what is given now counts.
 */
export function usageTrend(
  assignments: Iterable<Assignment>,
  { at, days, count }: TrendPeriods,
): ReadonlyMap<string, readonly number[]> {
  const now = Date.parse(at);
  const trend = new Map<string, number[]>();
  for (const { tagId, assignedAt } of assignments) {
    const ago = Math.floor((now - Date.parse(assignedAt)) / (days * DAY));
    if (ago < 0 || ago >= count) continue;
    const counts = trend.get(tagId) ?? Array.from({ length: count }, () => 0);
    const period = count - 1 - ago;
    counts[period] = (counts[period] ?? 0) + 1;
    trend.set(tagId, counts);
  }
  return trend;
}

const DAY = 86_400_000;
