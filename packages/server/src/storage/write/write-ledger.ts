import { type AuditDraft, type AuditEntry, chainAudit, type DomainEvent, type EventDraft } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { jsonChunks } from '../chunks.js';
import { checkId } from '../text.js';
import type { Head } from './head.js';
import { targetColumns } from './target-columns.js';

/** Processes that share a database listen here; the payload is the newest event's number. */
export const EVENTS_CHANNEL = 'tagma_events';

/** What every write leaves behind. */
export interface Ledger {
  readonly audit: readonly AuditDraft[];
  readonly events: readonly EventDraft[];
  /** Whether the workspace itself changed. */
  readonly newRevision: boolean;
}

const AUDIT = `
INSERT INTO tagma.audit (seq, kind, target_type, target_id, tag_id, body)
SELECT seq, kind, type, id, "tagId", body
FROM json_to_recordset($1::json) AS e(seq bigint, kind text, type text, id text, "tagId" text, body json)`;

const EVENTS = `
INSERT INTO tagma.events (seq, body)
SELECT seq, body FROM json_to_recordset($1::json) AS e(seq bigint, body json)`;

/** Sent when the transaction commits. */
const HEAD = `
WITH moved AS (
  UPDATE tagma.head SET
    revision = revision + $1::float8::bigint, audit_seq = $2::float8::bigint, audit_hash = $3,
    event_seq = $4::float8::bigint
)
SELECT pg_notify('${EVENTS_CHANNEL}', '') WHERE $5::boolean`;

/** Appends audit entries and events and moves the head; the caller holds its lock. Returns the events. */
export async function writeLedger(
  session: SqlSession,
  head: Head,
  { audit, events, newRevision }: Ledger,
): Promise<readonly DomainEvent[]> {
  const entries = chainAudit(head.audit, audit);
  const numbered = events.map((event, index) => ({ ...event, seq: head.eventSeq + index + 1 }));
  await insert(session, AUDIT, 'audit entry', entries.map(auditRow));
  await insert(
    session,
    EVENTS,
    'event',
    numbered.map((body) => ({ seq: body.seq, body })),
  );
  const newest = entries.at(-1) ?? head.audit;
  await session.query(HEAD, [
    newRevision ? 1 : 0,
    newest?.seq ?? 0,
    newest?.hash ?? null,
    head.eventSeq + numbered.length,
    numbered.length > 0,
  ]);
  return numbered;
}

function auditRow(entry: AuditEntry): object {
  const columns = targetColumns(entry.target);
  checkId('target of an audit entry', columns.id);
  return { seq: entry.seq, ...columns, body: entry };
}

async function insert(
  session: SqlSession,
  sql: string,
  what: string,
  rows: readonly object[],
): Promise<void> {
  for (const chunk of jsonChunks(what, rows)) await session.query(sql, [chunk]);
}
