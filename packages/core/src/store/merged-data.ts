import type { JsonObject } from '../shared/shared.types.js';
import type { RecordRow } from './store.types.js';

/** The data of an existing record after `update` by a row: without what the row takes out, with what it brings. */
export function mergedData(existing: JsonObject, { data, without = [] }: Omit<RecordRow, 'id'>): JsonObject {
  if (without.length === 0) return { ...existing, ...data };
  const kept = Object.entries(existing).filter(([key]) => !without.includes(key));
  return { ...Object.fromEntries(kept), ...data };
}
