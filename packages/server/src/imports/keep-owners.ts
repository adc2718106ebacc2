import type { AuditEntry, RecordBatch, Store } from '@tagma/core';
import type { ConvertedRow } from '@tagma/csv';

/** Records asked about in one query. */
const CHUNK = 5000;
/** Entries of the history read at once. */
const PAGE = 500;

/** From when on changes of owners go before what the files say. */
export interface OwnerWatch {
  readonly recordType: string;
  readonly ownerField: string;
  /** The newest entry of the history as the import began. */
  readonly since: number;
}

/** Rows of the file of records, and what becomes of records that exist. */
interface RowsToWrite {
  readonly rows: readonly ConvertedRow[];
  readonly onExisting: RecordBatch['onExisting'];
}

/** Owners of records; `null`: nobody's. */
export type SeenOwners = ReadonlyMap<string, string | null>;

/** Begins to look out for moves of records; `null` where the type has no owners. */
export async function watchOwners(
  store: Store,
  { id: recordType, ownerField }: { readonly id: string; readonly ownerField?: string | undefined },
): Promise<OwnerWatch | null> {
  if (ownerField === undefined) return null;
  const { items } = await store.audit({ limit: 1 });
  return { recordType, ownerField, since: items[0]?.seq ?? 0 };
}

/** Whose the records are now. */
export async function seenOwners(
  store: Store,
  { recordType: type, ownerField }: OwnerWatch,
  ids: readonly string[],
): Promise<SeenOwners> {
  const seen = new Map<string, string | null>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK);
    const owners = await store.recordOwners({ type, ids: some, ownerField });
    for (const id of some) seen.set(id, owners.get(id) ?? null);
  }
  return seen;
}

/** Records whose owner the rows may write over. */
export function rowsWithOwner(
  { ownerField }: OwnerWatch,
  { rows, onExisting }: RowsToWrite,
): readonly string[] {
  if (onExisting === 'skip') return [];
  return rows.flatMap(({ id, data }) =>
    onExisting === 'replace' || Object.hasOwn(data, ownerField) ? [id] : [],
  );
}

/**
 * The rows as they may be written: a record that somebody moved since the import began keeps its new owner, whatever
 * the file says, which knows nothing of that.
 */
export async function keepOwners(
  store: Store,
  watch: OwnerWatch,
  { rows, onExisting }: RowsToWrite,
  seen: SeenOwners,
): Promise<{ readonly rows: readonly ConvertedRow[]; readonly kept: number }> {
  const moved = await movedSince(store, watch);
  if (moved.size === 0) return { rows, kept: 0 };
  const { ownerField } = watch;
  const at = new Set(rowsWithOwner(watch, { rows, onExisting }).filter((id) => moved.has(id)));
  let kept = 0;
  const written = rows.map((row) => {
    if (!at.has(row.id)) return row;
    const { [ownerField]: fromFile, ...rest } = row.data;
    const owner = seen.get(row.id) ?? null;
    if ((fromFile ?? null) !== owner) kept += 1;
    return { ...row, data: owner === null ? rest : { ...rest, [ownerField]: owner } };
  });
  return { rows: written, kept };
}

/** Records whose owner somebody changed since. */
async function movedSince(store: Store, { recordType, since }: OwnerWatch): Promise<ReadonlySet<string>> {
  const moved = new Set<string>();
  for (let before: number | undefined; ;) {
    const { items } = await store.audit({ limit: PAGE, ...(before === undefined ? {} : { before }) });
    for (const { seq, action, target } of items) {
      if (seq <= since) return moved;
      if (isMove(action) && target.kind === 'record' && target.record.type === recordType)
        moved.add(target.record.id);
    }
    const last = items.at(-1);
    if (last === undefined) return moved;
    before = last.seq;
  }
}

function isMove(action: AuditEntry['action']): boolean {
  return action === 'record.owner-changed';
}
