import type { Concept, Rule, WorkspaceSettings, WorkspaceSnapshot } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';

interface WorkspaceRow {
  readonly settings: WorkspaceSettings | null;
  readonly concepts: readonly Concept[];
  readonly rules: readonly Rule[];
  readonly revision: number;
  readonly seq: number;
}

/** One statement, hence one consistent whole. */
const WORKSPACE = `
SELECT
  (SELECT body FROM tagma.settings LIMIT 1) AS settings,
  (SELECT coalesce(json_agg(body ORDER BY key), '[]'::json) FROM tagma.concepts) AS concepts,
  (SELECT coalesce(json_agg(body ORDER BY key), '[]'::json) FROM tagma.rules) AS rules,
  head.revision::float8 AS revision,
  head.event_seq::float8 AS seq
FROM tagma.head`;

/** The workspace as it is now, or `null` before the first `initialize`. */
export async function readWorkspace(session: SqlSession): Promise<WorkspaceSnapshot | null> {
  const [row] = await session.query<WorkspaceRow>(WORKSPACE);
  if (row === undefined || row.settings === null) return null;
  return { ...row, settings: row.settings };
}
