import type { DataRecord, FullRecord, JsonObject, Narrowed, OwnedBy, Page, RecordQuery } from '@tagma/core';
import type { ChildRow, RecordRow } from '../database/rows.js';
import { all, beginningWith, one, type Table, walk, type Work } from '../database/requests.js';
import { sortable } from '../database/sortable.js';
import { within } from './limit.js';
import { isOwned } from './owned-by.js';
import { readSettings } from './read-workspace.js';

/** Tables that records are read from. */
export const RECORD_TABLES = ['records', 'children', 'collections', 'settings'];

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5000;

/** A page of records, in the code point order of their ids. */
export async function readRecords(
  { table }: Work,
  { type, after, limit, ownedBy }: Narrowed<RecordQuery>,
): Promise<Page<DataRecord>> {
  const wanted = within(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const range =
    after === undefined
      ? beginningWith(type)
      : IDBKeyRange.bound([type, sortable(after)], [type, []], true, false);
  const rows =
    ownedBy === undefined
      ? await all<RecordRow>(table('records'), range, wanted + 1)
      : await firstOwned(table('records'), range, { ownedBy, count: wanted + 1 });
  const items = rows.slice(0, wanted).map(withoutPlace);
  return { items, next: rows.length > wanted ? (items.at(-1)?.id ?? null) : null };
}

async function firstOwned(
  table: Table,
  range: IDBKeyRange,
  { ownedBy, count }: { readonly ownedBy: OwnedBy; readonly count: number },
): Promise<readonly RecordRow[]> {
  const found: RecordRow[] = [];
  await walk(table, range, 'next', (value) => {
    const row = value as RecordRow;
    if (isOwned(row, ownedBy)) found.push(row);
    return found.length < count;
  });
  return found;
}

/** A page of records with their child rows. */
export async function readFullRecords(work: Work, query: Narrowed<RecordQuery>): Promise<Page<FullRecord>> {
  const { items, next } = await readRecords(work, query);
  return { items: await withChildren(work, query.type, items), next };
}

/** Those of the ids that name a record, with their child rows. */
export async function readRecordsById(
  work: Work,
  type: string,
  ids: readonly string[],
): Promise<readonly FullRecord[]> {
  const found = await findRecords(work, type, ids);
  return withChildren(work, type, found);
}

/** Those of the ids that name a record. */
export async function findRecords(
  { table }: Work,
  type: string,
  ids: readonly string[],
): Promise<readonly DataRecord[]> {
  const records = table('records');
  const rows = await Promise.all(
    [...new Set(ids)].map((id) => one<RecordRow>(records, [type, sortable(id)])),
  );
  return rows.flatMap((row) => (row === undefined ? [] : [withoutPlace(row)]));
}

/** How many records there are of a type. */
export async function countRecords({ table }: Work, type: string, ownedBy?: OwnedBy): Promise<number> {
  if (ownedBy === undefined) return table('records').count(beginningWith(type));
  let count = 0;
  await walk(table('records'), beginningWith(type), 'next', (value) => {
    if (isOwned(value as RecordRow, ownedBy)) count += 1;
    return true;
  });
  return count;
}

async function withChildren(
  work: Work,
  type: string,
  records: readonly DataRecord[],
): Promise<readonly FullRecord[]> {
  if (records.length === 0) return [];
  const keys = await collectionKeys(work, type);
  const index = work.table('children').index('parent');
  const lists = await Promise.all(records.map(({ id }) => all<ChildRow>(index, [type, sortable(id)])));
  return records.map((record, at) => ({ ...record, collections: byCollection(keys, lists[at] ?? []) }));
}

/** Rows of an index come by the key of their table: collection, then id. */
function byCollection(
  keys: readonly string[],
  rows: readonly ChildRow[],
): Readonly<Record<string, readonly JsonObject[]>> {
  const lists = new Map<string, JsonObject[]>(keys.map((key) => [key, []]));
  for (const { collection, data } of rows) lists.get(collection)?.push(data);
  return Object.fromEntries(lists);
}

/** Every collection that the workspace defines for the type or that ever had rows. */
async function collectionKeys(work: Work, type: string): Promise<readonly string[]> {
  const [settings, known] = await Promise.all([
    readSettings(work),
    all<{ readonly key: string }>(work.table('collections'), beginningWith(type)),
  ]);
  const defined = settings?.recordTypes.find(({ id }) => id === type)?.collections ?? [];
  return [...new Set([...defined, ...known].map(({ key }) => key))];
}

function withoutPlace({ place: _place, ...record }: RecordRow): DataRecord {
  return record;
}
