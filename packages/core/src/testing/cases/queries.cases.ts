import type { AuditTarget } from '../../audit/audit.types.js';
import { assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import {
  assignment,
  assignmentChange,
  concept,
  conceptChange,
  customer,
  hold,
  holdChange,
  transaction,
} from '../fixtures.js';
import { onStore } from '../with-store.js';

const rows = [
  assignment('c1', 'tag-a'),
  assignment('c1', 'tag-b', 1, 'removed'),
  assignment('c2', 'tag-a', 1, 'expired'),
  assignment('c2', 'tag-b'),
  assignment('c3', 'tag-a'),
];
const put = transaction(
  't1',
  [...rows].reverse().map((row) => assignmentChange(null, row)),
);

/** Finding assignments, holds and history. */
export const queryCases: readonly StoreContractCase[] = [
  onStore('assignments are found by record and by tag, active ones unless asked', async (store) => {
    await store.commit(put);
    const find = async (query: object): Promise<string> =>
      (await store.assignments({ recordType: 'customer', ...query }))
        .map(({ record, tagId }) => `${record.id}/${tagId}`)
        .join(' ');
    assertEqual(await find({}), 'c1/tag-a c2/tag-b c3/tag-a', 'active');
    const all = 'c1/tag-a c1/tag-b c2/tag-a c2/tag-b c3/tag-a';
    assertEqual(await find({ includeInactive: true }), all, 'all');
    assertEqual(await find({ recordIds: ['c3', 'c1', 'nobody'] }), 'c1/tag-a c3/tag-a', 'by record');
    assertEqual(await find({ tagIds: ['tag-b'] }), 'c2/tag-b', 'by tag');
    const both = { recordIds: ['c1'], tagIds: ['tag-b'], includeInactive: true };
    assertEqual(await find(both), 'c1/tag-b', 'by both');
    assertEqual(await find({ recordIds: [] }), '', 'no record');
    assertEqual(await find({ tagIds: [] }), '', 'no tag');
    assertEqual(await find({ recordIds: ['c1', 'c1'] }), 'c1/tag-a', 'named twice');
    assertEqual(await store.assignments({ recordType: 'other' }), [], 'another type');
  }),

  onStore('tags whose time is over are found without those that go on, some at a time', async (store) => {
    const ending = (id: string, expiresAt: string | null, state?: 'removed') => ({
      ...assignment(id, 'tag-a', 1, state),
      expiresAt,
    });
    const [may, june] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
    const given = [ending('c4', null), ending('c3', june), ending('c2', may), ending('c1', may, 'removed')];
    await store.commit(
      transaction(
        't1',
        given.map((row) => assignmentChange(null, row)),
      ),
    );
    const find = async (query: object): Promise<string> =>
      (await store.assignments({ recordType: 'customer', ...query }))
        .map(({ record }) => record.id)
        .join(' ');
    assertEqual(await find({ endedBy: '2026-04-30T23:59:59.999Z' }), '', 'before the end');
    assertEqual(await find({ endedBy: may }), 'c2', 'at the end');
    assertEqual(await find({ endedBy: june }), 'c2 c3', 'both');
    assertEqual(await find({ endedBy: june, limit: 1 }), 'c2', 'limited');
    assertEqual(await find({ limit: 2 }), 'c2 c3', 'limited without an end');
    assertEqual(await find({ endedBy: june, tagIds: ['tag-b'] }), '', 'another tag');
  }),

  onStore('holds are found by record and by tag', async (store) => {
    const [first, second] = [hold('c1', 'tag-a'), hold('c2', 'tag-b')];
    await store.commit(transaction('t1', [holdChange(null, second), holdChange(null, first)]));
    assertEqual(await store.holds({ recordType: 'customer' }), [first, second], 'all');
    assertEqual(await store.holds({ recordType: 'customer', recordIds: ['c2'] }), [second], 'by record');
    assertEqual(await store.holds({ recordType: 'customer', tagIds: ['tag-a'] }), [first], 'by tag');
  }),

  onStore('the history is found by target, newest first, in pages', async (store) => {
    await store.commit(put);
    await store.commit(transaction('t2', [conceptChange(null, concept('c1'))]));
    const about = async (target: AuditTarget): Promise<readonly number[]> =>
      (await store.audit({ target })).items.map(({ seq }) => seq);
    const c1 = { kind: 'record', record: customer('c1') } as const;
    assertEqual(await about(c1), [5, 4], 'a record');
    assertEqual(await about({ ...c1, tagId: 'tag-b' }), [4], 'a tag on a record');
    assertEqual(await about({ kind: 'concept', id: 'c1' }), [6], 'a concept of the same id');
    assertEqual(await about({ kind: 'rule', id: 'c1' }), [], 'another kind');
    const first = await store.audit({ limit: 4 });
    assertEqual([first.items.map(({ seq }) => seq), first.next], [[6, 5, 4, 3], '3'], 'first page');
    const second = await store.audit({ limit: 4, before: Number(first.next) });
    assertEqual([second.items.map(({ seq }) => seq), second.next], [[2, 1], null], 'second page');
    assertEqual((await store.audit({ before: 1 })).items, [], 'before the first');
  }),
];
