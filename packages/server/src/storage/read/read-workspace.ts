import type { Concept, Rule, WorkspaceSettings, WorkspaceSnapshot } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { deepFreeze } from './deep-freeze.js';
import { repeated } from '../drivers/repeated.js';

interface WorkspaceRow {
  readonly settings: WorkspaceSettings | null;
  readonly concepts: readonly Concept[] | null;
  readonly rules: readonly Rule[] | null;
  readonly revision: number;
  readonly seq: number;
}

/** One statement, hence one consistent whole; only its numbers while the revision is the one that is known. */
const WORKSPACE = `
SELECT
  CASE WHEN head.revision <> $1::float8::bigint THEN
    (SELECT body FROM tagma.settings LIMIT 1) END AS settings,
  CASE WHEN head.revision <> $1::float8::bigint THEN
    (SELECT coalesce(json_agg(body ORDER BY key), '[]'::json) FROM tagma.concepts) END AS concepts,
  CASE WHEN head.revision <> $1::float8::bigint THEN
    (SELECT coalesce(json_agg(body ORDER BY key), '[]'::json) FROM tagma.rules) END AS rules,
  head.revision::float8 AS revision,
  head.event_seq::float8 AS seq
FROM tagma.head`;

/** No revision is negative. */
const UNKNOWN = -1;

/**
 * A function that reads the workspace as it is now, `null` before the first `initialize`. Every command asks for it
 * and few change it: what was read last is given again, frozen, for as long as the database holds that revision.
 */
export function workspaceReader(): (session: SqlSession) => Promise<WorkspaceSnapshot | null> {
  let known: WorkspaceSnapshot | null = null;
  return async (session) => {
    const held = known;
    const [row] = await repeated<WorkspaceRow>(session, WORKSPACE, [held?.revision ?? UNKNOWN]);
    if (row === undefined) return null;
    const { settings, concepts, rules, revision, seq } = row;
    if (held?.revision === revision) return { ...held, seq };
    if (settings === null || concepts === null || rules === null) return null;
    known = { ...deepFreeze({ settings, concepts, rules }), revision, seq };
    return known;
  };
}
