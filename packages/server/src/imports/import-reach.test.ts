import { createMemoryStore } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { testWorkspace } from '../testing-suites/test-service.js';
import { refuseOutOfReach } from './import-reach.js';

const { settings: plain } = testWorkspace();
const settings = {
  ...plain,
  recordTypes: plain.recordTypes.map((type) => ({ ...type, ownerField: 'rep' })),
  members: [{ id: 'lin', managerId: 'max' }],
  roles: [
    { id: 'manager', allow: ['record.import', 'record.edit'], scopes: { 'record.edit': 'team' } },
    { id: 'loader', allow: ['record.import', 'record.read'], scopes: { 'record.read': 'own' } },
    { id: 'admin', allow: ['record.import', 'record.edit'] },
  ],
} as const;

const row = (id: string, rep: string | null, parentId: string | null = null) => ({
  ...{ id, parentId, data: rep === null ? {} : { rep }, line: 2 },
});

async function refused(role: string, rows: Parameters<typeof refuseOutOfReach>[2]): Promise<unknown> {
  const store = createMemoryStore();
  await store.initialize({ ...testWorkspace(), settings });
  await store.writeRecords({
    ...{ type: 'customer', onExisting: 'replace', transactionId: 'r', audit: [], events: [] },
    children: { orders: [{ id: 'o9', parentId: 'other', data: {} }] },
    records: [
      { id: 'mine', data: { rep: 'max' } },
      { id: 'team', data: { rep: 'lin' } },
      { id: 'other', data: { rep: 'eve' } },
      { id: 'nobody', data: {} },
    ],
  });
  const actor = { id: 'max', name: 'Max', roles: [role] };
  return refuseOutOfReach(store, { actor, recordType: 'customer', settings }, rows).then(
    () => null,
    (error: { readonly refusal?: { readonly details?: unknown } }) => error.refusal?.details,
  );
}

describe('an import by somebody with a scope', () => {
  it('writes what they reach, and new records that are to be theirs', async () => {
    const records = [row('mine', null), row('team', 'eve'), row('new', 'lin')];
    expect(
      await refused('manager', { records, orders: [row('o1', null, 'team'), row('o2', null)] }),
    ).toBeNull();
  });

  it('is refused as a whole for records of others and of nobody, new or old, and for their child rows', async () => {
    const records = [row('other', 'max'), row('nobody', 'max'), row('new', 'eve'), row('bare', null)];
    expect(await refused('manager', { records: [row('mine', null), ...records] })).toMatchObject({
      action: 'record.edit',
      scope: 'team',
      id: 'other',
      count: 4,
    });
    expect(await refused('manager', { records: [], orders: [row('o1', null, 'other')] })).toMatchObject({
      id: 'other',
      count: 1,
    });
    expect(await refused('loader', { records: [row('team', null)] })).toMatchObject({
      action: 'record.read',
    });
  });

  it('is refused for child rows that records of others have', async () => {
    expect(await refused('manager', { records: [], orders: [row('o9', null, 'mine')] })).toMatchObject({
      id: 'other',
      count: 1,
    });
    expect(await refused('manager', { records: [], visits: [row('o9', null, 'mine')] })).toBeNull();
    expect(await refused('admin', { records: [], orders: [row('o9', null, 'mine')] })).toBeNull();
  });

  it('is free for whoever reaches everything', async () => {
    expect(await refused('admin', { records: [row('other', null), row('bare', null)] })).toBeNull();
  });
});
