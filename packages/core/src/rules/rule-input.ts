import type { FullRecord } from '../records/records.types.js';
import type { JsonObject } from '../shared/shared.types.js';
import { conceptPath } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';

/**
 * What a rule sees of a record: its data, `id`, one list per collection, and its tags. All of these win over
 * fields of the same name.
 *
 * - `tags`: ids of its active tags: not removed, and not expired at the time of the evaluation, also when the job that
 *   marks expired ones has not run yet (`isActiveAt`). So no rule needs to ask for "unexpired".
 * - `tagTree`: the same with all that is above them, each once: `"vip" in tagTree` holds for a record with the tag
 *   `vip` and for one with any tag below it.
 */
export function ruleInput(
  record: FullRecord,
  tagIds: readonly string[],
  concepts: readonly Concept[],
): JsonObject {
  return {
    ...record.data,
    id: record.id,
    ...record.collections,
    tags: tagIds,
    tagTree: withAllAbove(tagIds, concepts),
  };
}

/** Tags of which nothing is known stand for themselves. */
function withAllAbove(tagIds: readonly string[], concepts: readonly Concept[]): readonly string[] {
  const ids = new Set(tagIds);
  for (const tagId of tagIds) for (const { id } of conceptPath(concepts, tagId)) ids.add(id);
  return [...ids];
}
