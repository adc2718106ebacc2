import type { AssignmentQuery, Store } from '../store/store.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { Command } from './commands.types.js';
import type { Facts, NeededFacts } from './facts.types.js';
import { neededFacts } from './needed-facts.js';

/** The facts that only the store knows. */
export type StoredFacts = Pick<
  Facts,
  'workspace' | 'recordIds' | 'assignments' | 'holds' | 'transaction' | 'hasHistory'
>;

/** Reads what a decision about the command needs. */
export async function loadFacts(
  store: Store,
  command: Command,
  workspace: WorkspaceSnapshot,
): Promise<StoredFacts> {
  const first = neededFacts(command, { workspace });
  const transaction = first.transactionId === undefined ? null : await store.transaction(first.transactionId);
  const needed = first.transactionId === undefined ? first : neededFacts(command, { workspace, transaction });
  const [recordIds, assignments, holds, hasHistory] = await Promise.all([
    loadRecordIds(store, needed),
    loadRows(needed.assignments, (query) => store.assignments(query)),
    loadRows(needed.holds, (query) => store.holds(query)),
    loadHistory(store, needed),
  ]);
  return { workspace, recordIds, assignments, holds, transaction, hasHistory };
}

async function loadRecordIds(store: Store, { records }: NeededFacts): Promise<ReadonlySet<string>> {
  return new Set(records === undefined ? [] : await store.existingRecords(records.type, records.ids));
}

/** Queries may overlap; a row read twice is kept once. */
async function loadRows<
  Row extends { readonly record: { readonly type: string; readonly id: string }; readonly tagId: string },
>(
  queries: readonly AssignmentQuery[] | undefined,
  read: (query: AssignmentQuery) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const pages = await Promise.all((queries ?? []).map(read));
  if (pages.length <= 1) return pages[0] ?? [];
  const byKey = new Map(
    pages.flat().map((row) => [JSON.stringify([row.record.type, row.record.id, row.tagId]), row]),
  );
  return [...byKey.values()];
}

async function loadHistory(store: Store, { history, histories = [] }: NeededFacts): Promise<boolean> {
  const targets = history === undefined ? histories : [history, ...histories];
  const pages = await Promise.all(targets.map((target) => store.audit({ target, limit: 1 })));
  return pages.some(({ items }) => items.length > 0);
}
