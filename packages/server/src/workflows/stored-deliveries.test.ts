import { ACTIONS, type Command, type Delivery, type Store } from '@tagma/core';
import { tierTemplate } from '@tagma/core/tier-templates';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../storage/index.js';
import {
  addCustomers,
  startTestService,
  testWorkspace,
  type TestService,
} from '../testing-suites/test-service.js';
import { openSink, type WebhookSink } from '../testing-suites/torture/webhook-sink.js';

let store: Store;
let sink: WebhookSink;
let service: TestService;
let now = '2026-11-22T08:00:00.000Z';

/** The embedded database, and a service over it that sends to the sink. */
beforeEach(async () => {
  now = '2026-11-22T08:00:00.000Z';
  sink = await openSink();
  store = await openStore();
  const workspace = testWorkspace();
  const roles = ['admin', 'system'].map((id) => ({ id, allow: ACTIONS }));
  await store.initialize({ ...workspace, settings: { ...workspace.settings, roles } });
  await addCustomers(store, 4);
  service = await start();
});
afterEach(async () => {
  await service.stop();
  await store.close();
  await sink.close();
});

function start(): Promise<TestService> {
  // The service of a test closes its store; this one outlives it.
  const lasting = { ...store, close: async () => undefined };
  const webhooks = { origins: [sink.origin], secret: () => 'a secret' };
  return startTestService({ store: lasting, now: () => now, webhooks });
}

async function send(command: Command): Promise<string> {
  const { json } = await service.call('admin', 'POST', '/commands', { body: { command } });
  expect(json).toMatchObject({ ok: true });
  return (json as { readonly createdId?: string }).createdId ?? '';
}

async function workflow(on: 'tag.added' | 'tier.changed' | 'code.issued'): Promise<string> {
  const action = { type: 'webhook', url: `${sink.origin}/hook` } as const;
  const draft = { name: { en: on }, trigger: { on }, condition: null, action };
  const id = await send({ type: 'createWorkflow', workflow: draft });
  await send({ type: 'switchWorkflow', id, expectedVersion: 1, on: true });
  return id;
}

async function tick(seconds = 0): Promise<void> {
  now = new Date(Date.parse(now) + seconds * 1000).toISOString();
  await service.app.scheduler.runNow('fire-workflows');
  await service.app.scheduler.runNow('send-webhooks');
}

async function deliveries(workflowId?: string): Promise<readonly Delivery[]> {
  const groups = workflowId === undefined ? {} : { groups: [workflowId] };
  return (await store.entities('delivery', groups)).items;
}

it('a webhook on a database is tried again after restarts, given up, listed and sent again, under one key', async () => {
  await workflow('tag.added');
  sink.answerWith(503);
  await send({ type: 'assignTag', record: { type: 'customer', id: 'c0001' }, tagId: 'vip' });
  await tick();
  expect(await deliveries()).toMatchObject([
    { state: 'pending', attempts: 1, nextAttemptAt: '2026-11-22T08:00:10.000Z' },
  ]);
  await service.stop();
  service = await start();
  await tick(9);
  expect(await deliveries()).toMatchObject([{ attempts: 1 }]);
  for (let attempt = 2; attempt <= 8; attempt += 1) await tick(13 * 3600);
  const [dead] = await deliveries();
  expect(dead).toMatchObject({ state: 'dead', attempts: 8, failure: { code: 'status', status: 503 } });
  await tick(13 * 3600);
  expect([...sink.received.values()].map((bodies) => bodies.length)).toEqual([8]);
  sink.answerWith(204);
  await send({ type: 'retryDeliveries', ids: [dead?.id ?? ''] });
  await service.stop();
  service = await start();
  await tick();
  expect(await deliveries()).toMatchObject([{ id: dead?.id, state: 'done' }]);
  const [[key, bodies] = ['', []]] = [...sink.received];
  expect([key, new Set(bodies).size, bodies.length]).toEqual([dead?.id, 1, 9]);
});

it('codes that are issued and tiers that change set off one webhook each, and what changes nothing none', async () => {
  const codes = await workflow('code.issued');
  const tiers = await workflow('tier.changed');
  const segment = {
    id: 'no',
    type: 'sequence',
    width: 4,
    start: 1,
    step: 1,
    alphabet: 'digits',
    skip: [],
  } as const;
  const definition = {
    segments: [{ ...segment, scope: [], overflow: 'error', reserved: [], fill: 'next' } as const],
    input: { nfkc: true, caseFold: true, confusables: false },
    onClassChange: 'sticky',
    reclaim: true,
    uniqueness: 'record-type',
  } as const;
  await send({
    type: 'createCodePattern',
    id: 'p',
    pattern: { name: { en: 'No' }, recordType: 'customer', definition },
  });
  await send({ type: 'publishCodePattern', id: 'p', expectedVersion: 1 });
  for (let again = 0; again < 2; again += 1)
    await send({ type: 'issueCodes', patternId: 'p', recordIds: ['c0001', 'c0002'] });
  const [factor] = tierTemplate('bank').factors;
  if (factor === undefined) throw new Error('The template has no factors.');
  const bands = [
    { from: null, score: 0 },
    { from: 3, score: 100 },
  ];
  const value = { type: 'field', field: 'visits' } as const;
  const content = {
    ...tierTemplate('bank'),
    factors: [{ ...factor, value, scale: { type: 'bands' as const, bands } }],
  };
  await send({ type: 'createTierScheme', recordType: 'customer', content, id: 'value' });
  await send({ type: 'publishTierScheme', id: 'value', expectedVersion: 1 });
  for (let again = 0; again < 2; again += 1) await send({ type: 'runTiers', schemeId: 'value' });
  await tick();
  await tick(60);
  const told = async (id: string) =>
    (await deliveries(id)).map(({ record, state }) => `${record.id} ${state}`).toSorted();
  expect(await told(codes)).toEqual(['c0001 done', 'c0002 done']);
  expect(await told(tiers)).toEqual(['c0001 done', 'c0002 done', 'c0003 done', 'c0004 done']);
  expect([...sink.received.values()].every((bodies) => bodies.length === 1)).toBe(true);
  expect(sink.received.size).toBe(6);
});
