import { assert, assertEqual, assertRejects } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { batch, concept, conceptChange, transaction } from '../fixtures.js';
import { listen, onStore } from '../with-store.js';

/** Independence of what is handed in and out; closing. */
export const lifecycleCases: readonly StoreContractCase[] = [
  onStore('what was handed in can be changed later without changing the store', async (store) => {
    const data = { list: [1] };
    const tag = { ...concept('tag-x'), aliases: ['one'] };
    await store.writeRecords(batch('t1', [{ id: 'c1', data }]));
    await store.commit(transaction('t2', [conceptChange(null, tag)]));
    data.list.push(2);
    tag.aliases.push('two');
    assertEqual((await store.record({ type: 'customer', id: 'c1' }))?.data, { list: [1] }, 'record');
    const found = (await store.workspace())?.concepts.find(({ id }) => id === 'tag-x');
    assertEqual(found?.aliases, ['one'], 'concept');
  }),

  onStore('closing waits for what is under way and can be done twice', async (store) => {
    const { heard } = listen(store);
    const commit = store.commit(transaction('t1', [conceptChange(null, concept('tag-x'))]));
    const closed = store.close();
    const result = await commit;
    assert(result.ok, 'the commit under way was refused');
    await closed;
    await store.close();
    assert(heard.length <= 1, 'an event was heard twice');
  }),
];

/** For stores that outlive their object: after closing, every call is refused with the code `closed`. */
export const closedStoreCases: readonly StoreContractCase[] = [
  onStore('a closed store refuses reads and writes', async (store) => {
    await store.close();
    const calls = [
      store.workspace(),
      store.countRecords('customer'),
      store.commit(transaction('t1')),
      store.writeRecords(batch('t2', [])),
    ];
    for (const call of calls) {
      const error = await assertRejects(call, 'a call after closing');
      assertEqual(
        typeof error === 'object' && error !== null && 'code' in error && error.code,
        'closed',
        'code',
      );
    }
  }),
];
