import type { FullRecord } from '../records/records.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { compareCodePoints } from '../shared/order.js';
import { countTagCoverage } from '../taxonomy/governance/tag-coverage.js';
import { countTagUsage } from '../taxonomy/governance/usage.js';
import { createTurns } from './turns.js';
import { AuditLog } from './memory/audit-log.js';
import { changesWorkspace, findConflict } from './find-conflict.js';
import { createDelivery } from './memory/delivery.js';
import { applyChange, createEntities, versionOf } from './memory/entities.js';
import { frozenCopy } from './memory/freeze.js';
import { proposalPage, versionInfos } from './memory/governance-pages.js';
import { type DataOf, ownersOf, withinHistory, withinOwned } from './memory/owned-by.js';
import { RecordTable } from './memory/record-table.js';
import { checkOwnersNow } from './owners-still.js';
import type {
  CommitResult,
  DomainEvent,
  EventDraft,
  Narrowed,
  RecordQuery,
  Store,
  StoredTransaction,
  Transaction,
} from './store.types.js';

/** Options of {@link createMemoryStore}. */
export interface MemoryStoreOptions {
  /** Told what a subscriber threw; the commit stands. Default: rethrown in a microtask, so it is not lost. */
  readonly onListenerError?: (error: unknown) => void;
}

