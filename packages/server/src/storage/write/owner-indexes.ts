import { createHash } from 'node:crypto';
import { LIMITS } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';

/** Ids of owners are no longer than this, and longer texts would not fit an index. */
export const OWNER_LENGTH = LIMITS.id;

const PREFIX = 'records_by_owner_';

const FIELDS = `
SELECT DISTINCT type.value ->> 'ownerField' AS field
FROM tagma.settings, json_array_elements(body -> 'recordTypes') AS type
WHERE type.value ->> 'ownerField' IS NOT NULL`;

/** Indexes of earlier fields, and whether the user of the database may make any: one that only uses the schema may not. */
const FOUND = `
SELECT i.indexname AS name FROM pg_indexes AS i
WHERE i.schemaname = 'tagma' AND i.tablename = 'records' AND starts_with(i.indexname, '${PREFIX}')`;
const IS_OWNER = `
SELECT pg_has_role(c.relowner, 'USAGE') AS may FROM pg_class AS c
WHERE c.oid = 'tagma.records'::regclass`;

/**
 * Keeps an index of records by owner for each field that holds owners, so that what is narrowed to somebody's records
 * reads those and not all. A write that names the fields anew calls it in its transaction; opening calls it, too.
 */
export async function keepOwnerIndexes(session: SqlSession): Promise<void> {
  const [owner] = await session.query<{ may: boolean }>(IS_OWNER);
  if (owner?.may !== true) return;
  const fields = (await session.query<{ field: string }>(FIELDS))
    .map(({ field }) => field)
    .filter(isStorable);
  const wanted = new Map(fields.map((field) => [indexName(field), field]));
  const found = new Set((await session.query<{ name: string }>(FOUND)).map(({ name }) => name));
  for (const name of found) if (!wanted.has(name)) await session.exec(`DROP INDEX IF EXISTS tagma.${name}`);
  const missing = [...wanted].filter(([name]) => !found.has(name));
  if (missing.length === 0) return;
  for (const [name, field] of missing) await session.exec(indexOf(name, field));
  // Without figures about the new expression nothing knows how few records one owner has.
  await session.exec('ANALYZE tagma.records');
}

/** The same expressions as in `ofOwners`: only then is the index found. */
function indexOf(name: string, field: string): string {
  const owner = `data ->> ${quoted(field)}`;
  return `
CREATE INDEX IF NOT EXISTS ${name} ON tagma.records ((${owner}))
WHERE length(${owner}) <= ${OWNER_LENGTH}`;
}

/** Fields may be named in any script; names of indexes are short and plain. */
function indexName(field: string): string {
  return `${PREFIX}${createHash('sha256').update(field).digest('hex').slice(0, 16)}`;
}

/** A text as a literal of SQL; statements that make an index take no parameters. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'::text`;
}
