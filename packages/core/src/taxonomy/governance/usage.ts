import { compareCodePoints } from '../../shared/order.js';
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

/** Periods of equal length, e.g. twelve of 30 days. */
export interface UsagePeriods {
  /** Length of a period in times of 24 hours. */
  readonly days: number;
  readonly count: number;
}

/** Periods up to `at`. */
export interface TrendPeriods extends UsagePeriods {
  readonly at: Instant;
}

/** What of the use of tags to count, on records of all types. */
export interface TagUsageRequest {
  /** Only these tags. Default: all. */
  readonly tagIds?: readonly string[];
  /** Counts for each of these periods, up to now, to how many records a tag was given. Default: none. */
  readonly periods?: UsagePeriods;
}

/** {@link TagUsageRequest} at a moment. */
export interface TagUsageQuery extends TagUsageRequest {
  readonly at: Instant;
}

/** How much one tag is used. */
export interface TagUsageCount extends TagUsage {
  readonly tagId: string;
  /** To how many records it was given, by period and the oldest first; see {@link usageTrend}. */
  readonly given: readonly number[];
}

/**
 * What a store answers to the query, counted over rows that it holds, in one pass; in the order of tag ids. Stores
 * with a query language of their own count there.
 */
export function countTagUsage(
  assignments: readonly Assignment[],
  { at, tagIds, periods }: TagUsageQuery,
): readonly TagUsageCount[] {
  const wanted = tagIds && new Set(tagIds);
  const rows = wanted === undefined ? assignments : assignments.filter(({ tagId }) => wanted.has(tagId));
  const trend = periods === undefined ? undefined : usageTrend(rows, { at, ...periods });
  const none = Array.from({ length: periods?.count ?? 0 }, () => 0);
  return [...tagUsage(rows, at)]
    .map(([tagId, usage]) => ({ tagId, ...usage, given: trend?.get(tagId) ?? none }))
    .sort((a, b) => compareCodePoints(a.tagId, b.tagId));
}

/**
 * Where periods begin and end, the oldest first: `count + 1` moments. A period holds its end and not its beginning.
 */
export function periodBounds({ at, days, count }: TrendPeriods): readonly Instant[] {
  const now = Date.parse(at);
  return Array.from({ length: count + 1 }, (_, index) =>
    new Date(now - (count - index) * days * DAY).toISOString(),
  );
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
