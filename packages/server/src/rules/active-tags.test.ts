import { createMemoryStore, execute } from '@tagma/core';
import { expect, it } from 'vitest';
import { addCustomers, TEST_ACTORS, TEST_TIME, testWorkspace } from '../testing-suites/test-service.js';
import { activeTags } from './evaluate-records.js';

it('shows rules no tag whose time is over, also before the job has marked it', async () => {
  const store = createMemoryStore();
  await store.initialize(testWorkspace());
  await addCustomers(store, 1);
  let ids = 0;
  const context = { actor: TEST_ACTORS.admin, now: TEST_TIME, newId: () => `id-${(ids += 1)}` };
  const record = { type: 'customer', id: 'c0001' };
  const expiresAt = '2026-11-23T08:00:00.000Z';
  for (const command of [
    { type: 'assignTag', record, tagId: 'vip', expiresAt },
    { type: 'assignTag', record, tagId: 'new' },
  ] as const)
    expect(await execute(store, command, context)).toMatchObject({ ok: true });
  const records = await store.fullRecordsById('customer', ['c0001']);
  const tagsAt = async (asOf: string): Promise<readonly string[] | undefined> =>
    [...((await activeTags({ store, recordType: 'customer', asOf }, records)).get('c0001') ?? [])].sort();
  expect(await tagsAt('2026-11-23T07:59:59.999Z')).toEqual(['new', 'vip']);
  expect(await tagsAt(expiresAt)).toEqual(['new']);
});
