import type { AuditEntry, AuditQuery, Page } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { targetColumns } from '../write/target-columns.js';
import { limitWithin } from './limit.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

const ALL = `
SELECT body FROM tagma.audit
WHERE ($1::float8 IS NULL OR seq < $1::float8::bigint)
ORDER BY seq DESC LIMIT $2`;

const ABOUT = `
SELECT body FROM tagma.audit
WHERE ($1::float8 IS NULL OR seq < $1::float8::bigint)
  AND kind = $3 AND target_type = $4 AND target_id = $5 AND ($6::text IS NULL OR tag_id = $6)
ORDER BY seq DESC LIMIT $2`;

/** A page of the history, newest first; `next` is the seq to give as `before`. */
export async function readAudit(
  session: SqlSession,
  { target, before, limit }: AuditQuery,
): Promise<Page<AuditEntry>> {
  const wanted = limitWithin(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const params: SqlParam[] = [before === undefined ? null : Math.ceil(before), wanted + 1];
  if (target !== undefined) {
    const { kind, type, id, tagId } = targetColumns(target);
    if (![type, id, tagId ?? ''].every(isStorable)) return { items: [], next: null };
    params.push(kind, type, id, tagId);
  }
  const rows = await session.query<{ body: AuditEntry }>(target === undefined ? ALL : ABOUT, params);
  const items = rows.slice(0, wanted).map(({ body }) => body);
  return { items, next: rows.length > wanted ? String(items.at(-1)?.seq) : null };
}
