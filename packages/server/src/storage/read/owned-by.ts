import type { OwnedBy, RecordOwnerQuery } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { OWNER_LENGTH } from '../write/owner-indexes.js';

/** Adds a parameter to a statement and gives its place, e.g. `$3`. */
export type Bind = (value: SqlParam) => string;

/**
 * Conditions on rows of `tagma.records` (or an alias of it) of one type, each beginning with `AND`; none where the
 * type is not narrowed.
 */
export function ofOwners(ownedBy: OwnedBy | undefined, type: string, bind: Bind, table = ''): string {
  if (ownedBy === undefined || !Object.hasOwn(ownedBy.ownerFields, type)) return '';
  const field = `${bind(ownedBy.ownerFields[type] ?? '')}::text`;
  const data = table === '' ? 'data' : `${table}.data`;
  // Each condition in the words of the index, see `owner-indexes.ts`.
  return `
  AND json_typeof(${data} -> ${field}) = 'string' AND length(${data} ->> ${field}) <= ${OWNER_LENGTH}
  AND ${data} ->> ${field} = ANY (${owners(ownedBy, bind)})`;
}

/** The same for rows of another table that name a record of one type in `record_id`. */
export function aboutOwned(ownedBy: OwnedBy | undefined, type: string, bind: Bind): string {
  if (ownedBy === undefined || !Object.hasOwn(ownedBy.ownerFields, type)) return '';
  const place = `owned.type = ${bind(type)} AND owned.id = record_id`;
  return `
  AND EXISTS (SELECT FROM tagma.records AS owned WHERE ${place}${ofOwners(ownedBy, type, bind, 'owned')})`;
}

/**
 * The same for rows that may be about records of any type, or about none: those of types that are not narrowed, and
 * those about no record, stay. `columns` name the type and the id.
 */
export function aboutAnyOwned(
  ownedBy: OwnedBy,
  columns: { readonly type: string; readonly id: string },
  bind: Bind,
): string {
  const fields = `${bind(JSON.stringify(ownedBy.ownerFields))}::json`;
  const field = `${fields} ->> ${columns.type}`;
  return `(${columns.id} IS NULL OR (${field}) IS NULL OR EXISTS (
    SELECT FROM tagma.records AS owned
    WHERE owned.type = ${columns.type} AND owned.id = ${columns.id}
      AND json_typeof(owned.data -> (${field})) = 'string'
      AND owned.data ->> (${field}) = ANY (${owners(ownedBy, bind)})))`;
}

function owners({ ownerIds }: OwnedBy, bind: Bind): string {
  const ids = ownerIds.filter((id) => id !== '' && isStorable(id));
  return `ARRAY(SELECT json_array_elements_text(${bind(JSON.stringify(ids))}::json))`;
}

const OWNERS = `
SELECT id, data ->> $3::text AS owner FROM tagma.records
WHERE type = $1 AND id = ANY (ARRAY(SELECT json_array_elements_text($2::json)))
  AND json_typeof(data -> $3::text) = 'string' AND data ->> $3::text <> ''`;

/** Owners of those of the records that have one, by id. */
export async function readOwners(
  session: SqlSession,
  { type, ids, ownerField }: RecordOwnerQuery,
): Promise<ReadonlyMap<string, string>> {
  if (!isStorable(type) || !isStorable(ownerField)) return new Map();
  const rows = await session.query<{ id: string; owner: string }>(OWNERS, [
    type,
    JSON.stringify(ids.filter(isStorable)),
    ownerField,
  ]);
  return new Map(rows.map(({ id, owner }) => [id, owner]));
}
