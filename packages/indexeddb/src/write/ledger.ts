import { type AuditDraft, chainAudit, type DomainEvent, type EventDraft } from '@tagma/core';
import { aboutOf, type AuditRow, type HeadRow } from '../database/rows.js';
import { putAll, type Work } from '../database/requests.js';

/** What a write adds to the history and tells subscribers. */
export interface LedgerEntries {
  readonly audit: readonly AuditDraft[];
  readonly events: readonly EventDraft[];
}

/** Numbers, chains and keeps them, and moves the head on; `revision` is that of the workspace afterwards. */
export async function writeLedger(
  { table }: Work<'readwrite'>,
  head: HeadRow,
  { audit, events }: LedgerEntries,
  revision = head.revision,
): Promise<readonly DomainEvent[]> {
  const { auditSeq, auditHash, eventSeq } = head;
  const entries = chainAudit(auditHash === null ? null : { seq: auditSeq, hash: auditHash }, audit);
  const numbered = events.map((event, at) => ({ ...event, seq: eventSeq + at + 1 }));
  const last = entries.at(-1);
  const next: HeadRow = {
    revision,
    auditSeq: last?.seq ?? auditSeq,
    auditHash: last?.hash ?? auditHash,
    eventSeq: eventSeq + events.length,
  };
  const rows = entries.map((entry): AuditRow => ({ seq: entry.seq, about: aboutOf(entry.target), entry }));
  await Promise.all([
    putAll(table('audit'), rows),
    putAll(table('events'), numbered),
    table('head').put(next, 'head'),
  ]);
  return numbered;
}
