import type { CodeAssignment } from '../../codes/codes.types.js';
import type { ListedQuery } from '../../store/listed.types.js';
import type { Change, Store } from '../../store/store.types.js';
import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { AT, transaction } from '../fixtures.js';
import { onStore } from '../with-store.js';

function code(id: string, more: Partial<CodeAssignment> = {}): CodeAssignment {
  return {
    id,
    version: 1,
    patternId: 'p',
    patternVersion: 1,
    record: { type: 'customer', id: `c-${id}` },
    code: id,
    sortKey: id,
    scopeKey: 'A',
    number: 1,
    origin: 'auto',
    state: 'current',
    validFrom: AT,
    validTo: null,
    ...more,
  };
}

function change(before: CodeAssignment | null, after: CodeAssignment | null): Change {
  return { kind: 'codeAssignment', key: (after ?? before)?.id ?? '', before, after };
}

async function put(store: Store, id: string, codes: readonly CodeAssignment[]): Promise<void> {
  const done = await store.commit(
    transaction(
      id,
      codes.map((after) => change(null, after)),
    ),
  );
  assert(done.ok, `the commit ${id} was refused`);
}

async function ids(store: Store, query: ListedQuery): Promise<readonly string[]> {
  return (await store.entities('codeAssignment', query)).items.map(({ id }) => id);
}

const FOUR = [
  code('b-2'),
  code('a-1', { patternId: 'q', state: 'retired' }),
  code('b-1', { record: { type: 'customer', id: 'shared' } }),
  code('号-1', { sortKey: 'a-1', record: { type: 'supplier', id: 'shared' } }),
];

/** What features keep beside the workspace. */
export const listedCases: readonly StoreContractCase[] = [
  onStore('lists entities by sort text, then id, and by every condition', async (store) => {
    await put(store, 't1', FOUR);
    assertEqual(await ids(store, {}), ['a-1', '号-1', 'b-1', 'b-2'], 'order');
    assertEqual(await ids(store, { descending: true }), ['b-2', 'b-1', '号-1', 'a-1'], 'other way');
    assertEqual(await ids(store, { ids: ['b-1', 'nobody', '号-1'] }), ['号-1', 'b-1'], 'by id');
    assertEqual(await ids(store, { groups: ['q'] }), ['a-1'], 'by group');
    assertEqual(await ids(store, { states: ['retired'] }), ['a-1'], 'by state');
    assertEqual(await ids(store, { recordType: 'supplier' }), ['号-1'], 'by record type');
    const shared = { recordType: 'customer', recordIds: ['shared'] };
    assertEqual(await ids(store, shared), ['b-1'], 'by record');
    assertEqual(await ids(store, { sortPrefix: 'b' }), ['b-1', 'b-2'], 'by prefix');
    assertEqual(await ids(store, { groups: [], ids: ['b-1'] }), [], 'an empty list matches nothing');
  }),
  onStore('pages through entities without losing or repeating one', async (store) => {
    await put(store, 't1', FOUR);
    for (const descending of [false, true]) {
      const all = await ids(store, { descending });
      const found: string[] = [];
      for (let after: string | null = null, rounds = 0; rounds < 9; rounds += 1) {
        const query: ListedQuery = { descending, limit: 1, ...(after === null ? {} : { after }) };
        const page = await store.entities('codeAssignment', query);
        found.push(...page.items.map(({ id }) => id));
        after = page.next;
        if (after === null) break;
      }
      assertEqual(found, all, 'page by page');
    }
    assertEqual(await ids(store, { after: 'no cursor' }), [], 'an unknown cursor');
  }),
  onStore(
    'refuses an entity that somebody else wrote first, and finds changed ones where they belong now',
    async (store) => {
      const first = code('a-1');
      await put(store, 't1', [first]);
      const late = await store.commit(transaction('t2', [change(null, code('a-1'))]));
      assert(!late.ok && late.conflict.actual === 1, 'a second a-1 was let in');
      const next = code('a-1', { version: 2, state: 'superseded', sortKey: 'z' });
      assert((await store.commit(transaction('t3', [change(first, next)]))).ok, 'the change was refused');
      assertEqual(await ids(store, { states: ['current'] }), [], 'its former state');
      assertEqual(await ids(store, { states: ['superseded'], sortPrefix: 'z' }), ['a-1'], 'its state now');
      assert((await store.commit(transaction('t4', [change(next, null)]))).ok, 'the removal was refused');
      assertEqual(await ids(store, {}), [], 'after removal');
    },
  ),
];
