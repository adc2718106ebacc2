import type {
  ChildRowQuery,
  DataRecord,
  FullRecord,
  JsonObject,
  Narrowed,
  OwnedBy,
  Page,
  RecordQuery,
  RecordRef,
  StoredChildRow,
} from '@tagma/core';
import { isListedCursor, listedCursor, readListedCursor } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable, storablePart } from '../text.js';
import { limitWithin } from './limit.js';
import { ofOwners } from './owned-by.js';
import { repeated } from '../drivers/repeated.js';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5_000;

/** One more than asked for, to see whether there is a next page. */
const page = (narrowing: string): string => `
SELECT type, id, version, data FROM tagma.records
WHERE type = $1 AND ($2::text IS NULL OR id > $2)${narrowing}
ORDER BY id LIMIT $3`;

const ONE = 'SELECT type, id, version, data FROM tagma.records WHERE type = $1 AND id = $2';

/** Child rows of each record of `chosen`, by collection. One statement, hence consistent with the records. */
const withChildren = (chosen: string): string => `
SELECT chosen.*, (
  SELECT json_object_agg(list.collection, list.rows) FROM (
    SELECT collection, json_agg(data ORDER BY id) AS rows
    FROM tagma.children
    WHERE record_type = chosen.type AND parent_id = chosen.id
    GROUP BY collection
  ) AS list
) AS lists
FROM (${chosen}) AS chosen
ORDER BY chosen.id`;

/** Every collection the workspace defines for the type or that ever had rows. Told that there is one row of settings, the planner prepares for few keys. */
const COLLECTIONS = `
SELECT item.value->>'key' AS key
FROM (SELECT body FROM tagma.settings LIMIT 1) AS settings, json_array_elements(body->'recordTypes') AS type,
  json_array_elements(type.value->'collections') AS item
WHERE type.value->>'id' = $1
UNION
SELECT collection FROM tagma.collections WHERE record_type = $1`;

/** Records with child rows, and with each the keys of all collections: one answer instead of two. */
const BY_ID = `
SELECT found.*, (SELECT json_agg(key) FROM (${COLLECTIONS}) AS collection) AS keys
FROM (${withChildren(`
  SELECT type, id, version, data FROM tagma.records
  WHERE type = $1 AND id = ANY (ARRAY(SELECT json_array_elements_text($2::json)))`)}
) AS found
ORDER BY id`;

type FullRow = DataRecord & { readonly lists: Readonly<Record<string, readonly JsonObject[]>> | null };

/** One record with its child rows. */
export async function readRecord(session: SqlSession, { type, id }: RecordRef): Promise<FullRecord | null> {
  if (!isStorable(type) || !isStorable(id)) return null;
  const [row] = await session.query<FullRow>(withChildren(ONE), [type, id]);
  return row === undefined ? null : toFullRecord(row, await readCollections(session, type));
}

/** A page of records without child rows. */
export async function readRecords(
  session: SqlSession,
  query: Narrowed<RecordQuery>,
): Promise<Page<DataRecord>> {
  return readPage<DataRecord>(session, page, query);
}

/** A page of records with child rows. */
export async function readFullRecords(
  session: SqlSession,
  query: Narrowed<RecordQuery>,
): Promise<Page<FullRecord>> {
  const { items, next } = await readPage<FullRow>(
    session,
    (narrowing) => withChildren(page(narrowing)),
    query,
  );
  const collections = items.length === 0 ? [] : await readCollections(session, query.type);
  return { items: items.map((row) => toFullRecord(row, collections)), next };
}

/** Those of the ids that name a record, with child rows. */
export async function readFullRecordsById(
  session: SqlSession,
  type: string,
  ids: readonly string[],
): Promise<readonly FullRecord[]> {
  if (!isStorable(type)) return [];
  const params = [type, JSON.stringify(ids.filter(isStorable))];
  const rows = await repeated<FullRow & { readonly keys: readonly string[] | null }>(session, BY_ID, params);
  return rows.map(({ keys, ...row }) => toFullRecord(row, keys ?? []));
}

