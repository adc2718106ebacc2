import type { RuleHolder } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';

/** Only what a run must know: the bodies of a million assignments would take longer than the rule. */
const HOLDERS = `
SELECT a.record_id AS "recordId", ground.ends IS NOT NULL AS ends
FROM tagma.assignments AS a, LATERAL (
  SELECT item ->> 'expiresAt' AS ends FROM json_array_elements(a.body -> 'grounds') AS item
  WHERE item ->> 'ruleId' = $3
    AND (item ->> 'expiresAt' IS NULL OR (item ->> 'expiresAt') COLLATE "C" > $4)
  LIMIT 1
) AS ground
WHERE a.record_type = $1 AND a.tag_id = $2 AND a.active`;

const CHANGED = `
SELECT id FROM tagma.records WHERE type = $1 AND touched > 0 AND touched > $2::float8::bigint
ORDER BY id LIMIT $3::float8::bigint`;

/** Records that were written after the event `seq`, with their child rows; `null` when there are more than `most`. */
export async function readChanged(
  session: SqlSession,
  recordType: string,
  seq: number,
  most: number,
): Promise<readonly string[] | null> {
  if (!isStorable(recordType)) return [];
  const rows = await session.query<{ id: string }>(CHANGED, [recordType, seq, most + 1]);
  return rows.length > most ? null : rows.map(({ id }) => id);
}

/** The records that have the tag on a live ground of the rule. */
export async function readHolders(
  session: SqlSession,
  { id, recordType, tagId }: { readonly id: string; readonly recordType: string; readonly tagId: string },
  at: string,
): Promise<readonly RuleHolder[]> {
  if (![id, recordType, tagId].every(isStorable)) return [];
  return session.query<RuleHolder>(HOLDERS, [recordType, tagId, id, at]);
}