/**
 * A store that keeps everything in memory: for tests, stories, demos and offline work. Complete: version
 * checks, atomic commits, undo log, audit chain, events. What it returns is frozen.
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const entities = createEntities();
  const recordTables = new Map<string, RecordTable>();
  const transactions = new Map<string, StoredTransaction>();
  const auditLog = new AuditLog();
  const events: DomainEvent[] = [];
  const delivery = createDelivery(options.onListenerError ?? rethrowLater);
  let revision = 0;

  function appendEvents(drafts: readonly EventDraft[]): DomainEvent[] {
    const added = frozenCopy(drafts.map((draft, index) => ({ ...draft, seq: events.length + index + 1 })));
    for (const event of added) events.push(event);
    return added;
  }

  function apply(given: Transaction): DomainEvent[] {
    const transaction = frozenCopy(given);
    for (const change of transaction.changes) applyChange(entities, change);
    if (transaction.changes.some(changesWorkspace)) revision += 1;
    rememberTransaction(transactions, transaction);
    auditLog.append(transaction.audit);
    return appendEvents(transaction.events);
  }

  function readWorkspace(): WorkspaceSnapshot | null {
    if (entities.settings === null) return null;
    return {
      settings: entities.settings,
      concepts: [...entities.concepts.values()],
      rules: [...entities.rules.values()],
      revision,
      seq: events.length,
    };
  }

  function fullRecord(type: string, id: string): FullRecord | null {
    const definition = entities.settings?.recordTypes.find((recordType) => recordType.id === type);
    const collectionKeys = definition?.collections.map((collection) => collection.key) ?? [];
    return recordTables.get(type)?.full(id, collectionKeys) ?? null;
  }

  const dataOf: DataOf = (type, id) => recordTables.get(type)?.data(id);

  function recordPage(query: Narrowed<RecordQuery>): ReturnType<RecordTable['page']> {
    const isWithin = withinOwned(query.ownedBy, dataOf);
    return recordTables.get(query.type)?.page(query, isWithin) ?? { items: [], next: null };
  }

  return {
    async initialize(snapshot) {
      if (entities.settings !== null) return false;
      entities.settings = frozenCopy(snapshot.settings);
      for (const concept of snapshot.concepts) entities.concepts.set(concept.id, frozenCopy(concept));
      for (const rule of snapshot.rules) entities.rules.set(rule.id, frozenCopy(rule));
      revision += 1;
      return true;
    },
    workspace: async () => readWorkspace(),
    record: async ({ type, id }) => fullRecord(type, id),
    records: async (query) => recordPage(query),
    async fullRecords(query) {
      const { items, next } = recordPage(query);
      return { items: items.flatMap(({ type, id }) => fullRecord(type, id) ?? []), next };
    },
    fullRecordsById: async (type, ids) => [...new Set(ids)].flatMap((id) => fullRecord(type, id) ?? []),
    childRows: async (query) =>
      recordTables.get(query.recordType)?.childPage(query) ?? { items: [], next: null },
    countRecords: async (type, ownedBy) => recordTables.get(type)?.count(withinOwned(ownedBy, dataOf)) ?? 0,
    async existingRecords(type, ids, ownedBy) {
      const isWithin = withinOwned(ownedBy, dataOf);
      return [...new Set(ids)].filter(
        (id) => recordTables.get(type)?.has(id) && (isWithin?.({ type, id }) ?? true),
      );
    },
    recordOwners: async (query) => ownersOf(query, dataOf),
    async assignments(query) {
      const rows = entities.assignments
        .select(query, withinOwned(query.ownedBy, dataOf))
        .filter((row) => query.includeInactive === true || row.state === 'active');
      return rows.sort(byRecordAndTag).slice(0, query.limit);
    },
    holds: async (query) =>
      entities.holds
        .select(query, withinOwned(query.ownedBy, dataOf))
        .sort(byRecordAndTag)
        .slice(0, query.limit),
    async tagUsage(query) {
      const isWithin = withinOwned(query.ownedBy, dataOf);
      const rows = entities.assignments.about(query.tagIds);
      return countTagUsage(isWithin ? rows.filter(({ record }) => isWithin(record)) : rows, query);
    },
    async tagCoverage(query) {
      const { recordType, groups, ownedBy } = query;
      const tagIds = [...new Set(groups.flat())];
      const rows = entities.assignments.select({ recordType, tagIds });
      const ids = recordTables.get(recordType)?.ids(withinOwned(ownedBy, dataOf)) ?? [];
      return countTagCoverage(ids, rows, query);
    },
    audit: async (query) => auditLog.page(query, withinHistory(query, dataOf)),
    transaction: async (id) => transactions.get(id) ?? null,
    taxonomyVersions: async () => versionInfos(entities),
    taxonomyVersion: async (id) => entities.taxonomyVersions.get(id) ?? null,
    proposals: async (query) => proposalPage(entities, query),
    proposal: async (id) => entities.proposals.get(id) ?? null,
    entities: async (kind, query) => entities.listed[kind].page(query, withinOwned(query.ownedBy, dataOf)),
    events: async (afterSeq, limit) => events.slice(Math.max(0, afterSeq), Math.max(0, afterSeq) + limit),
    async commit(transaction): Promise<CommitResult> {
      const conflict = findConflict(
        {
          revision,
          seq: events.length,
          versionOf: (kind, key) => versionOf(entities, kind, key),
          undoneBy: (id) => transactions.get(id)?.undoneBy,
        },
        transaction,
      );
      if (conflict !== null) return { ok: false, conflict };
      const added = apply(transaction);
      delivery.deliver(added);
      return { ok: true, events: added };
    },
    inTurn: createTurns(),
    async writeRecords(batch) {
      checkOwnersNow(batch, (query) => ownersOf(query, dataOf));
      const table = recordTables.get(batch.type) ?? new RecordTable(batch.type);
      recordTables.set(batch.type, table);
      const figures = table.write(batch);
      auditLog.append(batch.audit);
      delivery.deliver(appendEvents(batch.events));
      return figures;
    },
    subscribe: (listener) => delivery.subscribe(listener),
    async close() {
      delivery.stop();
    },
  };
}

function rememberTransaction(transactions: Map<string, StoredTransaction>, transaction: Transaction): void {
  const { id, at, actorId, label, changes, undoes } = transaction;
  transactions.set(id, frozenCopy({ id, at, actorId, label, changes, undoneBy: null }));
  const undone = undoes === undefined ? undefined : transactions.get(undoes);
  if (undone !== undefined) transactions.set(undone.id, Object.freeze({ ...undone, undoneBy: id }));
}

interface TaggedRow {
  readonly record: { readonly id: string };
  readonly tagId: string;
}

function byRecordAndTag(a: TaggedRow, b: TaggedRow): number {
  return compareCodePoints(a.record.id, b.record.id) || compareCodePoints(a.tagId, b.tagId);
}

function rethrowLater(error: unknown): void {
  void Promise.reject(error instanceof Error ? error : new Error('A subscriber failed.', { cause: error }));
}
