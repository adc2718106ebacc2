import type { WorkspaceSnapshot } from '@tagma/core';
import { jsonChunks } from '../chunks.js';
import type { SqlSession } from '../drivers/driver.types.js';
import { checkId } from '../text.js';
import { lockHead } from './head.js';
import { keepOwnerIndexes } from './owner-indexes.js';

interface Entity {
  readonly id: string;
  readonly version: number;
}

/** Writes the first workspace; `false` when there is one. Two that try at once take turns at the head. */
export async function initialize(session: SqlSession, snapshot: WorkspaceSnapshot): Promise<boolean> {
  await lockHead(session);
  const [found] = await session.query('SELECT key FROM tagma.settings LIMIT 1');
  if (found !== undefined) return false;
  await insert(session, 'settings', [snapshot.settings]);
  await insert(session, 'concepts', snapshot.concepts);
  await insert(session, 'rules', snapshot.rules);
  await session.query('UPDATE tagma.head SET revision = revision + 1');
  await keepOwnerIndexes(session);
  return true;
}

async function insert(
  session: SqlSession,
  table: 'settings' | 'concepts' | 'rules',
  entities: readonly Entity[],
): Promise<void> {
  const sql = `
INSERT INTO tagma.${table} (key, version, body)
SELECT key, version, body
FROM json_to_recordset($1::json) AS e(key text, version integer, body json)`;
  for (const { id } of entities) checkId(`id in ${table}`, id);
  const rows = entities.map((body) => ({ key: body.id, version: body.version, body }));
  for (const chunk of jsonChunks(table, rows)) await session.query(sql, [chunk]);
}
