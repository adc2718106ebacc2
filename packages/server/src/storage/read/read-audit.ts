import type { AuditEntry, NarrowedAuditQuery, Page } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { targetColumns } from '../write/target-columns.js';
import { limitWithin } from './limit.js';
import { aboutAnyOwned } from './owned-by.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

/** Where entries about records name them. */
const COLUMNS = { type: 'target_type', id: 'target_id' } as const;
const BEFORE = '($1::float8 IS NULL OR seq < $1::float8::bigint)';

/** A page of the history, newest first; `next` is the seq to give as `before`. */
export async function readAudit(
  session: SqlSession,
  { target, before, limit, ownedBy, actorIds }: NarrowedAuditQuery,
): Promise<Page<AuditEntry>> {
  const wanted = limitWithin(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const params: SqlParam[] = [before === undefined ? null : Math.ceil(before), wanted + 1];
  const bind = (value: SqlParam): string => `$${params.push(value)}`;
  const conditions = [BEFORE];
  if (target !== undefined) {
    const { kind, type, id, tagId } = targetColumns(target);
    if (![type, id, tagId ?? ''].every(isStorable)) return { items: [], next: null };
    conditions.push(
      `kind = ${bind(kind)} AND target_type = ${bind(type)} AND target_id = ${bind(id)}`,
      ...(tagId === null ? [] : [`tag_id = ${bind(tagId)}`]),
    );
  }
  if (ownedBy !== undefined)
    conditions.push(`(kind <> 'record' OR ${aboutAnyOwned(ownedBy, COLUMNS, bind)})`);
  if (actorIds !== undefined)
    conditions.push(`(kind = 'record' OR body ->> 'actorId' = ANY (ARRAY(
    SELECT json_array_elements_text(${bind(JSON.stringify(actorIds.filter(isStorable)))}::json))))`);
  const rows = await session.query<{ body: AuditEntry }>(
    `SELECT body FROM tagma.audit WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT $2`,
    params,
  );
  const items = rows.slice(0, wanted).map(({ body }) => body);
  return { items, next: rows.length > wanted ? String(items.at(-1)?.seq) : null };
}
