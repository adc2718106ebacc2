import { compareCodePoints } from '../shared/order.js';
import type { Instant, RecordRef } from '../shared/shared.types.js';
import { isActiveAt } from '../tags/grounds.js';
import type { Assignment } from '../tags/tags.types.js';

/** A tag that a record has had for long. */
export interface UnchangedTag {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly since: Instant;
}

/**
 * Active tags that records have had since a moment or longer, e.g. the states of customers that nobody moved on; the
 * longest first.
 */
export function unchangedTags(
  assignments: Iterable<Assignment>,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): readonly UnchangedTag[] {
  const found: UnchangedTag[] = [];
  for (const assignment of assignments) {
    const { record, tagId, assignedAt } = assignment;
    if (assignedAt <= since && isActiveAt(assignment, now)) found.push({ record, tagId, since: assignedAt });
  }
  return found.sort(
    (a, b) =>
      compareCodePoints(a.since, b.since) ||
      compareCodePoints(a.record.id, b.record.id) ||
      compareCodePoints(a.tagId, b.tagId),
  );
}
