import { isActiveAt, liveGrounds } from '@tagma/core/tags';
import type { Assignment } from '@tagma/core';

/** On how many of the records a tag is. */
export interface TagSpread {
  readonly count: number;
  /** Those on which a rule gave it, alone or beside somebody. */
  readonly byRule: number;
}

/** Whether all, some or none of the records have a tag. */
export type Extent = 'all' | 'some' | 'none';

/** Rows counted between two steps: about a millisecond's work. */
const STEP = 2_000;

/** Counts, tag by tag, how many records have it at a time. */
export function* spreadSteps(
  assignments: readonly Assignment[],
  now: string,
): Generator<void, ReadonlyMap<string, TagSpread>, void> {
  const spreads = new Map<string, { count: number; byRule: number }>();
  for (const [index, assignment] of assignments.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (!isActiveAt(assignment, now)) continue;
    const spread = spreads.get(assignment.tagId) ?? { count: 0, byRule: 0 };
    spreads.set(assignment.tagId, spread);
    spread.count += 1;
    if (liveGrounds(assignment, now).some(({ type }) => type === 'rule')) spread.byRule += 1;
  }
  return spreads;
}

/** How much of so many records a spread covers. */
export function extentOf(spread: TagSpread | undefined, records: number): Extent {
  if (spread === undefined || spread.count === 0) return 'none';
  return spread.count >= records ? 'all' : 'some';
}
