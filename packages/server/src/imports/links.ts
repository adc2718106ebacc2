import type { Store } from '@tagma/core';
import type { ConvertedRow } from '@tagma/csv';
import type { ImportResult } from './imports.types.js';

/** How the child rows of an import hang together with records. */
export type LinkCounts = Pick<ImportResult, 'linked' | 'withoutParent' | 'unknownParent'>;

/** Asking one by one is quicker than reading all records, up to about this many. */
const FEW = 50;

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
  if (ids.size <= FEW) {
    for (const id of [...ids]) if ((await store.record({ type, id })) !== null) ids.delete(id);
    return;
  }
  for (let after: string | null | undefined; after !== null && ids.size > 0;) {
    const page = await store.records({ type, limit: 5000, ...(after === undefined ? {} : { after }) });
    for (const record of page.items) ids.delete(record.id);
    after = page.next;
  }
}
