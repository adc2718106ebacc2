import type { AuditEntry, DomainEvent } from '@tagma/core';
import { checkId } from '../text.js';
import type { Head } from './head.js';
import type { Statement } from './statement.js';
import { targetColumns } from './target-columns.js';

/** Adds the step that appends a chunk of audit rows. */
export function addAudit(statement: Statement, chunk: string): void {
  statement.add(
    'audited',
    `
INSERT INTO tagma.audit (seq, kind, target_type, target_id, tag_id, body)
SELECT seq, kind, type, id, "tagId", body FROM json_to_recordset(${statement.bind(chunk)}::json)
AS e(seq bigint, kind text, type text, id text, "tagId" text, body json)`,
  );
}

/** Adds the step that appends a chunk of event rows. */
export function addEvents(statement: Statement, chunk: string): void {
  statement.add(
    'raised',
    `
INSERT INTO tagma.events (seq, body)
SELECT seq, body FROM json_to_recordset(${statement.bind(chunk)}::json) AS e(seq bigint, body json)`,
  );
}

/** Adds the step that moves the head to where the logs now end. */
export function addHead(statement: Statement, { revision, audit, eventSeq }: Head): void {
  const auditSeq = statement.bind(audit?.seq ?? 0);
  const auditHash = statement.bind(audit?.hash ?? null);
  statement.add(
    'moved',
    `
UPDATE tagma.head SET
  revision = ${statement.bind(revision)}::float8::bigint,
  audit_seq = ${auditSeq}::float8::bigint, audit_hash = ${auditHash}::text,
  event_seq = ${statement.bind(eventSeq)}::float8::bigint`,
  );
}

/** An audit entry as a row. */
export function auditRow(entry: AuditEntry): object {
  const columns = targetColumns(entry.target);
  checkId('target of an audit entry', columns.id);
  return { seq: entry.seq, ...columns, body: entry };
}

/** An event as a row. */
export function eventRow(event: DomainEvent): object {
  return { seq: event.seq, body: event };
}
