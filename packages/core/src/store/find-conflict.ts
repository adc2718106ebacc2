import type { Change, CommitResult, EntityKind, Transaction } from './store.types.js';

/** What one conflict says. */
export type Conflict = Extract<CommitResult, { ok: false }>['conflict'];

/** What a store knows when it decides whether a transaction fits. */
export interface CommitState {
  readonly revision: number;
  /** Number of the newest event. */
  readonly seq: number;
  /** The stored version of an entity, 0 when there is none. */
  versionOf(kind: EntityKind, key: string): number;
  /** By which transaction this one was undone, `null` for none; `undefined` when there is no such transaction. */
  undoneBy(id: string): string | null | undefined;
}

/** The first reason to refuse the transaction, or `null`. The same in every store. */
export function findConflict(state: CommitState, transaction: Transaction): Conflict | null {
  return (
    transactionConflict(state, transaction) ??
    basisConflict(state, transaction) ??
    versionConflict(state, transaction)
  );
}

const WORKSPACE_KINDS: ReadonlySet<EntityKind> = new Set(['settings', 'concept', 'rule', 'taxonomyVersion']);

/** Whether a change counts up the revision of the workspace. */
export function changesWorkspace({ kind }: Pick<Change, 'kind'>): boolean {
  return WORKSPACE_KINDS.has(kind);
}

function transactionConflict(state: CommitState, { id, undoes }: Transaction): Conflict | null {
  if (state.undoneBy(id) !== undefined) return { kind: 'transaction', key: id, expected: 0, actual: 1 };
  if (undoes === undefined) return null;
  const undoneBy = state.undoneBy(undoes);
  if (undoneBy === undefined) return { kind: 'transaction', key: undoes, expected: 1, actual: 0 };
  return undoneBy === null ? null : { kind: 'transaction', key: undoes, expected: 0, actual: 1 };
}

function basisConflict(state: CommitState, { basedOn = {} }: Transaction): Conflict | null {
  const { revision = state.revision, seq = state.seq } = basedOn;
  if (revision !== state.revision)
    return { kind: 'settings', key: 'revision', expected: revision, actual: state.revision };
  if (seq !== state.seq) return { kind: 'settings', key: 'seq', expected: seq, actual: state.seq };
  return null;
}

function versionConflict(state: CommitState, { changes, guards = [] }: Transaction): Conflict | null {
  const expectations = [
    ...changes.map(({ kind, key, before }) => ({ kind, key, version: before?.version ?? 0 })),
    ...guards,
  ];
  for (const { kind, key, version } of expectations) {
    const actual = state.versionOf(kind, key);
    if (actual !== version) return { kind, key, expected: version, actual };
  }
  return null;
}
