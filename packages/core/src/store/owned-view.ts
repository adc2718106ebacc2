import type { Narrowing } from '../permissions/reach.js';
import type { RecordRef } from '../shared/shared.types.js';
import type { Narrowed, OwnedBy, Store } from './store.types.js';

/**
 * The same store, with every read narrowed to records of certain owners and to what is about them: what hands it on
 * cannot forget to ask. Writes are not narrowed; commands ask for themselves.
 */
export function ownedView(store: Store, { ownedBy, ownerIds }: Narrowing): Store {
  const byWriter = ownerIds === undefined ? {} : { actorIds: ownerIds };
  if (ownedBy === undefined)
    return ownerIds === undefined
      ? store
      : { ...store, audit: (query) => store.audit({ ...query, ...byWriter }) };
  const narrowed = <Query extends object>(query: Query): Narrowed<Query> => ({ ...query, ownedBy });
  // Rules that the store evaluates itself are evaluated on all records.
  const { rules: _rules, ...rest } = store;
  return {
    ...rest,
    record: async (ref) => ((await isOwned(store, ref, ownedBy)) ? store.record(ref) : null),
    records: (query) => store.records(narrowed(query)),
    fullRecords: (query) => store.fullRecords(narrowed(query)),
    fullRecordsById: async (type, ids) =>
      store.fullRecordsById(type, await store.existingRecords(type, ids, ownedBy)),
    async childRows(query) {
      const page = await store.childRows(query);
      if (!Object.hasOwn(ownedBy.ownerFields, query.recordType)) return page;
      const parents = page.items.flatMap(({ parentId }) => parentId ?? []);
      const seen = new Set(await store.existingRecords(query.recordType, parents, ownedBy));
      return { ...page, items: page.items.filter(({ parentId }) => parentId !== null && seen.has(parentId)) };
    },
    countRecords: (type) => store.countRecords(type, ownedBy),
    existingRecords: (type, ids) => store.existingRecords(type, ids, ownedBy),
    async recordOwners(query) {
      const ids = await store.existingRecords(query.type, query.ids, ownedBy);
      return store.recordOwners({ ...query, ids });
    },
    assignments: (query) => store.assignments(narrowed(query)),
    holds: (query) => store.holds(narrowed(query)),
    tagUsage: (query) => store.tagUsage(narrowed(query)),
    tagCoverage: (query) => store.tagCoverage(narrowed(query)),
    audit: (query) => store.audit({ ...narrowed(query), ...byWriter }),
    entities: (kind, query) => store.entities(kind, narrowed(query)),
  };
}

async function isOwned(store: Store, { type, id }: RecordRef, ownedBy: OwnedBy): Promise<boolean> {
  return (await store.existingRecords(type, [id], ownedBy)).length > 0;
}
