import { addDuration } from '../../shared/durations.js';
import { compareCodePoints } from '../../shared/order.js';
import type { Instant, RecordRef } from '../../shared/shared.types.js';
import { liveGrounds } from '../../tags/grounds.js';
import type { Assignment } from '../../tags/tags.types.js';
import { conceptPath } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';

/** The present, and the zone in which days and months are counted. */
export interface Clock {
  readonly now: Instant;
  /** IANA zone of the workspace. */
  readonly timeZone: string;
}

/** A category or tag that somebody has to confirm at times. */
export interface Review {
  readonly conceptId: string;
  readonly dueAt: Instant;
  readonly isDue: boolean;
}

/** When the concept is to be confirmed next; `null` when it has no review cadence or is out of use. */
export function nextReviewAt(concept: Concept, timeZone: string): Instant | null {
  const { reviewEvery, reviewedAt, createdAt, state } = concept;
  if (reviewEvery === undefined || state === 'archived' || state === 'merged') return null;
  return addDuration(reviewedAt ?? createdAt, reviewEvery, timeZone);
}

/** All concepts with a review cadence, the one that waits longest first. */
export function reviewQueue(concepts: readonly Concept[], { now, timeZone }: Clock): readonly Review[] {
  const reviews = concepts.flatMap((concept): Review[] => {
    const dueAt = nextReviewAt(concept, timeZone);
    return dueAt === null ? [] : [{ conceptId: concept.id, dueAt, isDue: dueAt <= now }];
  });
  return reviews.sort(
    (a, b) => compareCodePoints(a.dueAt, b.dueAt) || compareCodePoints(a.conceptId, b.conceptId),
  );
}

/** A tag on a record that nobody and no rule has confirmed for longer than its review period. */
export interface StaleAssignment {
  readonly record: RecordRef;
  readonly tagId: string;
  /** When it was last given or confirmed. */
  readonly confirmedAt: Instant;
  readonly dueAt: Instant;
}

/**
 * Active assignments that are older than the review period of their tag, or else of the nearest category above
 * that has one; the stalest first.
 */
export function staleAssignments(
  concepts: readonly Concept[],
  assignments: Iterable<Assignment>,
  { now, timeZone }: Clock,
): readonly StaleAssignment[] {
  const periods = new Map<string, string | null>();
  const stale: StaleAssignment[] = [];
  for (const assignment of assignments) {
    const { tagId, record } = assignment;
    const every = periods.get(tagId) ?? periodOf(concepts, tagId);
    periods.set(tagId, every);
    const confirmedAt = lastConfirmed(assignment, now);
    if (every === null || confirmedAt === null) continue;
    const dueAt = addDuration(confirmedAt, every, timeZone);
    if (dueAt <= now) stale.push({ record, tagId, confirmedAt, dueAt });
  }
  return stale.sort(
    (a, b) => compareCodePoints(a.dueAt, b.dueAt) || compareCodePoints(a.record.id, b.record.id),
  );
}

function periodOf(concepts: readonly Concept[], tagId: string): string | null {
  const path = conceptPath(concepts, tagId);
  return path.findLast(({ reviewEvery }) => reviewEvery !== undefined)?.reviewEvery ?? null;
}

function lastConfirmed(assignment: Assignment, now: Instant): Instant | null {
  const moments = liveGrounds(assignment, now).map(({ at }) => at);
  return moments.length === 0 ? null : moments.reduce((a, b) => (a > b ? a : b));
}
