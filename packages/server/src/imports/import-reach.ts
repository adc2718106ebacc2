import {
  type Action,
  type Actor,
  can,
  narrowingOf,
  type OwnedBy,
  scopeOf,
  type Store,
  type WorkspaceSettings,
} from '@tagma/core';
import { type ConvertedRow, RECORDS_ROLE, type FileRole } from '@tagma/csv';
import { ImportError } from './import-error.js';

/** Ids asked about in one query. */
const CHUNK = 5000;

/** Whose import it is, and into what. */
export interface ImportReach {
  readonly actor: Actor;
  readonly recordType: string;
  readonly settings: WorkspaceSettings;
}

/** Records that a narrowed import touches, and the question whether it may. */
export interface ReachCheck {
  readonly ids: readonly string[];
  /** @throws ImportError `refused` with the first record that is out of reach */
  refuse(): Promise<void>;
}

/**
 * Refuses an import that would write records, or child rows of records, which the scope of `record.edit` does not
 * reach (that of `record.read` for roles that only import): those of other owners and of nobody, and new ones that
 * name such an owner.
 *
 * @throws ImportError `refused` with the first of them
 */
export async function refuseOutOfReach(
  store: Store,
  reach: ImportReach,
  rows: Readonly<Record<FileRole, readonly ConvertedRow[]>>,
): Promise<void> {
  await (await reachCheck(store, reach, rows))?.refuse();
}

/** What {@link refuseOutOfReach} looks at, before it does; `null` for whoever reaches everything. */
export async function reachCheck(
  store: Store,
  { actor, recordType, settings }: ImportReach,
  rows: Readonly<Record<FileRole, readonly ConvertedRow[]>>,
): Promise<ReachCheck | null> {
  const action = can(actor, 'record.edit', settings.roles).allowed ? 'record.edit' : 'record.read';
  const ownedBy = narrowingOf(actor, [action], settings)?.ownedBy;
  const field = ownedBy?.ownerFields[recordType];
  if (ownedBy === undefined || field === undefined) return null;
  const { [RECORDS_ROLE]: records = [], ...children } = rows;
  const mine = new Set(ownedBy.ownerIds);
  // New records belong to whom their row names; those that exist to whom they belonged before.
  const own = new Set(records.filter(({ data }) => isOneOf(mine, data[field])).map(({ id }) => id));
  const parents = Object.values(children).flatMap((some) => some.flatMap(({ parentId }) => parentId ?? []));
  // A child row that exists is taken from the record that has it.
  const losing = await parentsNow(store, recordType, children);
  const ids = [...new Set([...records.map(({ id }) => id), ...parents, ...losing])];
  const refuse = async (): Promise<void> => {
    const beyond = await outside(store, recordType, { ids, own, ownedBy });
    if (beyond.length > 0) throw outOfReach(beyond, { actor, settings, action });
  };
  return { ids, refuse };
}

function outOfReach(
  beyond: readonly string[],
  { actor, settings, action }: Pick<ImportReach, 'actor' | 'settings'> & { readonly action: Action },
): ImportError {
  const message = `${beyond.length} records of the files are out of reach of ${actor.name}, e.g. ${beyond.slice(0, 3).join(', ')}.`;
  const scope = scopeOf(actor, action, settings.roles) ?? 'own';
  const details = { action, why: 'out-of-scope', scope, id: beyond[0] ?? '', count: beyond.length };
  return new ImportError('refused', message, { code: 'forbidden', message, details });
}

/**
 * Records that have the child rows now. All child rows are gone through: only imports with a scope ask, and no store
 * finds a child row by its id alone.
 */
async function parentsNow(
  store: Store,
  recordType: string,
  children: Readonly<Record<string, readonly ConvertedRow[]>>,
): Promise<readonly string[]> {
  const wanted = new Map(
    Object.entries(children).map(([key, rows]) => [key, new Set(rows.map(({ id }) => id))]),
  );
  if (wanted.size === 0) return [];
  const parents: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.childRows({
      recordType,
      limit: CHUNK,
      ...(after === undefined ? {} : { after }),
    });
    for (const { collection, id, parentId } of page.items)
      if (parentId !== null && wanted.get(collection)?.has(id) === true) parents.push(parentId);
    after = page.next;
  }
  return parents;
}

async function outside(
  store: Store,
  type: string,
  {
    ids,
    own,
    ownedBy,
  }: { readonly ids: readonly string[]; readonly own: ReadonlySet<string>; readonly ownedBy: OwnedBy },
): Promise<readonly string[]> {
  const beyond: string[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK);
    const known = new Set(await store.existingRecords(type, some));
    const reached = new Set(await store.existingRecords(type, some, ownedBy));
    beyond.push(...some.filter((id) => (known.has(id) ? !reached.has(id) : !own.has(id))));
  }
  return beyond;
}

function isOneOf(ids: ReadonlySet<string>, owner: unknown): boolean {
  return typeof owner === 'string' && ids.has(owner);
}
