import type { Store } from '@tagma/core';
import { createMemoryStore } from '@tagma/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, testWorkspace, type TestService } from '../../testing-suites/test-service.js';

let store: Store;
let service: TestService;

beforeEach(async () => {
  store = createMemoryStore();
  const workspace = testWorkspace();
  const concepts = workspace.concepts.map((each) =>
    each.id === 'vip' ? { ...each, name: { 'zh-CN': '需重点关注' }, aliases: ['投诉'] } : each,
  );
  const { settings } = workspace;
  const roles = settings.roles.map((role) =>
    role.id === 'admin' ? { ...role, allow: [...role.allow, 'tag.suggest' as const] } : role,
  );
  await store.initialize({ ...workspace, settings: { ...settings, roles }, concepts });
  await store.writeRecords({
    type: 'customer',
    records: [{ id: 'c1', data: {} }],
    children: { orders: [{ id: 'o1', parentId: 'c1', data: { text: '我要投诉，等了三天' } }] },
    onExisting: 'skip',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
});
afterEach(() => service.stop());

async function suggestions() {
  return (await store.entities('suggestion', {})).items;
}

describe('POST /tag-suggestions', () => {
  it('names the words, suggests once and assigns nothing', async () => {
    service = await startTestService({ store });
    const ask = () => service.call('admin', 'POST', '/tag-suggestions/customer/c1');
    expect((await ask()).json).toEqual({ suggested: 1 });
    expect(await suggestions()).toMatchObject([
      { tagId: 'vip', state: 'open', why: [{ field: 'orders.text', words: ['投诉'] }] },
    ]);
    expect((await ask()).json).toEqual({ suggested: 0 });
    expect(await store.assignments({ recordType: 'customer' })).toEqual([]);
  });

  it('asks the suggester of the host, and drops tags that nobody knows', async () => {
    const suggestTags = () => [
      { tagId: 'new', why: [{ words: [], text: 'by a model' }] },
      { tagId: 'invented', why: [] },
    ];
    service = await startTestService({ store, suggestTags });
    const answer = await service.call('admin', 'POST', '/tag-suggestions/customer/c1');
    expect(answer.json).toEqual({ suggested: 1 });
    expect(await suggestions()).toMatchObject([{ tagId: 'new' }]);
  });

  it('is closed to whoever may not suggest, and knows what it does not know', async () => {
    service = await startTestService({ store });
    expect((await service.call('analyst', 'POST', '/tag-suggestions/customer/c1')).status).toBe(403);
    expect((await service.call('admin', 'POST', '/tag-suggestions/customer/c9')).status).toBe(404);
    expect(await suggestions()).toEqual([]);
  });
});
