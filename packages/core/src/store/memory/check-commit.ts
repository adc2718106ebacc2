import type { CommitResult, StoredTransaction, Transaction } from '../store.types.js';
import { type Entities, versionOf } from './entities.js';

/** What one conflict says. */
export type Conflict = Extract<CommitResult, { ok: false }>['conflict'];

/** The parts of the store that decide whether a transaction fits. */
export interface CommitState {
  readonly entities: Entities;
  readonly transactions: ReadonlyMap<string, StoredTransaction>;
  readonly revision: number;
  readonly seq: number;
}

/** The first reason to refuse the transaction, or `null`. */
export function findConflict(state: CommitState, transaction: Transaction): Conflict | null {
  return (
    transactionConflict(state, transaction) ??
    basisConflict(state, transaction) ??
    versionConflict(state, transaction)
  );
}

function transactionConflict({ transactions }: CommitState, { id, undoes }: Transaction): Conflict | null {
  if (transactions.has(id)) return { kind: 'transaction', key: id, expected: 0, actual: 1 };
  if (undoes === undefined) return null;
  const undone = transactions.get(undoes);
  if (undone === undefined) return { kind: 'transaction', key: undoes, expected: 1, actual: 0 };
  return undone.undoneBy === null ? null : { kind: 'transaction', key: undoes, expected: 0, actual: 1 };
}

function basisConflict(state: CommitState, { basedOn = {} }: Transaction): Conflict | null {
  const { revision = state.revision, seq = state.seq } = basedOn;
  if (revision !== state.revision)
    return { kind: 'settings', key: 'revision', expected: revision, actual: state.revision };
  if (seq !== state.seq) return { kind: 'settings', key: 'seq', expected: seq, actual: state.seq };
  return null;
}

function versionConflict({ entities }: CommitState, { changes, guards = [] }: Transaction): Conflict | null {
  const expectations = [
    ...changes.map(({ kind, key, before }) => ({ kind, key, version: before?.version ?? 0 })),
    ...guards,
  ];
  for (const { kind, key, version } of expectations) {
    const actual = versionOf(entities, kind, key);
    if (actual !== version) return { kind, key, expected: version, actual };
  }
  return null;
}
