import type { WorkspaceSettings, WorkspaceSnapshot } from '@tagma/core';
import type { EntityRow } from '../database/rows.js';
import { all, type Work } from '../database/requests.js';
import { readHead } from './read-head.js';

/** Tables that {@link readWorkspace} reads. */
export const WORKSPACE_TABLES = ['head', 'settings', 'concept', 'rule'];

/** The workspace as one consistent whole, or `null` before the first `initialize`. */
export async function readWorkspace(work: Work): Promise<WorkspaceSnapshot | null> {
  const [head, settings, concepts, rules] = await Promise.all([
    readHead(work),
    readSettings(work),
    all<EntityRow<'concept'>>(work.table('concept')),
    all<EntityRow<'rule'>>(work.table('rule')),
  ]);
  if (settings === null) return null;
  return {
    settings,
    concepts: concepts.map(({ entity }) => entity),
    rules: rules.map(({ entity }) => entity),
    revision: head.revision,
    seq: head.eventSeq,
  };
}

/** The settings, `null` before the first `initialize`. */
export async function readSettings({ table }: Work): Promise<WorkspaceSettings | null> {
  const [row] = await all<EntityRow<'settings'>>(table('settings'), null, 1);
  return row?.entity ?? null;
}
