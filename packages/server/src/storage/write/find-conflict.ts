import type { CommitResult, EntityKind, Transaction } from '@tagma/core';
import { jsonChunks } from '../chunks.js';
import type { SqlSession } from '../drivers/driver.types.js';
import { ENTITY_TABLES } from './entity-tables.js';
import type { Head } from './head.js';

/** What one conflict says. */
export type Conflict = Extract<CommitResult, { ok: false }>['conflict'];

interface Expectation {
  readonly kind: EntityKind;
  readonly key: string;
  readonly expected: number;
}

/** The first reason to refuse the transaction, or `null`. The caller holds the head's lock. */
export async function findConflict(
  session: SqlSession,
  head: Head,
  transaction: Transaction,
): Promise<Conflict | null> {
  return (
    (await transactionConflict(session, transaction)) ??
    basisConflict(head, transaction) ??
    (await versionConflict(session, expectationsOf(transaction)))
  );
}

const LOG = `SELECT id, undone_by AS "undoneBy" FROM tagma.transactions WHERE id = $1 OR id = $2`;

async function transactionConflict(
  session: SqlSession,
  { id, undoes }: Transaction,
): Promise<Conflict | null> {
  const rows = await session.query<{ id: string; undoneBy: string | null }>(LOG, [id, undoes ?? null]);
  if (rows.some((row) => row.id === id)) return { kind: 'transaction', key: id, expected: 0, actual: 1 };
  if (undoes === undefined) return null;
  const undone = rows.find((row) => row.id === undoes);
  if (undone === undefined) return { kind: 'transaction', key: undoes, expected: 1, actual: 0 };
  return undone.undoneBy === null ? null : { kind: 'transaction', key: undoes, expected: 0, actual: 1 };
}

function basisConflict(head: Head, { basedOn = {} }: Transaction): Conflict | null {
  const { revision = head.revision, seq = head.eventSeq } = basedOn;
  if (revision !== head.revision)
    return { kind: 'settings', key: 'revision', expected: revision, actual: head.revision };
  if (seq !== head.eventSeq) return { kind: 'settings', key: 'seq', expected: seq, actual: head.eventSeq };
  return null;
}

function expectationsOf({ changes, guards = [] }: Transaction): readonly Expectation[] {
  return [
    ...changes.map(({ kind, key, before }) => ({ kind, key, expected: before?.version ?? 0 })),
    ...guards.map(({ kind, key, version }) => ({ kind, key, expected: version })),
  ];
}

async function versionConflict(
  session: SqlSession,
  expectations: readonly Expectation[],
): Promise<Conflict | null> {
  const kinds = [...new Set(expectations.map(({ kind }) => kind))];
  const sql = versionQuery(kinds);
  const rows = expectations.map((expectation, ord) => ({ ord, ...expectation }));
  for (const chunk of jsonChunks('key of a change', rows)) {
    const [conflict] = await session.query<Conflict>(sql, [chunk]);
    if (conflict !== undefined) return conflict;
  }
  return null;
}

/** Compares stored versions with the expected ones, in the order of the transaction. */
function versionQuery(kinds: readonly EntityKind[]): string {
  const stored = kinds.map(
    (kind) => `
SELECT e.ord, e.kind, e.key, e.expected, coalesce(t.version, 0) AS actual
FROM expectation AS e LEFT JOIN ${ENTITY_TABLES[kind].name} AS t ON t.key = e.key
WHERE e.kind = '${kind}'`,
  );
  return `
WITH expectation AS MATERIALIZED (
  SELECT * FROM json_to_recordset($1::json) AS e(ord integer, kind text, key text, expected integer)
)
SELECT kind, key, expected, actual FROM (${stored.join('\nUNION ALL')}) AS compared
WHERE expected <> actual ORDER BY ord LIMIT 1`;
}
