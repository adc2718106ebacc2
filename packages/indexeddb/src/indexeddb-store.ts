import { EventFeed, type ListedKind, type Store, StoreError } from '@tagma/core';
import type { IDBPDatabase } from 'idb';
import { openDatabase } from './database/database.js';
import { failureOf, inTransaction, type Work } from './database/requests.js';
import { readEntity, readProposals, readVersionInfos } from './read/read-governance.js';
import { readHead } from './read/read-head.js';
import { readChildRows } from './read/read-child-rows.js';
import { readListed } from './read/read-listed.js';
import { readAudit, readEvents, readTransaction } from './read/read-log.js';
import {
  countRecords,
  findRecords,
  readFullRecords,
  readRecords,
  readRecordsById,
  RECORD_TABLES,
} from './read/read-records.js';
import { isOwned } from './read/owned-by.js';
import { readOwners } from './read/read-owners.js';
import { readTagCoverage } from './read/read-tag-coverage.js';
import { readTagUsage } from './read/read-tag-usage.js';
import { readTagged } from './read/read-tags.js';
import { readWorkspace, WORKSPACE_TABLES } from './read/read-workspace.js';
import { TabChannel } from './tab-channel.js';
import { commit, commitTables } from './write/commit.js';
import { INITIAL_TABLES, initialize } from './write/initialize.js';
import { BATCH_TABLES, writeRecords } from './write/write-records.js';

/** Options of {@link openIndexedDbStore}. */
export interface IndexedDbStoreOptions {
  /** Name of the database; stores of one name share everything, in all tabs of a site. */
  readonly name: string;
  /** Told what a subscriber threw, or why events of another tab could not be read. Default: `reportError`. */
  readonly onError?: (error: unknown) => void;
  /** Called when a newer release in another tab needs the database; the store is closed then. Reload the page. */
  readonly onOutdated?: () => void;
}

/**
 * Opens a store in the browser's own database: what is written there stays over restarts, and every tab of the
 * site sees it at once. Commits of all tabs take turns; a lost update is refused as in every other store.
 *
 * @throws StoreError when the browser gives no database, e.g. in some private windows.
 */
export async function openIndexedDbStore(options: IndexedDbStoreOptions): Promise<Store> {
  const { name, onError = reportError, onOutdated } = options;
  const close: { now: () => Promise<void> } = { now: async () => undefined };
  const database = await open(name, () => {
    void close.now().then(onOutdated);
  });
  const tables = new OpenTables(database);
  const feed = new EventFeed({
    lastSeq: (await tables.read(['head'], readHead)).eventSeq,
    read: (afterSeq, limit) => tables.read(['events'], (work) => readEvents(work, afterSeq, limit)),
    onError,
  });
  const channel = new TabChannel(name, () => feed.wake());
  // Another tab may have committed before listening began.
  feed.wake();
  const store = assemble(tables, feed, channel);
  close.now = () => store.close();
  return store;
}

async function open(name: string, onOutdated: () => void): Promise<IDBPDatabase> {
  try {
    return await openDatabase(name, onOutdated);
  } catch (error) {
    throw failureOf(error);
  }
}

function assemble(tables: OpenTables, feed: EventFeed, channel: TabChannel): Store {
  const tell = (events: Parameters<EventFeed['offer']>[0]): void => {
    feed.offer(events);
    if (events.length > 0) channel.tell();
  };
  return {
    initialize: (snapshot) => tables.write(INITIAL_TABLES, (work) => initialize(work, snapshot)),
    workspace: () => tables.read(WORKSPACE_TABLES, readWorkspace),
    record: async ({ type, id }) => {
      const [found] = await tables.read(RECORD_TABLES, (work) => readRecordsById(work, type, [id]));
      return found ?? null;
    },
    records: (query) => tables.read(['records'], (work) => readRecords(work, query)),
    fullRecords: (query) => tables.read(RECORD_TABLES, (work) => readFullRecords(work, query)),
    fullRecordsById: (type, ids) => tables.read(RECORD_TABLES, (work) => readRecordsById(work, type, ids)),
    childRows: (query) => tables.read(['children'], (work) => readChildRows(work, query)),
    countRecords: (type, ownedBy) => tables.read(['records'], (work) => countRecords(work, type, ownedBy)),
    existingRecords: async (type, ids, ownedBy) => {
      const found = await tables.read(['records'], (work) => findRecords(work, type, ids));
      return found.filter((record) => ownedBy === undefined || isOwned(record, ownedBy)).map(({ id }) => id);
    },
    recordOwners: (query) => tables.read(['records'], (work) => readOwners(work, query)),
    assignments: (query) =>
      tables.read(['assignment', 'records'], (work) => readTagged(work, 'assignment', query)),
    holds: (query) => tables.read(['hold', 'records'], (work) => readTagged(work, 'hold', query)),
    tagUsage: (query) => tables.read(['assignment', 'records'], (work) => readTagUsage(work, query)),
    tagCoverage: (query) => tables.read(['assignment', 'records'], (work) => readTagCoverage(work, query)),
    audit: (query) => tables.read(['audit', 'records'], (work) => readAudit(work, query)),
    transaction: (id) => tables.read(['transactions'], (work) => readTransaction(work, id)),
    taxonomyVersions: () => tables.read(['taxonomyVersion'], readVersionInfos),
    taxonomyVersion: (id) =>
      tables.read(['taxonomyVersion'], (work) => readEntity(work, 'taxonomyVersion', id)),
    proposals: (query) => tables.read(['proposal'], (work) => readProposals(work, query)),
    proposal: (id) => tables.read(['proposal'], (work) => readEntity(work, 'proposal', id)),
    entities: <K extends ListedKind>(kind: K, query: Parameters<Store['entities']>[1]) =>
      tables.read([kind, 'records'], (work) => readListed(work, kind, query)),
    events: (afterSeq, limit) => tables.read(['events'], (work) => readEvents(work, afterSeq, limit)),
    async commit(transaction) {
      const result = await tables.write(commitTables(transaction), (work) => commit(work, transaction));
      if (result.ok) tell(result.events);
      return result;
    },
    async writeRecords(batch) {
      const { figures, events } = await tables.write(BATCH_TABLES, (work) => writeRecords(work, batch));
      tell(events);
      return figures;
    },
    subscribe: (listener) => feed.subscribe(listener),
    async close() {
      feed.stop();
      // What is under way still tells the other tabs.
      await tables.close();
      channel.close();
    },
  };
}

/** The database while it is open; closing waits for what is under way. */
class OpenTables {
  readonly #database: IDBPDatabase;
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  read<T>(tables: readonly string[], work: (work: Work) => Promise<T>): Promise<T> {
    return this.#run(() => inTransaction(this.#database, tables, 'readonly', work));
  }

  write<T>(tables: readonly string[], work: (work: Work<'readwrite'>) => Promise<T>): Promise<T> {
    return this.#run(() => inTransaction(this.#database, tables, 'readwrite', work));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
    this.#database.close();
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreError('closed', 'The store is closed.');
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}
