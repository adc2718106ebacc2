import type { RecordBatch } from '@tagma/core';
import { jsonChunks } from '../chunks.js';
import type { SqlSession } from '../drivers/driver.types.js';
import { checkId } from '../text.js';
import { addFigures, foldRows, type WriteFigures } from './fold-rows.js';

type OnExisting = RecordBatch['onExisting'];

/** What happens to a row that exists; nothing is written over when it is skipped. */
const RECORD_CONFLICT: Readonly<Record<OnExisting, string>> = {
  skip: 'DO NOTHING',
  replace: 'DO UPDATE SET version = t.version + 1, data = excluded.data, touched = excluded.touched',
  update: `DO UPDATE SET version = t.version + 1, data = tagma.merge_json(t.data, excluded.data),
    touched = excluded.touched`,
};
const CHILD_CONFLICT: Readonly<Record<OnExisting, string>> = {
  skip: 'DO NOTHING',
  replace: 'DO UPDATE SET parent_id = excluded.parent_id, data = excluded.data',
  update: 'DO UPDATE SET parent_id = excluded.parent_id, data = tagma.merge_json(t.data, excluded.data)',
};

/** A row that this statement inserted has no earlier version, which `xmax` tells. */
const counted = (insert: string, also: { readonly returns: string; readonly steps: string }): string => `
WITH written AS (${insert} RETURNING t.xmax::text = '0' AS added${also.returns})${also.steps}
SELECT
  count(*) FILTER (WHERE added)::float8 AS added,
  count(*) FILTER (WHERE NOT added)::float8 AS updated,
  (json_array_length($2::json) - count(*))::float8 AS skipped
FROM written`;

const recordStatement = (onExisting: OnExisting): string =>
  counted(
    `
  INSERT INTO tagma.records AS t (type, id, version, data, touched)
  SELECT $1, id, 1, data, $3::float8::bigint FROM json_to_recordset($2::json) AS r(id text, data json)
  ON CONFLICT (type, id) ${RECORD_CONFLICT[onExisting]}`,
    { returns: '', steps: '' },
  );

/** Takes members out of records; the statement that follows counts them as written. */
const WITHOUT = `
UPDATE tagma.records AS t SET data = (
  SELECT coalesce(json_object_agg(m.key, m.value ORDER BY m.place), '{}'::json)
  FROM json_each(t.data) WITH ORDINALITY AS m(key, value, place)
  WHERE NOT EXISTS (SELECT FROM json_array_elements_text(r.without) AS gone(key) WHERE gone.key = m.key))
FROM json_to_recordset($2::json) AS r(id text, without json)
WHERE t.type = $1 AND t.id = r.id`;

/** The records that child rows belong to now, and those they belonged to before. */
const touchParents = (onExisting: OnExisting): string => `,
parent AS (
  SELECT parent_id AS id FROM written WHERE parent_id IS NOT NULL
  ${
    onExisting === 'skip'
      ? ''
      : `UNION
  SELECT c.parent_id FROM json_to_recordset($2::json) AS r(id text)
  JOIN tagma.children AS c ON c.record_type = $1 AND c.collection = $3 AND c.id = r.id`
  }
),
touch AS (
  UPDATE tagma.records AS r SET touched = $4::float8::bigint FROM parent
  WHERE r.type = $1 AND r.id = parent.id AND r.touched <> $4::float8::bigint
)`;

const childStatement = (onExisting: OnExisting): string =>
  counted(
    `
  INSERT INTO tagma.children AS t (record_type, collection, id, parent_id, data)
  SELECT $1, $3, id, "parentId", data
  FROM json_to_recordset($2::json) AS r(id text, "parentId" text, data json)
  ON CONFLICT (record_type, collection, id) ${CHILD_CONFLICT[onExisting]}`,
    { returns: ', t.parent_id', steps: touchParents(onExisting) },
  );

const COLLECTION =
  'INSERT INTO tagma.collections (record_type, collection) VALUES ($1, $2) ON CONFLICT DO NOTHING';

/**
 * Writes records and child rows, set by set. `touched` is the number that the next event will get: records above it
 * changed since.
 */
export async function writeRows(
  session: SqlSession,
  batch: RecordBatch,
  touched: number,
): Promise<WriteFigures> {
  checkId('record type', batch.type);
  const figures = [await writeRecords(session, batch, touched)];
  for (const [collection, rows] of Object.entries(batch.children)) {
    if (rows.length > 0) figures.push(await writeChildren(session, batch, collection, touched));
  }
  return addFigures(figures);
}

async function writeRecords(
  session: SqlSession,
  { type, records, onExisting }: RecordBatch,
  touched: number,
): Promise<WriteFigures> {
  const { rows, repeated } = foldRows(records, onExisting);
  for (const { id } of rows) checkId('record id', id);
  const figures = [repeated];
  // Taken out first, so that what the rows bring stays.
  const losing = onExisting === 'update' ? rows.filter(({ without = [] }) => without.length > 0) : [];
  for (const chunk of jsonChunks(
    'record',
    losing.map(({ id, without }) => ({ id, without })),
  ))
    await session.query(WITHOUT, [type, chunk]);
  for (const chunk of jsonChunks(
    'record',
    rows.map(({ id, data }) => ({ id, data })),
  ))
    figures.push(...(await session.query<WriteFigures>(recordStatement(onExisting), [type, chunk, touched])));
  return addFigures(figures);
}

async function writeChildren(
  session: SqlSession,
  { type, children, onExisting }: RecordBatch,
  collection: string,
  touched: number,
): Promise<WriteFigures> {
  checkId('collection', collection);
  const { rows, repeated } = foldRows(children[collection] ?? [], onExisting);
  for (const row of rows) {
    checkId('id of a child row', row.id);
    if (row.parentId !== null) checkId('parent id', row.parentId);
  }
  await session.query(COLLECTION, [type, collection]);
  const figures = [repeated];
  const plain = rows.map(({ id, parentId, data }) => ({ id, parentId, data }));
  const sql = childStatement(onExisting);
  for (const chunk of jsonChunks('child row', plain))
    figures.push(...(await session.query<WriteFigures>(sql, [type, chunk, collection, touched])));
  return addFigures(figures);
}
