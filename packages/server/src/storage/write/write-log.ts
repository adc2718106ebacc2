import { createHash } from 'node:crypto';
import {
  type AuditDraft,
  chainAudit,
  type DomainEvent,
  type EventDraft,
  type Transaction,
} from '@tagma/core';
import { jsonChunks } from '../chunks.js';
import type { SqlSession } from '../drivers/driver.types.js';
import { repeated } from '../drivers/repeated.js';
import { addChanges, addTransactions, changedKinds, changeRows, transactionRows } from './change-steps.js';
import type { Head } from './head.js';
import { addAudit, addEvents, addHead, auditRow, eventRow } from './ledger-steps.js';
import { Statement } from './statement.js';

/** Processes that share a database are told here that there are new events. */
export const EVENTS_CHANNEL = 'tagma_events';

/** Sent when the transaction commits, with the number of the newest event. */
const notify = (seq: string): string => `SELECT pg_notify('${EVENTS_CHANNEL}', ${seq}::text)`;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Everything one write leaves behind. */
interface Write {
  readonly transactions: readonly Transaction[];
  readonly audit: readonly AuditDraft[];
  readonly events: readonly EventDraft[];
  /** The revision of the workspace afterwards. */
  readonly revision: number;
}

/**
 * Writes checked transactions: their changes, the undo log, history and events. Returns the events of each.
 */
export async function writeTransactions(
  session: SqlSession,
  head: Head,
  transactions: readonly Transaction[],
  revision: number,
): Promise<readonly (readonly DomainEvent[])[]> {
  const audit = transactions.flatMap((transaction) => transaction.audit);
  const drafts = transactions.flatMap((transaction) => transaction.events);
  const events = await write(session, head, { transactions, audit, events: drafts, revision });
  let taken = 0;
  return transactions.map((transaction) => {
    const start = taken;
    taken += transaction.events.length;
    return events.slice(start, taken);
  });
}

/** Appends to history and events only. Returns the events. */
export async function writeLedger(
  session: SqlSession,
  head: Head,
  { audit, events }: Pick<Write, 'audit' | 'events'>,
): Promise<readonly DomainEvent[]> {
  return write(session, head, { transactions: [], audit, events, revision: head.revision });
}

/** One statement, unless there is so much to write that it comes in chunks. */
async function write(
  session: SqlSession,
  head: Head,
  { transactions, audit, events: drafts, revision }: Write,
): Promise<readonly DomainEvent[]> {
  const entries = chainAudit(head.audit, audit, sha256);
  const events = drafts.map((draft, index) => ({ ...draft, seq: head.eventSeq + index + 1 }));
  const changes = changeRows(transactions);
  const kinds = changedKinds(changes);
  const moved: Head = {
    revision,
    audit: entries.at(-1) ?? head.audit,
    eventSeq: head.eventSeq + events.length,
  };
  const chunks = [
    chunksOf('transaction', transactionRows(transactions), addTransactions),
    chunksOf('change', changes, (statement, chunk) => addChanges(statement, kinds, chunk)),
    chunksOf('audit entry', entries.map(auditRow), addAudit),
    chunksOf('event', events.map(eventRow), addEvents),
  ];
  for (let first = true; ; first = false) {
    const statement = new Statement();
    const added = chunks.map((addNext) => addNext(statement)).includes(true);
    if (!first && !added) return events;
    addHead(statement, moved);
    const sql = statement.sql(notify(statement.bind(String(moved.eventSeq))));
    // What is written again and again has few forms: by kind, and with or without history and events.
    await repeated(session, sql, statement.params);
  }
}

/** A function that adds the next chunk of rows to a statement, `false` when there is none left. */
function chunksOf(
  what: string,
  rows: readonly object[],
  add: (statement: Statement, chunk: string) => void,
): (statement: Statement) => boolean {
  const chunks = jsonChunks(what, rows);
  return (statement) => {
    const next = chunks.next();
    if (next.done === true) return false;
    add(statement, next.value);
    return true;
  };
}
