import { changesWorkspace, type CommitResult, findConflict, type Transaction } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { lockHead } from './head.js';
import { keepOwnerIndexes } from './owner-indexes.js';
import { readState, type StoredState } from './stored-state.js';
import { writeTransactions } from './write-log.js';

/** Commits transactions one after the other, as far as the database can tell; those that conflict leave no trace. */
export async function commitGroup(
  session: SqlSession,
  transactions: readonly Transaction[],
): Promise<readonly CommitResult[]> {
  const head = await lockHead(session);
  let state = await readState(session, head, transactions);
  const accepted: Transaction[] = [];
  const conflicts = transactions.map((transaction) => {
    const conflict = findConflict(state, transaction);
    if (conflict !== null) return conflict;
    accepted.push(transaction);
    state = stateAfter(state, transaction);
    return null;
  });
  if (accepted.length === 0) return conflicts.map(refused);
  const written = [...(await writeTransactions(session, head, accepted, state.revision))];
  if (accepted.some(({ changes }) => changes.some(({ kind }) => kind === 'settings')))
    await keepOwnerIndexes(session);
  return conflicts.map((conflict) =>
    conflict === null ? { ok: true, events: written.shift() ?? [] } : refused(conflict),
  );
}

function refused(conflict: ReturnType<typeof findConflict>): CommitResult {
  if (conflict === null) throw new Error('An accepted transaction was not written.');
  return { ok: false, conflict };
}

/** The maps are the group's own and are changed in place: copying them for each transaction would add up. */
function stateAfter(state: StoredState, transaction: Transaction): StoredState {
  const { changes, events } = transaction;
  state.note(transaction);
  const newRevision = changes.some(changesWorkspace);
  return {
    ...state,
    revision: state.revision + (newRevision ? 1 : 0),
    seq: state.seq + events.length,
  };
}
