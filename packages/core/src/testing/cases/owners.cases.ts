import type { AuditDraft } from '../../audit/audit.types.js';
import type { Suggestion } from '../../rules/suggestions/suggestion.types.js';
import { StoreError } from '../../store/store-error.js';
import type { OwnedBy, RecordBatch, Store } from '../../store/store.types.js';
import { assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import {
  assignment,
  assignmentChange,
  AT,
  batch,
  customer,
  hold,
  holdChange,
  transaction,
} from '../fixtures.js';
import { onStore } from '../with-store.js';

const ofAnn: OwnedBy = { ownerFields: { customer: 'rep' }, ownerIds: ['ann', 'east', ''] };
const RECORDS = [
  { id: 'c1', data: { rep: 'ann' } },
  { id: 'c2', data: { rep: 'bo' } },
  { id: 'c3', data: { rep: 'east' } },
  { id: 'c4', data: {} },
  { id: 'c5', data: { rep: '' } },
  { id: 'c6', data: { rep: ['ann'] } },
  { id: 'c7', data: { rep: 'ann' } },
];
const MINE = ['c1', 'c3', 'c7'];

/** Everything that can be narrowed to owners, seven times: on a record of each. */
async function filled(store: Store): Promise<void> {
  await store.writeRecords(batch('t1', RECORDS));
  await store.writeRecords({ ...batch('t2', [{ id: 'p1', data: {} }]), type: 'product' });
  const changes = RECORDS.flatMap(({ id }) => [
    assignmentChange(null, assignment(id, 'tag-a')),
    holdChange(null, hold(id, 'tag-b')),
    { kind: 'suggestion', key: `s-${id}`, before: null, after: suggestion(id) } as const,
  ]);
  const drafts = [
    ...RECORDS.map(({ id }) => ({ target: { kind: 'record', record: customer(id) } }) as const),
    { target: { kind: 'record', record: { type: 'product', id: 'p1' } } } as const,
    { target: { kind: 'concept', id: 'tag-a' } } as const,
    { target: { kind: 'concept', id: 'tag-b' }, actorId: 'bo' } as const,
  ];
  const result = await store.commit({ ...transaction('fill', changes), audit: drafts.map(auditDraft) });
  assertEqual(result.ok, true, 'filled');
}

function auditDraft(draft: Pick<AuditDraft, 'target'> & { readonly actorId?: string }): AuditDraft {
  const who = { at: AT, actorId: 'ann', actorName: 'Ann', transactionId: 'fill', action: 'tag.assigned' };
  return { ...who, before: null, after: {}, reason: null, ...draft };
}

function suggestion(id: string): Suggestion {
  return {
    ...{ id: `s-${id}`, version: 1, record: customer(id), tagId: 'tag-a', source: 'text' },
    ...{ state: 'open', at: AT, why: [] },
  };
}

const ids = (rows: readonly { readonly record: { readonly id: string } }[]): readonly string[] =>
  rows.map(({ record }) => record.id);

/** Queries that are narrowed to the records of some owners. */
export const ownerCases: readonly StoreContractCase[] = [
  onStore('records are narrowed to owners, in pages, counts and look-ups', async (store) => {
    await filled(store);
    const query = { type: 'customer', ownedBy: ofAnn };
    const first = await store.records({ ...query, limit: 2 });
    assertEqual(
      first.items.map(({ id }) => id),
      ['c1', 'c3'],
      'first page',
    );
    const second = await store.records({ ...query, limit: 2, after: first.next ?? '' });
    assertEqual([second.items.map(({ id }) => id), second.next], [['c7'], null], 'second page');
    assertEqual(
      (await store.fullRecords(query)).items.map(({ id }) => id),
      MINE,
      'with child rows',
    );
    assertEqual(await store.countRecords('customer', ofAnn), 3, 'count');
    assertEqual(await store.countRecords('product', ofAnn), 1, 'another type');
    const asked = ['c1', 'c2', 'c7', 'gone'];
    assertEqual(
      [...(await store.existingRecords('customer', asked, ofAnn))].sort(),
      ['c1', 'c7'],
      'existing',
    );
    assertEqual((await store.records({ type: 'product', ownedBy: ofAnn })).items.length, 1, 'not narrowed');
    const nobody = { ...ofAnn, ownerIds: [] };
    assertEqual((await store.records({ type: 'customer', ownedBy: nobody })).items, [], 'nobody');
    assertEqual(await store.countRecords('customer', nobody), 0, 'none of nobody');
  }),

  onStore('owners of records are told by id; texts only', async (store) => {
    await filled(store);
    const asked = { type: 'customer', ids: ['c1', 'c2', 'c4', 'c5', 'c6', 'gone'], ownerField: 'rep' };
    const owners = [...(await store.recordOwners(asked))].sort();
    assertEqual(
      owners,
      [
        ['c1', 'ann'],
        ['c2', 'bo'],
      ],
      'owners',
    );
    assertEqual([...(await store.recordOwners({ ...asked, ownerField: 'gone' }))], [], 'no such field');
    assertEqual([...(await store.recordOwners({ ...asked, ids: [] }))], [], 'none asked');
  }),

  onStore('a batch is written only while records belong to whom it says', async (store) => {
    await filled(store);
    const owners = new Map([
      ['c1', 'ann'],
      ['c4', null],
      ['gone', null],
    ]);
    const write = (transactionId: string, records: RecordBatch['records']): Promise<unknown> =>
      store.writeRecords({
        ...{ type: 'customer', records, children: {}, onExisting: 'update', transactionId, audit: [] },
        ...{ events: [], ownersStill: { ownerField: 'rep', owners } },
      });
    await write('first', [{ id: 'c1', data: { rep: 'bo' } }]);
    const asked = { type: 'customer', ids: ['c1', 'c2'], ownerField: 'rep' };
    const after = await store.recordOwners(asked);
    assertEqual(after.get('c1'), 'bo', 'the owner is who was expected');
    const late = [
      { id: 'c1', data: { rep: 'eve' } },
      { id: 'new', data: {} },
    ];
    const failed = await write('second', late).catch((error: unknown) => error);
    assertEqual(failed instanceof StoreError ? failed.code : failed, 'owners-changed', 'too late');
    assertEqual((await store.recordOwners(asked)).get('c1'), 'bo', 'the owner stays');
    assertEqual(await store.existingRecords('customer', ['new']), [], 'nothing is written');
  }),

  onStore('records lose members that an update takes out', async (store) => {
    const batch = {
      ...{ type: 'customer', children: {}, audit: [], events: [] },
      records: [
        { id: 'a', data: { rep: 'ann', kept: 1 }, without: ['other'] },
        { id: 'b', data: { rep: 'ann' } },
      ],
    } as const;
    await store.writeRecords({ ...batch, onExisting: 'replace', transactionId: 'first' });
    const figures = await store.writeRecords({
      ...batch,
      ...{ onExisting: 'update', transactionId: 'second' },
      records: [
        { id: 'a', data: { more: 2 }, without: ['rep', 'never'] },
        { id: 'b', data: { rep: 'bo' }, without: ['rep'] },
        { id: 'c', data: { rep: 'bo' }, without: ['rep'] },
        { id: 'b', data: { x: 1 }, without: ['x', 'y'] },
      ],
    });
    assertEqual([figures.added, figures.updated], [1, 3], 'figures');
    const data = async (id: string): Promise<unknown> => (await store.record({ type: 'customer', id }))?.data;
    assertEqual(await data('a'), { kept: 1, more: 2 }, 'taken out');
    assertEqual(await data('b'), { rep: 'bo', x: 1 }, 'brought along');
    assertEqual(await data('c'), { rep: 'bo' }, 'new');
  }),

  onStore('tags, holds and listed entities are narrowed by the record they are about', async (store) => {
    await filled(store);
    const query = { recordType: 'customer', ownedBy: ofAnn };
    assertEqual(ids(await store.assignments(query)), MINE, 'assignments');
    assertEqual(
      ids(await store.assignments({ ...query, tagIds: ['tag-a'], limit: 2 })),
      ['c1', 'c3'],
      'limit',
    );
    assertEqual(ids(await store.assignments({ ...query, recordIds: ['c2', 'c3'] })), ['c3'], 'of records');
    assertEqual(ids(await store.holds(query)), MINE, 'holds');
    const first = await store.entities('suggestion', { ownedBy: ofAnn, limit: 2 });
    assertEqual(ids(first.items), ['c1', 'c3'], 'first page');
    const rest = await store.entities('suggestion', { ownedBy: ofAnn, limit: 2, after: first.next ?? '' });
    assertEqual([ids(rest.items), rest.next], [['c7'], null], 'rest');
    const named = { ownedBy: ofAnn, recordType: 'customer', recordIds: ['c1', 'c2'] };
    assertEqual(ids((await store.entities('suggestion', named)).items), ['c1'], 'of records');
    const byId = { ownedBy: ofAnn, ids: ['s-c2', 's-c7'] };
    assertEqual(ids((await store.entities('suggestion', byId)).items), ['c7'], 'by id');
  }),

  onStore('the history is narrowed by record, and by writer where it is about none', async (store) => {
    await filled(store);
    const told = async (query: Parameters<Store['audit']>[0]): Promise<readonly string[]> =>
      (await store.audit(query)).items.map(({ target }) =>
        target.kind === 'record' ? target.record.id : target.id,
      );
    assertEqual(await told({ ownedBy: ofAnn }), ['tag-b', 'tag-a', 'p1', 'c7', 'c3', 'c1'], 'by record');
    const both = { ownedBy: ofAnn, actorIds: ['ann'] };
    assertEqual(await told(both), ['tag-a', 'p1', 'c7', 'c3', 'c1'], 'by record and writer');
    const page = await store.audit({ ...both, limit: 2 });
    assertEqual(await told({ ...both, limit: 2, before: Number(page.next) }), ['c7', 'c3'], 'second page');
    const target = { kind: 'record', record: customer('c2') } as const;
    assertEqual(await told({ ...both, target }), [], 'of a record');
  }),
];
