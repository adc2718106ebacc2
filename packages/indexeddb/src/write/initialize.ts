import type { WorkspaceSnapshot } from '@tagma/core';
import { putAll, type Work } from '../database/requests.js';
import { readHead } from '../read/read-head.js';
import { readSettings, WORKSPACE_TABLES } from '../read/read-workspace.js';

/** Tables that {@link initialize} writes to. */
export const INITIAL_TABLES = WORKSPACE_TABLES;

/** Writes the first workspace; `false` when there is one. */
export async function initialize(
  work: Work<'readwrite'>,
  { settings, concepts, rules }: WorkspaceSnapshot,
): Promise<boolean> {
  const head = await readHead(work);
  if ((await readSettings(work)) !== null) return false;
  const { table } = work;
  await Promise.all([
    putAll(table('settings'), [rowOf(settings)]),
    putAll(table('concept'), concepts.map(rowOf)),
    putAll(table('rule'), rules.map(rowOf)),
    table('head').put({ ...head, revision: head.revision + 1 }, 'head'),
  ]);
  return true;
}

function rowOf<Entity extends { readonly id: string }>(entity: Entity): { key: string; entity: Entity } {
  return { key: entity.id, entity };
}
