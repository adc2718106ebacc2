import {
  checkOwnersStill,
  createTurns,
  type DomainEvent,
  EventFeed,
  type RecordBatch,
  type Store,
  type TakeTurns,
} from '@tagma/core';
import type { SqlDriver, SqlSession } from './drivers/driver.types.js';
import { OpenWork } from './open-work.js';
import { readOwners } from './read/owned-by.js';
import { readAudit } from './read/read-audit.js';
import { readProposal, readProposals, readVersion, readVersionInfos } from './read/read-governance.js';
import { readListed } from './read/read-listed.js';
import { readEvents, readTransaction } from './read/read-log.js';
import {
  countRecords,
  existingRecords,
  readChildRows,
  readFullRecords,
  readFullRecordsById,
  readRecord,
  readRecords,
} from './read/read-records.js';
import { readTagCoverage } from './read/read-tag-coverage.js';
import { readTagUsage } from './read/read-tag-usage.js';
import { readAssignments, readHolds } from './read/read-tags.js';
import { workspaceReader } from './read/read-workspace.js';
import { storedRules } from './rules/stored-rules.js';
import { CommitQueue } from './write/commit-queue.js';
import { commitTogether } from './write/commit-together.js';
import type { WriteFigures } from './write/fold-rows.js';
import { lockHead, readEventSeq } from './write/head.js';
import { initialize } from './write/initialize.js';
import { swapCounter } from './write/swap-counter.js';
import { EVENTS_CHANNEL, writeLedger } from './write/write-log.js';
import { writeRows } from './write/write-rows.js';

/** Options of {@link createSqlStore}. */
export interface SqlStoreOptions {
  /** Told what a subscriber threw, or why events could not be read. Default: `console.error`. */
  readonly onError?: (error: unknown) => void;
}

/** A store over a database whose schema is up to date. Closing it closes the driver. */
export async function createSqlStore(driver: SqlDriver, options: SqlStoreOptions = {}): Promise<Store> {
  const { onError = reportError } = options;
  const work = new OpenWork(driver);
  const feed = new EventFeed({
    lastSeq: await readEventSeq(driver),
    read: (afterSeq, limit) => work.read((session) => readEvents(session, afterSeq, limit)),
    newest: () => work.read(readEventSeq),
    onError,
  });
  await driver.listen(EVENTS_CHANNEL, (seq) => feed.wake(seq === undefined ? undefined : Number(seq)));
  // Another process may have committed before listening began.
  feed.wake();

  const readWorkspace = workspaceReader();
  const queue = new CommitQueue(async (transactions) => {
    const results = await commitTogether(driver, transactions);
    feed.offer(results.flatMap((result) => (result.ok ? result.events : [])));
    return results;
  });

  async function writeRecords(batch: RecordBatch): Promise<WriteFigures> {
    const { figures, events } = await work.write((session) => writeBatch(session, batch));
    feed.offer(events);
    return figures;
  }

  return {
    initialize: (snapshot) => work.write((session) => initialize(session, snapshot)),
    workspace: () => work.read(readWorkspace),
    record: (ref) => work.read((session) => readRecord(session, ref)),
    records: (query) => work.read((session) => readRecords(session, query)),
    fullRecords: (query) => work.read((session) => readFullRecords(session, query)),
    fullRecordsById: (type, ids) => work.read((session) => readFullRecordsById(session, type, ids)),
    childRows: (query) => work.read((session) => readChildRows(session, query)),
    countRecords: (type, ownedBy) => work.read((session) => countRecords(session, type, ownedBy)),
    existingRecords: (type, ids, ownedBy) =>
      work.read((session) => existingRecords(session, type, ids, ownedBy)),
    recordOwners: (query) => work.read((session) => readOwners(session, query)),
    assignments: (query) => work.read((session) => readAssignments(session, query)),
    holds: (query) => work.read((session) => readHolds(session, query)),
    tagUsage: (query) => work.read((session) => readTagUsage(session, query)),
    tagCoverage: (query) => work.read((session) => readTagCoverage(session, query)),
    audit: (query) => work.read((session) => readAudit(session, query)),
    transaction: (id) => work.read((session) => readTransaction(session, id)),
    taxonomyVersions: () => work.read(readVersionInfos),
    taxonomyVersion: (id) => work.read((session) => readVersion(session, id)),
    proposals: (query) => work.read((session) => readProposals(session, query)),
    proposal: (id) => work.read((session) => readProposal(session, id)),
    entities: (kind, query) => work.read((session) => readListed(session, kind, query)),
    events: (afterSeq, limit) => work.read((session) => readEvents(session, afterSeq, limit)),
    commit: (transaction) => work.run(() => queue.commit(transaction)),
    swapCounter: (expectedVersion, next) => work.run(() => swapCounter(driver, expectedVersion, next)),
    inTurn: turnsOf(driver),
    writeRecords,
    rules: storedRules({ read: (run) => work.read(run), write: (run) => work.write(run) }),
    subscribe: (listener) => feed.subscribe(listener),
    async close() {
      feed.stop();
      await work.close();
    },
  };
}

/** One at a time in this process, whatever the name: a process that waits for others holds one connection for that. */
function turnsOf(driver: SqlDriver): TakeTurns {
  const turns = createTurns();
  return (name, work) =>
    driver.inTurn === undefined ? turns(name, work) : turns('', () => driver.inTurn?.(name, work) ?? work());
}

async function writeBatch(
  session: SqlSession,
  batch: RecordBatch,
): Promise<{ readonly figures: WriteFigures; readonly events: readonly DomainEvent[] }> {
  const head = await lockHead(session);
  await checkOwnersStill(batch, (query) => readOwners(session, query));
  const figures = await writeRows(session, batch, head.eventSeq + 1);
  const events = await writeLedger(session, head, batch);
  return { figures, events };
}

function reportError(error: unknown): void {
  console.error(error);
}
