import { type CodeCounter, listedIndex } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { repeated } from '../drivers/repeated.js';
import { checkId, storableJson } from '../text.js';

/*
 * One statement each, which is a transaction of its own. Both wait for the head like every other write: a commit that
 * has read the counter's version must find it unchanged when it writes. The version is compared after the wait, with
 * the row as it is then.
 */
const HELD = '(SELECT one FROM tagma.head FOR UPDATE) AS held';

const FIRST = `
INSERT INTO tagma.code_counters (key, version, body, group_key, state, sort)
SELECT $1, $2::integer, $3::json, $4, $5, $6 FROM ${HELD}
ON CONFLICT (key) DO NOTHING RETURNING version`;

const NEXT = `
UPDATE tagma.code_counters AS t SET version = $2, body = $3::json
FROM ${HELD} WHERE t.key = $1 AND t.version = $4 RETURNING t.version`;

/** Writes a counter if its version is still the expected one; 0: if there is none yet. `false`: it is not. */
export async function swapCounter(
  session: SqlSession,
  expectedVersion: number,
  next: CodeCounter,
): Promise<boolean> {
  const { group, state, sort } = listedIndex('codeCounter', next);
  for (const text of [next.id, group, sort]) checkId('id of a codeCounter', text);
  const written: SqlParam[] = [next.id, next.version, storableJson('codeCounter', next)];
  const rows =
    expectedVersion === 0
      ? await repeated(session, FIRST, [...written, group, state, sort])
      : await repeated(session, NEXT, [...written, expectedVersion]);
  return rows.length > 0;
}
