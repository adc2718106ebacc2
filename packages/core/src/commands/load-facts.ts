import type { AssignmentQuery, Store } from '../store/store.types.js';
import type { Actor, Instant } from '../shared/shared.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { Command } from './commands.types.js';
import type { Facts, NeededFacts } from './facts.types.js';
import { loadFactorValues } from '../tiers/load-factor-values.js';
import { loadOwners } from './load-owners.js';
import { loadRounds } from './load-rounds.js';
import { type FactsContext, neededFacts } from './needed-facts.js';

/** The facts that only the store knows. */
export type StoredFacts = Pick<
  Facts,
  | 'workspace'
  | 'recordIds'
  | 'assignments'
  | 'holds'
  | 'transaction'
  | 'taxonomyVersions'
  | 'proposals'
  | 'entities'
  | 'fullRecords'
  | 'tagRows'
  | 'factorValues'
  | 'owners'
  | 'hasHistory'
>;

/** Reads what a decision about the command needs; who owns the records it touches, for an actor. */
export async function loadFacts(
  store: Store,
  command: Command,
  workspace: WorkspaceSnapshot,
  now?: Instant,
  actor?: Actor,
): Promise<StoredFacts> {
  const known: FactsContext = { workspace, ...(now === undefined ? {} : { now }) };
  const context = await loadRounds(store, command, await loadContext(store, command, known));
  const needed = neededFacts(command, context);
  const [recordIds, assignments, holds, hasHistory, versionList, factorValues, owners] = await Promise.all([
    loadRecordIds(store, needed),
    loadRows(needed.assignments, (query) => store.assignments(query)),
    loadRows(needed.holds, (query) => store.holds(query)),
    loadHistory(store, needed),
    needed.taxonomyVersions?.list === true ? store.taxonomyVersions() : [],
    loadFactorValues(store, workspace, needed.factorValues),
    actor === undefined ? undefined : loadOwners(store, command, { ...context, actor }),
  ]);
  return {
    workspace,
    recordIds,
    assignments,
    holds,
    transaction: context.transaction ?? null,
    taxonomyVersions: { list: versionList, found: context.taxonomyVersions ?? [] },
    proposals: context.proposals ?? [],
    ...(context.entities === undefined ? {} : { entities: context.entities }),
    ...(context.fullRecords === undefined ? {} : { fullRecords: context.fullRecords }),
    ...(context.tagRows === undefined ? {} : { tagRows: context.tagRows }),
    ...(factorValues === undefined ? {} : { factorValues }),
    ...(owners === undefined ? {} : { owners }),
    hasHistory,
  };
}

/** What the other facts depend on: a transaction to undo, a version to go back to, a proposal to accept. */
async function loadContext(store: Store, command: Command, known: FactsContext): Promise<FactsContext> {
  const { transactionId, taxonomyVersions, proposals } = neededFacts(command, known);
  if (transactionId !== undefined && known.transaction === undefined) {
    const transaction = await store.transaction(transactionId);
    return loadContext(store, command, { ...known, transaction });
  }
  const versionIds = known.taxonomyVersions === undefined ? (taxonomyVersions?.ids ?? []) : [];
  const proposalIds = known.proposals === undefined ? (proposals ?? []) : [];
  if (versionIds.length === 0 && proposalIds.length === 0) return known;
  return loadContext(store, command, {
    ...known,
    taxonomyVersions: await found(versionIds, (id) => store.taxonomyVersion(id)),
    proposals: await found(proposalIds, (id) => store.proposal(id)),
  });
}

async function found<Entity>(
  ids: readonly string[],
  read: (id: string) => Promise<Entity | null>,
): Promise<readonly Entity[]> {
  return (await Promise.all(ids.map(read))).filter((entity) => entity !== null);
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
