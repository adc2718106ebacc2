import { compareCodePoints } from '../../shared/order.js';
import type { Instant } from '../../shared/shared.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import type { Assignment } from '../../tags/tags.types.js';

/** Asks of groups of tags, e.g. those of a category, which records have none of a group and which have several. */
export interface TagCoverageRequest {
  readonly recordType: string;
  readonly groups: readonly (readonly string[])[];
  /** How many records to name of each group, on either side; up to 1,000. Default: none, only counts. */
  readonly limit?: number;
  /** Names only records whose ids come after this one. */
  readonly after?: string;
}

/** {@link TagCoverageRequest} at a moment. */
export interface TagCoverageQuery extends TagCoverageRequest {
  readonly at: Instant;
}

/** A record with more than one tag of a group. */
export interface OverlappingRecord {
  readonly recordId: string;
  readonly tagIds: readonly string[];
}

/** How the records are covered by one group. */
export interface GroupCoverage {
  /** Records that have none of its tags. */
  readonly none: number;
  /** Records that have more than one. */
  readonly several: number;
  /** As many of those without as were asked for, by id. */
  readonly noneIds: readonly string[];
  /** As many of those with several as were asked for, by id. */
  readonly severalRecords: readonly OverlappingRecord[];
}

/** How the records of a type are covered, group by group. */
export interface TagCoverage {
  readonly records: number;
  readonly groups: readonly GroupCoverage[];
}

/** Most records that one answer names of a group. */
export const MOST_COVERAGE_NAMES = 1_000;

/** How many records an answer names: what was asked for, within bounds. */
export function coverageLimit(limit = 0): number {
  return Number.isFinite(limit) ? Math.min(MOST_COVERAGE_NAMES, Math.max(0, Math.trunc(limit))) : 0;
}

/** What a store answers, counted over the ids of all records of the type and the rows about the tags asked for. */
export function countTagCoverage(
  recordIds: Iterable<string>,
  assignments: Iterable<Assignment>,
  { groups, limit, after, at }: Omit<TagCoverageQuery, 'recordType'>,
): TagCoverage {
  const ids = [...recordIds].sort(compareCodePoints);
  const tagsByRecord = activeTags(new Set(ids), assignments, at);
  const most = coverageLimit(limit);
  const isNamed = (id: string): boolean => after === undefined || compareCodePoints(id, after) > 0;
  return {
    records: ids.length,
    groups: groups.map((tags) => {
      const { none, several } = splitByGroup(ids, tagsByRecord, new Set(tags));
      return {
        none: none.length,
        several: several.length,
        noneIds: none.filter(isNamed).slice(0, most),
        severalRecords: several.filter(({ recordId }) => isNamed(recordId)).slice(0, most),
      };
    }),
  };
}

/** Active tags by record, of records that exist. */
export function activeTags(
  known: ReadonlySet<string>,
  assignments: Iterable<Assignment>,
  at: Instant,
): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const assignment of assignments) {
    const { id } = assignment.record;
    if (!known.has(id) || !isActiveAt(assignment, at)) continue;
    const own = tags.get(id);
    if (own === undefined) tags.set(id, [assignment.tagId]);
    else own.push(assignment.tagId);
  }
  return tags;
}

/** Records that have none of the tags of a group, and those that have more than one. */
export function splitByGroup(
  ids: readonly string[],
  tagsByRecord: ReadonlyMap<string, readonly string[]>,
  group: ReadonlySet<string>,
): { readonly none: readonly string[]; readonly several: readonly OverlappingRecord[] } {
  const none: string[] = [];
  const several: OverlappingRecord[] = [];
  for (const recordId of ids) {
    const tagIds = (tagsByRecord.get(recordId) ?? []).filter((tag) => group.has(tag));
    if (tagIds.length === 0) none.push(recordId);
    if (tagIds.length > 1) several.push({ recordId, tagIds: tagIds.sort(compareCodePoints) });
  }
  return { none, several };
}
