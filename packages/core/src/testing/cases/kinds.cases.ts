import { LISTED_KINDS } from '../../store/listed.js';
import type { ListedByKind, ListedKind, ListedQuery } from '../../store/listed.types.js';
import type { Change, Narrowed, OwnedBy, Store } from '../../store/store.types.js';
import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { AT, batch, eventDraft, transaction } from '../fixtures.js';
import { eventually, listen, onStore, readAll } from '../with-store.js';
import { KIND_SAMPLES } from './kinds.samples.js';

type Entity = ListedByKind[ListedKind];

/** One entity of a kind as a change; the members belong together. */
function change(kind: ListedKind, before: Entity | null, after: Entity | null): Change {
  return { kind, key: (after ?? before)?.id ?? '', before, after } as Change;
}

function sampleOf(kind: ListedKind): readonly Entity[] {
  return KIND_SAMPLES[kind].entities;
}

async function fill(store: Store): Promise<void> {
  // Last one first, so that the order of writing is not the order of listing.
  const changes = LISTED_KINDS.flatMap((kind) =>
    [...sampleOf(kind)].reverse().map((entity) => change(kind, null, entity)),
  );
  const done = await store.commit(transaction('fill', changes, { audit: [], events: [] }));
  assert(done.ok, 'the samples were refused');
}

async function ids(store: Store, kind: ListedKind, query: Narrowed<ListedQuery>): Promise<readonly string[]> {
  return (await store.entities(kind, query)).items.map(({ id }) => id);
}

/** Deliveries carry a record, but are found by their workflow only. */
const aboutRecords = LISTED_KINDS.filter(
  (kind) => kind !== 'delivery' && sampleOf(kind).some((entity) => 'record' in entity),
);

/** Every kind of entity that features keep is stored, listed, paged, filtered and watched alike. */
export const kindCases: readonly StoreContractCase[] = [
  onStore('keeps entities of every kind to the letter, in their order, page by page', async (store) => {
    await fill(store);
    for (const kind of LISTED_KINDS) {
      assertEqual((await store.entities(kind, {})).items, sampleOf(kind), kind);
      const descending = await readAll((after) =>
        store.entities(kind, { descending: true, limit: 2, ...(after === undefined ? {} : { after }) }),
      );
      assertEqual(descending.items, [...sampleOf(kind)].reverse(), `${kind}, other way`);
      assertEqual(descending.pages, 2, `pages of ${kind}`);
    }
  }),

  onStore('finds entities of every kind by group, state and id', async (store) => {
    await fill(store);
    for (const kind of LISTED_KINDS) {
      const { group, state } = KIND_SAMPLES[kind];
      const first = ['e-1'];
      if (group !== undefined)
        assertEqual(await ids(store, kind, { groups: [group] }), first, `${kind} by group`);
      if (state !== undefined)
        assertEqual(await ids(store, kind, { states: [state] }), first, `${kind} by state`);
      assertEqual(await ids(store, kind, { ids: ['号-3', 'e-2'] }), ['e-2', '号-3'], `${kind} by id`);
      assertEqual(await ids(store, kind, { states: ['no such state'] }), [], `${kind} in no state`);
      assertEqual(await ids(store, kind, { groups: ['no such group'] }), [], `${kind} of no group`);
    }
  }),

  onStore('finds entities about records by record, and narrows them to owners', async (store) => {
    await fill(store);
    await store.writeRecords(
      batch('records', [
        { id: 'c1', data: { rep: 'ann' } },
        { id: 'c2', data: { rep: 'bo' } },
      ]),
    );
    const ownedBy: OwnedBy = { ownerFields: { customer: 'rep' }, ownerIds: ['ann'] };
    for (const kind of aboutRecords) {
      assertEqual(await ids(store, kind, { recordType: 'product' }), ['号-3'], `${kind} by record type`);
      assertEqual(
        await ids(store, kind, { recordType: 'customer', recordIds: ['c1'] }),
        ['e-1'],
        `${kind} by record`,
      );
      assertEqual(await ids(store, kind, { ownedBy }), ['e-1', '号-3'], `${kind} of an owner`);
    }
    assertEqual((await store.entities('territory', { ownedBy })).items.length, 3, 'about no record');
  }),

  onStore(
    'tells of a change of every kind once, keeps it for undo, and refuses a second writer',
    async (store) => {
      await fill(store);
      const { heard, stop } = listen(store);
      for (const kind of LISTED_KINDS) {
        const [first] = sampleOf(kind);
        assert(first !== undefined, `${kind} has no sample`);
        const next: Entity = { ...first, version: 2 };
        const id = `change-${kind}`;
        const events = [eventDraft(id, first.id)];
        const changes = [change(kind, first, next)];
        assert(
          (await store.commit(transaction(id, changes, { audit: [], events }))).ok,
          `${kind} was refused`,
        );
        const late = await store.commit(transaction(`late-${kind}`, changes, { audit: [], events }));
        assert(
          !late.ok && late.conflict.kind === kind && late.conflict.actual === 2,
          `a second ${kind} was let in`,
        );
        assertEqual((await store.transaction(id))?.changes, changes, `${kind} in the log`);
        assertEqual((await store.entities(kind, { ids: [first.id] })).items, [next], `${kind} now`);
      }
      await eventually(store, () => heard.length >= LISTED_KINDS.length, 'not every change was told');
      stop();
      assertEqual(
        heard.map(({ transactionId, at }) => [transactionId, at]),
        LISTED_KINDS.map((kind) => [`change-${kind}`, AT]),
        'told',
      );
    },
  ),
];
