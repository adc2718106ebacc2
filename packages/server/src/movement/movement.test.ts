import { createMemoryStore, execute } from '@tagma/core';
import { expect, it } from 'vitest';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  testWorkspace,
} from '../testing-suites/test-service.js';

const day = (at: number): string => new Date(Date.UTC(2026, 0, at)).toISOString();

it('tells over HTTP who got, kept and lost a tag between two moments, over many pages of history', async () => {
  const store = createMemoryStore();
  await store.initialize(testWorkspace());
  await addCustomers(store, 4);
  let ids = 0;
  const give = async (
    at: number,
    customers: readonly number[],
    type: 'assignTag' | 'removeTag' = 'assignTag',
  ) => {
    for (const n of customers) {
      const context = { actor: TEST_ACTORS.admin, now: day(at), newId: () => `n${(ids += 1)}` };
      const record = { type: 'customer', id: `c000${n}` };
      expect((await execute(store, { type, record, tagId: 'vip' }, context)).ok).toBe(true);
    }
  };
  await give(1, [1, 2]);
  for (let n = 0; n < 300; n += 1) {
    await give(3, [4]);
    await give(3, [4], 'removeTag');
  }
  await give(4, [1], 'removeTag');
  await give(5, [3]);
  const service = await startTestService({ store });
  const ask = (from: number, to: number, more = {}) =>
    service.call('analyst', 'POST', '/movements', {
      body: {
        about: { type: 'tags', recordType: 'customer', tagIds: ['vip'] },
        ...{ from: day(from), to: day(to), ...more },
      },
    });
  expect((await ask(2, 6)).json).toEqual([
    { from: 'vip', to: null, count: 1, recordIds: ['c0001'] },
    { from: 'vip', to: 'vip', count: 1, recordIds: ['c0002'] },
    { from: null, to: 'vip', count: 1, recordIds: ['c0003'] },
  ]);
  expect((await ask(4, 6, { limit: 0 })).json).toEqual([
    { from: 'vip', to: 'vip', count: 1, recordIds: [] },
    { from: null, to: 'vip', count: 1, recordIds: [] },
  ]);
  expect((await ask(6, 2)).status).toBe(400);
  expect((await service.call('agent', 'POST', '/movements', { body: {} })).status).toBe(403);
  await service.stop();
});
