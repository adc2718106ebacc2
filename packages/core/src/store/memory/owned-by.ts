import type { AuditEntry } from '../../audit/audit.types.js';
import { ownerOfRecord } from '../../permissions/reach.js';
import type { JsonObject, RecordRef } from '../../shared/shared.types.js';
import type { NarrowedAuditQuery, OwnedBy, RecordOwnerQuery } from '../store.types.js';

/** The data of a record, `undefined` when there is none. */
export type DataOf = (type: string, id: string) => JsonObject | undefined;

/** Tells whether a record is within a narrowing; `null`: everything is. */
export function withinOwned(
  ownedBy: OwnedBy | undefined,
  dataOf: DataOf,
): ((record: RecordRef) => boolean) | null {
  if (ownedBy === undefined) return null;
  const owners = new Set(ownedBy.ownerIds);
  return ({ type, id }) => {
    if (!Object.hasOwn(ownedBy.ownerFields, type)) return true;
    const owner = ownerIn(dataOf(type, id), ownedBy.ownerFields[type]);
    return owner !== undefined && owners.has(owner);
  };
}

/** Who owns a record, by one field of its data. */
function ownerIn(data: JsonObject | undefined, ownerField: string | undefined): string | undefined {
  return data === undefined || ownerField === undefined ? undefined : ownerOfRecord(data, { ownerField });
}

/** Owners of those of the records that have one, by id. */
export function ownersOf(
  { type, ids, ownerField }: RecordOwnerQuery,
  dataOf: DataOf,
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const id of ids) {
    const owner = ownerIn(dataOf(type, id), ownerField);
    if (owner !== undefined) owners.set(id, owner);
  }
  return owners;
}

/** Tells whether an entry of the history is within a narrowing; `null`: everything is. */
export function withinHistory(
  { ownedBy, actorIds }: NarrowedAuditQuery,
  dataOf: DataOf,
): ((entry: AuditEntry) => boolean) | null {
  const isOwned = withinOwned(ownedBy, dataOf);
  if (isOwned === null && actorIds === undefined) return null;
  const actors = actorIds && new Set(actorIds);
  return ({ target, actorId }) =>
    target.kind === 'record' ? (isOwned?.(target.record) ?? true) : (actors?.has(actorId) ?? true);
}
