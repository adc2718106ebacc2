import type { JsonObject, OwnedBy, RecordRef } from '@tagma/core';
import { ownerOfRecord } from '@tagma/core';
import type { RecordRow } from '../database/rows.js';
import { beginningWith, walk, type Work } from '../database/requests.js';

/** Tells whether a record is within a narrowing. */
export type IsWithin = (record: RecordRef) => boolean;

/** Whether the data of a record of this type are within a narrowing. */
export function isOwned({ type, data }: { type: string; data: JsonObject }, ownedBy: OwnedBy): boolean {
  const ownerField = ownedBy.ownerFields[type];
  if (!Object.hasOwn(ownedBy.ownerFields, type) || ownerField === undefined) return true;
  const owner = ownerOfRecord(data, { ownerField });
  return owner !== undefined && ownedBy.ownerIds.includes(owner);
}

/**
 * Tells whether records are within a narrowing; `null`: all are. Of the narrowed types the records are walked once,
 * and only the ids of those within are kept.
 */
export async function withinOwned({ table }: Work, ownedBy: OwnedBy | undefined): Promise<IsWithin | null> {
  if (ownedBy === undefined) return null;
  const idsByType = new Map<string, Set<string>>();
  for (const type of Object.keys(ownedBy.ownerFields)) {
    const ids = new Set<string>();
    idsByType.set(type, ids);
    await walk(table('records'), beginningWith(type), 'next', (value) => {
      const row = value as RecordRow;
      if (isOwned(row, ownedBy)) ids.add(row.id);
      return true;
    });
  }
  return ({ type, id }) => idsByType.get(type)?.has(id) ?? true;
}
