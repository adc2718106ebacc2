import type { Actor, Store } from '@tagma/core';
import { ownerMoveBatch, planOwnerMoves, StoreError } from '@tagma/core';
import { ApiError } from '../http/api-error.js';
import type { ApiDeps } from '../http/deps.js';
import type { MoveOrder, OwnerMoveResult } from './move-records.types.js';

/** What moving records needs: `reached` is the store as far as the caller may change records. */
export type MoveDeps = Pick<ApiDeps, 'store' | 'now' | 'newId'> & { readonly reached: Store };

/** How often owners are looked at anew when others move the same records meanwhile. */
const ATTEMPTS = 5;

/**
 * Writes the owner of records, all of those that can be moved or none.
 *
 * @throws ApiError `invalid` where the record type does not say which field holds the owner.
 */
export async function moveRecords(deps: MoveDeps, order: MoveOrder, actor: Actor): Promise<OwnerMoveResult> {
  const { store } = deps;
  const { recordType } = order;
  const ownerField = await ownerFieldOf(store, recordType);
  if (ownerField === null)
    throw new ApiError('invalid', `Records of type ${recordType} have no field for the owner.`, {
      details: { recordType },
    });
  const write = (): Promise<OwnerMoveResult> =>
    untilOwnersStay(() => moveOnce(deps, { ...order, ownerField }, actor));
  // One after the other: whoever comes second sees what the first one wrote.
  return store.inTurn === undefined ? write() : store.inTurn(ownersTurn(recordType), write);
}

/** The name under which changes of owners take turns; see `Store.inTurn`. */
function ownersTurn(recordType: string): string {
  return `owners:${recordType}`;
}

/** Does it again when owners changed between the look at them and the write. */
export async function untilOwnersStay<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const moved = error instanceof StoreError && error.code === 'owners-changed';
      if (!moved || attempt === ATTEMPTS) throw error;
    }
  }
}

async function moveOnce(
  { store, reached, now, newId }: MoveDeps,
  { recordType: type, ownerField, moves, reason }: MoveOrder & { readonly ownerField: string },
  actor: Actor,
): Promise<OwnerMoveResult> {
  const ids = moves.map(({ recordId }) => recordId);
  const within = new Set(await reached.existingRecords(type, ids));
  const owners = await store.recordOwners({ type, ids, ownerField });
  const plan = planOwnerMoves(moves, { within, owners });
  if (plan.moved.length === 0) return { ...plan, transactionId: null };
  const transactionId = newId();
  const about = { recordType: type, ownerField, actor, now: now(), transactionId };
  await store.writeRecords(ownerMoveBatch(plan.moved, reason === undefined ? about : { ...about, reason }));
  return { ...plan, transactionId };
}

/** The field that holds the owner of records of the type; `null` when there is none. */
export async function ownerFieldOf(
  store: Pick<Store, 'workspace'>,
  recordType: string,
): Promise<string | null> {
  const types = (await store.workspace())?.settings.recordTypes ?? [];
  return types.find(({ id }) => id === recordType)?.ownerField ?? null;
}
