import {
  changesWorkspace,
  type CommitResult,
  type CommitState,
  findConflict,
  type StoredTransaction,
  type Transaction,
} from '@tagma/core';
import { type EntityRow, entityRow, type HeadRow } from '../database/rows.js';
import { one, type Work } from '../database/requests.js';
import { readHead } from '../read/read-head.js';
import { writeLedger } from './ledger.js';

/** Tables that every commit writes to. */
const LEDGER_TABLES = ['head', 'audit', 'events', 'transactions'];

/** Tables that a commit needs. */
export function commitTables({ changes, guards = [] }: Transaction): readonly string[] {
  return [...LEDGER_TABLES, ...[...changes, ...guards].map(({ kind }) => kind)];
}

/** Writes all of a transaction, or nothing when it does not fit what is stored. */
export async function commit(work: Work<'readwrite'>, transaction: Transaction): Promise<CommitResult> {
  const head = await readHead(work);
  const conflict = findConflict(await readState(work, head, transaction), transaction);
  if (conflict !== null) return { ok: false, conflict };
  await Promise.all([writeChanges(work, transaction), writeTransaction(work, transaction)]);
  const revision = head.revision + (transaction.changes.some(changesWorkspace) ? 1 : 0);
  return { ok: true, events: await writeLedger(work, head, transaction, revision) };
}

/** What the transaction refers to, as it is stored. */
async function readState(
  { table }: Work,
  { revision, eventSeq: seq }: HeadRow,
  { id, undoes, changes, guards = [] }: Transaction,
): Promise<CommitState> {
  const transactions = table('transactions');
  const ids = undoes === undefined ? [id] : [id, undoes];
  const [undoneBy, versions] = await Promise.all([
    Promise.all(
      ids.map(async (key) => [key, (await one<StoredTransaction>(transactions, key))?.undoneBy] as const),
    ),
    Promise.all(
      [...changes, ...guards].map(async ({ kind, key }) => {
        const row = await one<EntityRow>(table(kind), key);
        return [entityKey(kind, key), row?.entity.version ?? 0] as const;
      }),
    ),
  ]);
  const [knownVersions, knownUndoes] = [new Map(versions), new Map(undoneBy)];
  return {
    revision,
    seq,
    versionOf: (kind, key) => knownVersions.get(entityKey(kind, key)) ?? 0,
    undoneBy: (key) => knownUndoes.get(key),
  };
}

function entityKey(kind: string, key: string): string {
  return `${kind} ${key}`;
}

async function writeChanges({ table }: Work<'readwrite'>, { changes }: Transaction): Promise<void> {
  await Promise.all(
    changes.map(async (change) => {
      const { kind, key, after } = change;
      await (after === null ? table(kind).delete(key) : table(kind).put(entityRow(change)));
    }),
  );
}

async function writeTransaction({ table }: Work<'readwrite'>, transaction: Transaction): Promise<void> {
  const { id, at, actorId, label, changes, undoes } = transaction;
  const transactions = table('transactions');
  const kept: StoredTransaction = { id, at, actorId, label, changes, undoneBy: null };
  await transactions.put(kept);
  if (undoes === undefined) return;
  const undone = await one<StoredTransaction>(transactions, undoes);
  if (undone !== undefined) await transactions.put({ ...undone, undoneBy: id });
}
