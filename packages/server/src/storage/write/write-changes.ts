import type { Change, EntityKind, Transaction } from '@tagma/core';
import { jsonChunks } from '../chunks.js';
import type { SqlSession } from '../drivers/driver.types.js';
import { checkId } from '../text.js';
import { ENTITY_TABLES } from './entity-tables.js';

/** One change as a row. */
interface ChangeRow {
  readonly ord: number;
  readonly kind: EntityKind;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly version: number | null;
  readonly active: boolean;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly tagId: string | null;
}

const TRANSACTION = `
INSERT INTO tagma.transactions (id, at, actor_id, label)
SELECT id, at, "actorId", label
FROM json_to_recordset($1::json) AS t(id text, at text, "actorId" text, label text)`;

const UNDONE = 'UPDATE tagma.transactions SET undone_by = $1 WHERE id = $2';

const INPUT = `
SELECT * FROM json_to_recordset($2::json) AS c(
  ord integer, kind text, key text, before json, after json, version integer, active boolean,
  "recordType" text, "recordId" text, "tagId" text)`;

/** Keeps the transaction for undo and writes its changes, whose versions have been checked. */
export async function writeChanges(session: SqlSession, transaction: Transaction): Promise<void> {
  const { id, at, actorId, label, undoes, changes } = transaction;
  checkId('id of the transaction', id);
  for (const row of jsonChunks('transaction', [{ id, at, actorId, label }]))
    await session.query(TRANSACTION, [row]);
  if (undoes !== undefined) await session.query(UNDONE, [id, undoes]);
  const sql = changeStatement([...new Set(changes.map(({ kind }) => kind))]);
  for (const chunk of jsonChunks('change', changes.map(changeRow))) await session.query(sql, [id, chunk]);
}

/** Logs each change and carries it out, all in one statement. */
function changeStatement(kinds: readonly EntityKind[]): string {
  const steps = kinds.flatMap((kind) => [
    `put_${kind} AS (${upsert(kind)})`,
    `drop_${kind} AS (${remove(kind)})`,
  ]);
  return `
WITH input AS MATERIALIZED (${INPUT}),
${steps.join(',\n')}
INSERT INTO tagma.transaction_changes (transaction_id, ord, kind, key, before, after)
SELECT $1, ord, kind, key, before, after FROM input`;
}

function upsert(kind: EntityKind): string {
  const { name, tagged } = ENTITY_TABLES[kind];
  return tagged
    ? `
INSERT INTO ${name} AS t (key, version, record_type, record_id, tag_id, active, body)
SELECT key, version, "recordType", "recordId", "tagId", active, after
FROM input WHERE kind = '${kind}' AND after IS NOT NULL
ON CONFLICT (key) DO UPDATE SET
  version = excluded.version, active = excluded.active, body = excluded.body`
    : `
INSERT INTO ${name} AS t (key, version, body)
SELECT key, version, after FROM input WHERE kind = '${kind}' AND after IS NOT NULL
ON CONFLICT (key) DO UPDATE SET version = excluded.version, body = excluded.body`;
}

function remove(kind: EntityKind): string {
  return `
DELETE FROM ${ENTITY_TABLES[kind].name} AS t USING input
WHERE input.kind = '${kind}' AND input.after IS NULL AND t.key = input.key`;
}

function changeRow({ kind, key, before, after }: Change, ord: number): ChangeRow {
  checkKey(kind, key);
  return { ord, kind, key, before, after, version: after?.version ?? null, ...tagColumns(after) };
}

/** Keys of assignments are made of three ids and may be as long as those together. */
function checkKey(kind: EntityKind, key: string): void {
  if (!ENTITY_TABLES[kind].tagged) checkId(`id of a ${kind}`, key);
}

function tagColumns(after: Change['after']): Pick<ChangeRow, 'active' | 'recordType' | 'recordId' | 'tagId'> {
  if (after === null || !('record' in after))
    return { active: true, recordType: null, recordId: null, tagId: null };
  const { record, tagId } = after;
  checkId('record type', record.type);
  checkId('record id', record.id);
  checkId('tag id', tagId);
  const active = 'state' in after ? after.state === 'active' : true;
  return { active, recordType: record.type, recordId: record.id, tagId };
}
