import type { Decision } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import type { Instant } from '../shared/shared.types.js';
import { isActiveAt } from '../tags/grounds.js';
import type { Assignment } from '../tags/tags.types.js';
import type { ConceptStep } from './concept-plan.js';
import { conceptPath, descendantsOf } from './tree.js';
import type { Concept } from './taxonomy.types.js';

/** The tags of exclusive categories, each with the category that makes it exclude the others. */
export type ExclusiveTags = ReadonlyMap<string, string>;

/**
 * Tags that exclude each other after the steps and may not have done so before: all tags of each exclusive
 * category into which something came, or that became exclusive.
 */
export function newlyExclusiveTags(next: readonly Concept[], steps: readonly ConceptStep[]): ExclusiveTags {
  const changed = steps.flatMap(({ before, after }) =>
    before !== null && after !== null && mayClash(before, after) ? [after.id] : [],
  );
  return exclusiveTagsOf(next, topsOf(next, changed));
}

/** Tags that exclude each other, of the categories around these concepts. */
export function exclusiveTagsAround(concepts: readonly Concept[], ids: readonly string[]): ExclusiveTags {
  return exclusiveTagsOf(concepts, topsOf(concepts, ids));
}

function mayClash(before: Concept, after: Concept): boolean {
  return before.parentId !== after.parentId || (after.exclusive && !before.exclusive);
}

/** The highest exclusive categories that are the concepts or above them. */
function topsOf(concepts: readonly Concept[], ids: readonly string[]): ReadonlySet<string> {
  const tops = new Set<string>();
  for (const id of ids) {
    const path = conceptPath(concepts, id);
    const top = path.find(({ kind, exclusive }) => kind === 'category' && exclusive);
    if (top !== undefined) tops.add(top.id);
  }
  return tops;
}

function exclusiveTagsOf(concepts: readonly Concept[], tops: ReadonlySet<string>): ExclusiveTags {
  const tags = new Map<string, string>();
  for (const top of tops)
    for (const { kind, id } of descendantsOf(concepts, top)) if (kind === 'tag') tags.set(id, top);
  return tags;
}

/** How many records have more than one active tag of a category, and of which category first. */
function exclusiveClashes(
  tags: ExclusiveTags,
  assignments: Iterable<Assignment>,
  at: Instant,
): { readonly records: number; readonly categoryId: string } | null {
  const counts = new Map<string, number>();
  let records = 0;
  let first = '';
  for (const assignment of assignments) {
    const top = tags.get(assignment.tagId);
    if (top === undefined || !isActiveAt(assignment, at)) continue;
    const key = JSON.stringify([top, assignment.record.type, assignment.record.id]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count !== 2) continue;
    records += 1;
    if (first === '') first = top;
  }
  return records === 0 ? null : { records, categoryId: first };
}

/** The refusal when a record would have several tags that exclude each other, else `null`. */
export function refuseExclusiveClashes(
  tags: ExclusiveTags,
  assignments: Iterable<Assignment>,
  at: Instant,
): Extract<Decision, { ok: false }> | null {
  const clashes = tags.size === 0 ? null : exclusiveClashes(tags, assignments, at);
  if (clashes === null) return null;
  const { records, categoryId } = clashes;
  const message = `${records} records have several tags of the exclusive category ${categoryId}. Remove the surplus ones first.`;
  return refuse('in-use', message, { details: { id: categoryId, by: 'clashes', count: records } });
}
