import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMemoryStore, type Workflow } from '@tagma/core';
import { expect, it } from 'vitest';
import { addCustomers, TEST_TIME, testWorkspace } from '../testing-suites/test-service.js';
import { testWorkflow } from './test-delivery.js';
import type { WebhookOptions } from './webhook-options.js';

const workflow: Workflow = {
  id: 'coupon',
  version: 1,
  name: { en: 'Coupon' },
  state: 'off',
  trigger: { on: 'tag.added', tagIds: ['vip'] },
  condition: 'visits >= 2',
  action: { type: 'host-event', name: 'send-coupon' },
  ownerId: 'ann',
  sinceSeq: 0,
  updatedAt: TEST_TIME,
  updatedBy: 'ann',
};

async function scene() {
  const store = createMemoryStore();
  await store.initialize(testWorkspace());
  await addCustomers(store, 4);
  const { signal } = new AbortController();
  const tries = (given: Partial<Workflow>, id: string, webhooks?: WebhookOptions) =>
    testWorkflow(
      { ...workflow, ...given },
      { type: 'customer', id },
      { store, now: () => TEST_TIME, newId: () => 'n1', webhooks },
      signal,
    );
  return { store, tries };
}

it('tells whether the condition holds and what would be sent, and writes nothing down', async () => {
  const { store, tries } = await scene();
  const seq = (await store.workspace())?.seq;
  expect(await tries({}, 'c0001')).toEqual({ result: 'no-match', payload: null, attempt: null });
  expect(await tries({}, 'c0002')).toMatchObject({
    result: 'match',
    payload: { id: 'test:n1', test: true, tag: { id: 'vip' }, record: { id: 'c0002' } },
    attempt: null,
  });
  expect(await tries({ condition: '$error("no")' }, 'c0002')).toMatchObject({ result: 'error' });
  expect(await tries({}, 'nobody')).toBeNull();
  expect((await store.workspace())?.seq).toBe(seq);
  expect((await store.entities('delivery', {})).items).toEqual([]);
});

it('really sends a webhook, once, and never where the operator does not allow it', async () => {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(bodies.length === 1 ? 204 : 503).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { tries } = await scene();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const action = { type: 'webhook', url: `${url}/hook` } as const;
    const webhooks = { origins: [url], secret: () => 'shared' };
    expect(await tries({ action }, 'c0002', webhooks)).toMatchObject({ attempt: { ok: true } });
    expect(await tries({ action }, 'c0002', webhooks)).toMatchObject({
      attempt: { ok: false, code: 'status', status: 503 },
    });
    expect(await tries({ action }, 'c0002')).toMatchObject({
      attempt: { ok: false, code: 'host-not-allowed' },
    });
    expect(bodies).toHaveLength(2);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ test: true, workflow: { id: 'coupon' } });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
