import type { Actor, Store } from '@tagma/core';
import { ownerMoveBatch, planOwnerMoves } from '@tagma/core';
import { ApiError } from '../http/api-error.js';
import type { ApiDeps } from '../http/deps.js';
import type { MoveOrder, OwnerMoveResult } from './move-records.types.js';

/** What moving records needs: `reached` is the store as far as the caller may change records. */
export type MoveDeps = Pick<ApiDeps, 'store' | 'now' | 'newId'> & { readonly reached: Store };

/**
 * Writes the owner of records, all of those that can be moved or none.
 *
 * @throws ApiError `invalid` where the record type does not say which field holds the owner.
 */
export async function moveRecords(
  { store, reached, now, newId }: MoveDeps,
  { recordType: type, moves, reason }: MoveOrder,
  actor: Actor,
): Promise<OwnerMoveResult> {
  const ownerField = await ownerFieldOf(store, type);
  if (ownerField === null)
    throw new ApiError('invalid', `Records of type ${type} have no field for the owner.`, {
      details: { recordType: type },
    });
  const ids = moves.map(({ recordId }) => recordId);
  // One after the other: whoever comes second sees what the first one wrote.
  const write = async (): Promise<OwnerMoveResult> => {
    const within = new Set(await reached.existingRecords(type, ids));
    const owners = await store.recordOwners({ type, ids, ownerField });
    const plan = planOwnerMoves(moves, { within, owners });
    if (plan.moved.length === 0) return { ...plan, transactionId: null };
    const transactionId = newId();
    const about = { recordType: type, ownerField, actor, now: now(), transactionId };
    await store.writeRecords(ownerMoveBatch(plan.moved, reason === undefined ? about : { ...about, reason }));
    return { ...plan, transactionId };
  };
  return store.inTurn === undefined ? write() : store.inTurn(`owners:${type}`, write);
}

/** The field that holds the owner of records of the type; `null` when there is none. */
export async function ownerFieldOf(
  store: Pick<Store, 'workspace'>,
  recordType: string,
): Promise<string | null> {
  const types = (await store.workspace())?.settings.recordTypes ?? [];
  return types.find(({ id }) => id === recordType)?.ownerField ?? null;
}
