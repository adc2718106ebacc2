import type { Instant } from '../shared/shared.types.js';
import { isActiveAt } from '../tags/grounds.js';
import type { Assignment } from '../tags/tags.types.js';
import { conceptPath, descendantsOf, rivalTagIds } from './tree.js';
import type { Concept } from './taxonomy.types.js';

/** Tags of the highest exclusive category that is the concept or above it; none without one. */
export function exclusiveGroup(concepts: readonly Concept[], id: string): readonly string[] {
  const top = conceptPath(concepts, id).find((concept) => concept.kind === 'category' && concept.exclusive);
  if (top === undefined) return [];
  return descendantsOf(concepts, top.id).flatMap(({ kind, id }) => (kind === 'tag' ? [id] : []));
}

/** Whether a change can put tags side by side that exclude each other from now on. */
export function isNewlyExclusive(before: Concept, after: Concept, next: readonly Concept[]): boolean {
  const changed = before.parentId !== after.parentId || (after.exclusive && !before.exclusive);
  return changed && exclusiveGroup(next, after.id).length > 0;
}

/** Records that have more than one active tag of the group around the concept. */
export function countExclusiveClashes(
  concepts: readonly Concept[],
  id: string,
  assignments: readonly Assignment[],
  at: Instant,
): number {
  const group = new Set(exclusiveGroup(concepts, id));
  const counts = new Map<string, number>();
  for (const assignment of assignments) {
    if (!group.has(assignment.tagId) || !isActiveAt(assignment, at)) continue;
    const record = JSON.stringify([assignment.record.type, assignment.record.id]);
    counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).length;
}

/** The first of these tags that excludes one before it, and that one; `null` when they go together. */
export function rivalsAmong(
  concepts: readonly Concept[],
  tagIds: readonly string[],
): { readonly index: number; readonly id: string; readonly otherId: string } | null {
  for (const [index, id] of tagIds.entries()) {
    if (index === 0) continue;
    const rivals = new Set(rivalTagIds(concepts, id));
    const otherId = tagIds.slice(0, index).find((other) => rivals.has(other));
    if (otherId !== undefined) return { index, id, otherId };
  }
  return null;
}
