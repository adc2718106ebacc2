import { ACTIONS, assignmentKey, createMemoryStore, execute, type JsonObject, type Store } from '@tagma/core';

/** The time of everything here. */
export const NOW = '2026-11-22T08:00:00.000Z';
const text = (key: string) => ({ key, type: 'text' as const, title: { en: key } });

/** A workspace with two record types, tags with grounds, holds, a version, a proposal and notes. */
export async function filledStore(customers: readonly JsonObject[]): Promise<Store> {
  const store = createMemoryStore();
  await store.initialize({
    settings: {
      id: 'shop',
      version: 1,
      timeZone: 'Asia/Shanghai',
      locale: 'zh-CN',
      name: { en: 'Shop' },
      limits: { activeTagsPerRecord: 20, maxLevel: 3 },
      limitPolicy: 'warn',
      roles: [{ id: 'admin', allow: ACTIONS }],
      recordTypes: [
        {
          id: 'customer',
          title: { en: 'Customer' },
          fields: [text('name'), { ...text('spent'), type: 'number' }],
          collections: [
            { key: 'orders', title: { en: 'Orders' }, fields: [{ ...text('paid'), type: 'boolean' }] },
          ],
        },
        { id: '供应商:A', title: { en: 'Supplier' }, fields: [], collections: [] },
      ],
    },
    concepts: ['vip', 'lost'].map((id, order) => ({
      id,
      version: 1,
      kind: 'tag',
      parentId: null,
      order,
      name: { 'zh-CN': id, fr: id },
      aliases: [],
      layer: 'core',
      exclusive: false,
      ownerId: 'u1',
      state: 'active',
      createdAt: NOW,
    })),
    rules: [],
  });
  for (const type of ['customer', '供应商:A'])
    await store.writeRecords({
      type,
      records: customers.map((data, n) => ({ id: `c${n}`, data })),
      children:
        type === 'customer'
          ? {
              orders: [
                { id: 'o1', parentId: null, data: { paid: true } },
                ...customers.map((data, n) => ({ id: `x${n}`, parentId: `c${n}`, data })),
              ],
            }
          : {},
      onExisting: 'replace',
      transactionId: type,
      audit: [],
      events: [],
    });
  const hold = {
    ...{ record: { type: 'customer', id: 'c0' }, tagId: 'lost', version: 1 },
    ...{ by: 'u1', at: NOW, reason: '客户要求', until: null },
  };
  await store.commit({
    ...{ id: 'hold', at: NOW, actorId: 'u1', label: 'hold', audit: [], events: [] },
    changes: [{ kind: 'hold', key: assignmentKey(hold.record, hold.tagId), before: null, after: hold }],
  });
  let ids = 0;
  const context = {
    actor: { id: 'u1', name: '管理员', roles: ['admin'] },
    now: NOW,
    newId: () => `n${(ids += 1)}`,
  };
  const record = { type: 'customer', id: 'c0' };
  for (const command of [
    { type: 'assignTag', record, tagId: 'vip' },
    { type: 'removeTag', record, tagId: 'vip' },
    { type: 'assignTag', record: { type: '供应商:A', id: 'c0' }, tagId: 'vip' },
    { type: 'publishTaxonomy', name: '第一版' },
    { type: 'proposeChange', command: { type: 'archiveConcepts', ids: ['lost'] }, reason: '没人用' },
  ] as const) {
    const outcome = await execute(store, command, context);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  }
  return store;
}
