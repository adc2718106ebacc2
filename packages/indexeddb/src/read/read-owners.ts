import type { RecordOwnerQuery } from '@tagma/core';
import { ownerOfRecord } from '@tagma/core';
import type { Work } from '../database/requests.js';
import { findRecords } from './read-records.js';

/** Owners of those of the records that have one, by id. */
export async function readOwners(
  work: Work,
  { type, ids, ownerField }: RecordOwnerQuery,
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  for (const { id, data } of await findRecords(work, type, ids)) {
    const owner = ownerOfRecord(data, { ownerField });
    if (owner !== undefined) owners.set(id, owner);
  }
  return owners;
}
