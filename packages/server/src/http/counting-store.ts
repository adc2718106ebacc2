import type { Store } from '@tagma/core';
import type { Metrics } from './metrics.js';

/** The same store; its commits and conflicts are counted. */
export function createCountingStore(store: Store, metrics: Metrics): Store {
  return {
    initialize: (snapshot) => store.initialize(snapshot),
    workspace: () => store.workspace(),
    record: (ref) => store.record(ref),
    records: (query) => store.records(query),
    fullRecords: (query) => store.fullRecords(query),
    fullRecordsById: (type, ids) => store.fullRecordsById(type, ids),
    childRows: (query) => store.childRows(query),
    countRecords: (type, ownedBy) => store.countRecords(type, ownedBy),
    existingRecords: (type, ids, ownedBy) => store.existingRecords(type, ids, ownedBy),
    recordOwners: (query) => store.recordOwners(query),
    assignments: (query) => store.assignments(query),
    holds: (query) => store.holds(query),
    tagUsage: (query) => store.tagUsage(query),
    tagCoverage: (query) => store.tagCoverage(query),
    audit: (query) => store.audit(query),
    transaction: (id) => store.transaction(id),
    taxonomyVersions: () => store.taxonomyVersions(),
    taxonomyVersion: (id) => store.taxonomyVersion(id),
    proposals: (query) => store.proposals(query),
    proposal: (id) => store.proposal(id),
    entities: (kind, query) => store.entities(kind, query),
    events: (afterSeq, limit) => store.events(afterSeq, limit),
    async commit(transaction) {
      const result = await store.commit(transaction);
      metrics.count(result.ok ? 'tagma_commits_total' : 'tagma_conflicts_total');
      return result;
    },
    async writeRecords(batch) {
      const written = await store.writeRecords(batch);
      metrics.count('tagma_import_writes_total');
      return written;
    },
    ...(store.swapCounter === undefined ? {} : { swapCounter: store.swapCounter.bind(store) }),
    ...(store.inTurn === undefined ? {} : { inTurn: store.inTurn.bind(store) }),
    ...(store.rules === undefined ? {} : { rules: store.rules }),
    subscribe: (listener) => store.subscribe(listener),
    close: () => store.close(),
  };
}
