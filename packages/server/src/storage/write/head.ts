import type { AuditHead } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { repeated } from '../drivers/repeated.js';

/** Where the numbered logs stand. */
export interface Head {
  /** Counts up with each change of the workspace; see `WorkspaceSnapshot.revision`. */
  readonly revision: number;
  /** The newest audit entry; `null` before the first. */
  readonly audit: AuditHead | null;
  /** Number of the newest event, 0 before the first. */
  readonly eventSeq: number;
}

interface HeadRow {
  readonly revision: number;
  readonly audit_seq: number;
  readonly audit_hash: string | null;
  readonly event_seq: number;
}

const LOCK = `
SELECT revision::float8, audit_seq::float8, audit_hash, event_seq::float8 FROM tagma.head FOR UPDATE`;

/** Makes the transaction the only writer until it ends. Statements after it see all earlier commits. */
export async function lockHead(session: SqlSession): Promise<Head> {
  const [row] = await repeated<HeadRow>(session, LOCK, []);
  if (row === undefined) throw new Error('tagma.head has no row.');
  const { revision, audit_seq: seq, audit_hash: hash, event_seq: eventSeq } = row;
  return { revision, audit: hash === null ? null : { seq, hash }, eventSeq };
}

/** Number of the newest committed event. */
export async function readEventSeq(session: SqlSession): Promise<number> {
  const [row] = await session.query<{ seq: number }>('SELECT event_seq::float8 AS seq FROM tagma.head');
  return row?.seq ?? 0;
}
