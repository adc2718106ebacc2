import type { Store } from '@tagma/core';
import type { ConvertedRow } from '@tagma/csv';
import type { ImportResult } from './imports.types.js';

/** How the child rows of an import hang together with records. */
export type LinkCounts = Pick<ImportResult, 'linked' | 'withoutParent' | 'unknownParent'>;

/** Ids asked about in one query. */
const CHUNK = 5000;

/** Counts the child rows with a record (in this import or stored before), without one, and with one still to come. */
export async function countLinks(
  store: Store,
  type: string,
  records: readonly ConvertedRow[],
  children: readonly ConvertedRow[],
): Promise<LinkCounts> {
  const parents = children.flatMap((row) => (row.parentId === null ? [] : [row.parentId]));
  const imported = new Set(records.map((row) => row.id));
  const missing = new Set(parents.filter((id) => !imported.has(id)));
  await dropStored(store, type, missing);
  const unknownParent = parents.filter((id) => missing.has(id)).length;
  return {
    linked: parents.length - unknownParent,
    withoutParent: children.length - parents.length,
    unknownParent,
  };
}

/** Takes out the ids that the store knows. */
async function dropStored(store: Store, type: string, ids: Set<string>): Promise<void> {
  const asked = [...ids];
  for (let at = 0; at < asked.length; at += CHUNK) {
    for (const id of await store.existingRecords(type, asked.slice(at, at + CHUNK))) ids.delete(id);
  }
}
