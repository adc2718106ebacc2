import type { RecordRef } from '../shared/shared.types.js';

/** The key of assignments and holds: JSON array text, so no two (record, tag) pairs share one. */
export function assignmentKey(record: RecordRef, tagId: string): string {
  return JSON.stringify([record.type, record.id, tagId]);
}
