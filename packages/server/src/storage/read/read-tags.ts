import type { Assignment, AssignmentQuery, Hold, Narrowed } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { aboutOwned } from './owned-by.js';

/** `null` for a list means: all. The lists come as JSON, so that one parameter holds any number of ids. */
const select = (table: string, more = ''): string => `
SELECT body FROM tagma.${table}
WHERE record_type = $1
  AND ($2::json IS NULL OR record_id = ANY (ARRAY(SELECT json_array_elements_text($2::json))))
  AND ($3::json IS NULL OR tag_id = ANY (ARRAY(SELECT json_array_elements_text($3::json))))
  AND (active OR $4)${more}
ORDER BY record_id, tag_id LIMIT $5::float8::bigint`;

/** Ended rows have an index of their own. */
const ENDED = `
  AND active AND body ->> 'expiresAt' IS NOT NULL AND (body ->> 'expiresAt') COLLATE "C" <= $6`;

/** Assignments by record and tag; active ones unless asked otherwise. */
export function readAssignments(
  session: SqlSession,
  query: Narrowed<AssignmentQuery>,
): Promise<readonly Assignment[]> {
  return readTagged<Assignment>(session, 'assignments', query);
}

/** Holds by record and tag, elapsed ones too: the store has no clock. */
export function readHolds(session: SqlSession, query: Narrowed<AssignmentQuery>): Promise<readonly Hold[]> {
  return readTagged<Hold>(session, 'holds', query);
}

async function readTagged<Body>(
  session: SqlSession,
  table: 'assignments' | 'holds',
  {
    recordType,
    recordIds,
    tagIds,
    includeInactive = false,
    endedBy,
    limit,
    ownedBy,
  }: Narrowed<AssignmentQuery>,
): Promise<readonly Body[]> {
  if (!isStorable(recordType)) return [];
  // Nothing says when a hold came to be over.
  if (endedBy !== undefined && table === 'holds') return [];
  const params: SqlParam[] = [
    recordType,
    idList(recordIds),
    idList(tagIds),
    includeInactive,
    limit ?? null,
    ...(endedBy === undefined ? [] : [endedBy]),
  ];
  const narrowing = aboutOwned(ownedBy, recordType, (value) => `$${params.push(value)}`);
  const sql = select(table, `${endedBy === undefined ? '' : ENDED}${narrowing}`);
  const rows = await session.query<{ body: Body }>(sql, params);
  return rows.map(({ body }) => body);
}

/** Ids that cannot be stored match nothing, so they are left out. */
function idList(ids: readonly string[] | undefined): string | null {
  return ids === undefined ? null : JSON.stringify(ids.filter(isStorable));
}
