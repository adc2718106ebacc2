import type { RecordRef } from '../shared/shared.types.js';

/** One key for a record: JSON array text. */
export function recordKey({ type, id }: RecordRef): string {
  return JSON.stringify([type, id]);
}