const CHILD_ROWS = `
SELECT collection, id, parent_id AS "parentId", data FROM tagma.children
WHERE record_type = $1 AND ($2::text IS NULL OR (collection, id) > ($2, $3))
ORDER BY collection, id LIMIT $4`;

/** A page of the child rows of a record type, also of those whose record does not exist. */
export async function readChildRows(
  session: SqlSession,
  { recordType, after, limit }: ChildRowQuery,
): Promise<Page<StoredChildRow>> {
  if (!isStorable(recordType) || (after !== undefined && !isListedCursor(after)))
    return { items: [], next: null };
  const place = after === undefined ? null : readListedCursor(after);
  if (![place?.sort ?? '', place?.id ?? ''].every(isStorable)) return { items: [], next: null };
  const wanted = limitWithin(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const params: SqlParam[] = [recordType, place?.sort ?? null, place?.id ?? null, wanted + 1];
  const rows = await session.query<StoredChildRow>(CHILD_ROWS, params);
  const items = rows.slice(0, wanted);
  const last = items.at(-1);
  const more = last !== undefined && rows.length > wanted;
  return { items, next: more ? listedCursor({ sort: last.collection, id: last.id }) : null };
}

/** How many records the type has. */
export async function countRecords(session: SqlSession, type: string, ownedBy?: OwnedBy): Promise<number> {
  if (!isStorable(type)) return 0;
  const params: SqlParam[] = [type];
  const narrowing = ofOwners(ownedBy, type, (value) => `$${params.push(value)}`);
  const [row] = await session.query<{ count: number }>(
    `SELECT count(*)::float8 AS count FROM tagma.records WHERE type = $1${narrowing}`,
    params,
  );
  return row?.count ?? 0;
}

const EXISTING = `
SELECT id FROM tagma.records
WHERE type = $1 AND id = ANY (ARRAY(SELECT json_array_elements_text($2::json)))`;

/** Those of the ids that name a record. */
export async function existingRecords(
  session: SqlSession,
  type: string,
  ids: readonly string[],
  ownedBy?: OwnedBy,
): Promise<readonly string[]> {
  if (!isStorable(type)) return [];
  const params: SqlParam[] = [type, JSON.stringify(ids.filter(isStorable))];
  const narrowing = ofOwners(ownedBy, type, (value) => `$${params.push(value)}`);
  const rows = await session.query<{ id: string }>(`${EXISTING}${narrowing}`, params);
  return rows.map(({ id }) => id);
}

async function readPage<Row extends { readonly id: string }>(
  session: SqlSession,
  sqlOf: (narrowing: string) => string,
  { type, after, limit, ownedBy }: Narrowed<RecordQuery>,
): Promise<Page<Row>> {
  if (!isStorable(type)) return { items: [], next: null };
  const wanted = limitWithin(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const params: SqlParam[] = [type, after === undefined ? null : storablePart(after), wanted + 1];
  const sql = sqlOf(ofOwners(ownedBy, type, (value) => `$${params.push(value)}`));
  const rows = await session.query<Row>(sql, params);
  const items = rows.slice(0, wanted);
  return { items, next: rows.length > wanted ? (items.at(-1)?.id ?? null) : null };
}

/** Keys of every collection that records of the type have. */
export async function readCollections(session: SqlSession, type: string): Promise<readonly string[]> {
  const rows = await session.query<{ key: string }>(COLLECTIONS, [type]);
  return rows.map(({ key }) => key);
}

function toFullRecord({ lists, ...record }: FullRow, keys: readonly string[]): FullRecord {
  const found = new Map(Object.entries(lists ?? {}));
  return { ...record, collections: Object.fromEntries(keys.map((key) => [key, found.get(key) ?? []])) };
}
