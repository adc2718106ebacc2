import { StoreError } from './store-error.js';
import type { OwnersStill, RecordBatch, RecordOwnerQuery } from './store.types.js';

type Owners = ReadonlyMap<string, string>;

/** Records asked about at once. */
const PORTION = 5000;

/**
 * Checks `ownersStill` of a batch; stores call it in the transaction that writes the batch.
 *
 * @param readOwners - Owners of those of the records that have one, as they are now.
 * @throws StoreError `owners-changed`
 */
export async function checkOwnersStill(
  { type, ownersStill }: Pick<RecordBatch, 'type' | 'ownersStill'>,
  readOwners: (query: RecordOwnerQuery) => Promise<Owners>,
): Promise<void> {
  if (ownersStill === undefined) return;
  const { ownerField, owners } = ownersStill;
  const ids = [...owners.keys()];
  for (let at = 0; at < ids.length; at += PORTION) {
    const some = ids.slice(at, at + PORTION);
    refuseChanged(some, ownersStill, await readOwners({ type, ids: some, ownerField }));
  }
}

/** {@link checkOwnersStill} where owners are known at once. */
export function checkOwnersNow(
  { type, ownersStill }: Pick<RecordBatch, 'type' | 'ownersStill'>,
  readOwners: (query: RecordOwnerQuery) => Owners,
): void {
  if (ownersStill === undefined) return;
  const { ownerField, owners } = ownersStill;
  const ids = [...owners.keys()];
  refuseChanged(ids, ownersStill, readOwners({ type, ids, ownerField }));
}

function refuseChanged(ids: readonly string[], { owners }: OwnersStill, now: Owners): void {
  const changed = ids.filter((id) => (owners.get(id) ?? null) !== (now.get(id) ?? null));
  if (changed.length === 0) return;
  const some = changed.slice(0, 3).join(', ');
  throw new StoreError('owners-changed', `Records belong to somebody else by now, e.g. ${some}.`);
}
