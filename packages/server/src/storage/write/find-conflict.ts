import type { CommitResult, Transaction } from '@tagma/core';
import { entityKey, type StoredState } from './stored-state.js';

/** What one conflict says. */
export type Conflict = Extract<CommitResult, { ok: false }>['conflict'];

/** The first reason to refuse the transaction, or `null`. */
export function findConflict(state: StoredState, transaction: Transaction): Conflict | null {
  return (
    transactionConflict(state, transaction) ??
    basisConflict(state, transaction) ??
    versionConflict(state, transaction)
  );
}

function transactionConflict({ transactions }: StoredState, { id, undoes }: Transaction): Conflict | null {
  if (transactions.has(id)) return { kind: 'transaction', key: id, expected: 0, actual: 1 };
  if (undoes === undefined) return null;
  const undoneBy = transactions.get(undoes);
  if (undoneBy === undefined) return { kind: 'transaction', key: undoes, expected: 1, actual: 0 };
  return undoneBy === null ? null : { kind: 'transaction', key: undoes, expected: 0, actual: 1 };
}

function basisConflict(state: StoredState, { basedOn = {} }: Transaction): Conflict | null {
  const { revision = state.revision, seq = state.eventSeq } = basedOn;
  if (revision !== state.revision)
    return { kind: 'settings', key: 'revision', expected: revision, actual: state.revision };
  if (seq !== state.eventSeq) return { kind: 'settings', key: 'seq', expected: seq, actual: state.eventSeq };
  return null;
}

function versionConflict({ versions }: StoredState, { changes, guards = [] }: Transaction): Conflict | null {
  const expectations = [
    ...changes.map(({ kind, key, before }) => ({ kind, key, version: before?.version ?? 0 })),
    ...guards,
  ];
  for (const { kind, key, version } of expectations) {
    const actual = versions.get(entityKey(kind, key)) ?? 0;
    if (actual !== version) return { kind, key, expected: version, actual };
  }
  return null;
}
