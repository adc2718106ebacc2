import type { FullRecord } from '../records/records.types.js';
import type { JsonObject } from '../shared/shared.types.js';

/**
 * What a rule sees of a record: its data, `id`, one list per collection, and `tags`, the ids of its active
 * tags. `id`, collections and `tags` win over fields of the same name.
 */
export function ruleInput(record: FullRecord, tagIds: readonly string[]): JsonObject {
  return { ...record.data, id: record.id, ...record.collections, tags: tagIds };
}
