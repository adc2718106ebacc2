import {
  createMemoryStore,
  type Delivery,
  type JobFigures,
  type Store,
  type WorkflowDraft,
} from '@tagma/core';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  testWorkspace,
  type TestService,
} from '../testing-suites/test-service.js';
import { SIGNATURE_HEADER, verifyWebhook } from './signature.js';

const SECRET = 'a secret that both sides know';
const START = '2026-11-22T08:00:00.000Z';

interface Received {
  readonly key: string;
  readonly signature: string;
  readonly body: string;
}

/** A receiver of webhooks that behaves as told. */
class Receiver {
  readonly received: Received[] = [];
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    void response.writeHead(204).end();
  #server: Server | null = null;
  url = '';

  async listen(): Promise<void> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const header = (name: string): string => String(request.headers[name.toLowerCase()] ?? '');
        this.received.push({ key: header('Idempotency-Key'), signature: header(SIGNATURE_HEADER), body });
        this.answer(request, response);
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

let receiver: Receiver;
let service: TestService;
let store: Store;
let time = START;

beforeEach(async () => {
  time = START;
  receiver = new Receiver();
  await receiver.listen();
  store = createMemoryStore();
  const workspace = testWorkspace();
  const roles = workspace.settings.roles.map((role) =>
    role.id === 'admin' ? { ...role, allow: [...role.allow, 'workflow.edit', 'tag.assign'] as const } : role,
  );
  const system = { id: 'system', allow: ['record.read', 'job.run'] } as const;
  await store.initialize({
    ...workspace,
    settings: { ...workspace.settings, roles: [...roles, system] },
    rules: [],
  });
  await addCustomers(store, 4);
  service = await start();
});
afterEach(async () => {
  await service.stop();
  await receiver.close();
});

function start(origins: readonly string[] = [receiver.url]): Promise<TestService> {
  return startTestService({
    store,
    now: () => time,
    webhooks: { origins, secret: (name) => (name === 'default' ? SECRET : undefined), timeoutMs: 300 },
  });
}

async function send(command: object): Promise<{ readonly createdId?: string; readonly ok: boolean }> {
  const answer = await service.call('admin', 'POST', '/commands', { body: { command } });
  expect([answer.status, answer.json]).toMatchObject([200, { ok: true }]);
  return answer.json as { readonly createdId?: string; readonly ok: boolean };
}

/** Makes a workflow and switches it on. */
async function workflow(more: Partial<WorkflowDraft> = {}): Promise<string> {
  const { createdId = '' } = await send({
    type: 'createWorkflow',
    workflow: {
      name: { en: 'Coupon' },
      trigger: { on: 'tag.added', tagIds: ['vip'] },
      condition: null,
      action: { type: 'webhook', url: `${receiver.url}/hook?a=1` },
      ...more,
    },
  });
  await send({ type: 'switchWorkflow', id: createdId, expectedVersion: 1, on: true });
  return createdId;
}

const assign = (id: string, tagId = 'vip'): Promise<unknown> =>
  send({ type: 'assignTag', record: { type: 'customer', id }, tagId });
const remove = (id: string): Promise<unknown> =>
  send({ type: 'removeTag', record: { type: 'customer', id }, tagId: 'vip' });

async function tick(seconds = 0): Promise<JobFigures> {
  time = new Date(Date.parse(time) + seconds * 1000).toISOString();
  await service.app.scheduler.runNow('fire-workflows');
  return (await service.app.scheduler.runNow('send-webhooks'))?.figures ?? {};
}

async function deliveries(): Promise<readonly Delivery[]> {
  return (await store.entities('delivery', {})).items;
}

describe('a webhook', () => {
  it('is sent once for each real change, signed, and says no more than it must', async () => {
    const id = await workflow();
    await assign('c0001');
    const again = { type: 'assignTag', record: { type: 'customer', id: 'c0001' }, tagId: 'vip' };
    expect((await service.call('admin', 'POST', '/commands', { body: { command: again } })).status).toBe(422);
    await assign('c0002', 'new');
    await tick();
    await tick(60);
    expect(receiver.received).toHaveLength(1);
    const [{ key, signature, body } = { key: '', signature: '', body: '' }] = receiver.received;
    expect(verifyWebhook(SECRET, { signature, body, now: Date.parse(time) / 1000 })).toBe(true);
    expect(verifyWebhook('another', { signature, body, now: Date.parse(time) / 1000 })).toBe(false);
    expect(verifyWebhook(SECRET, { signature, body: `${body} `, now: Date.parse(time) / 1000 })).toBe(false);
    expect(verifyWebhook(SECRET, { signature, body, now: Date.parse(time) / 1000 + 3600 })).toBe(false);
    expect(JSON.parse(body)).toEqual({
      id: key,
      workflow: { id, name: { en: 'Coupon' } },
      event: { type: 'tag.added', seq: expect.any(Number) as number, at: START },
      record: { type: 'customer', id: 'c0001', name: '客户 1' },
      tag: { id: 'vip', name: { en: 'vip' } },
    });
    expect(await deliveries()).toMatchObject([{ id: key, state: 'done', attempts: 1 }]);
  });

  it('asks its condition, and does not look back', async () => {
    await assign('c0003');
    await workflow({ condition: 'visits >= 2' });
    await assign('c0001');
    await assign('c0002');
    await tick();
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { record: object }).record)).toEqual([
      { type: 'customer', id: 'c0002', name: '客户 2' },
    ]);
  });

  it('is tried again later and later, with the same key and body, until it arrives', async () => {
    await workflow();
    receiver.answer = (_request, response) => void response.writeHead(500).end();
    await assign('c0001');
    await tick();
    expect(await deliveries()).toMatchObject([
      {
        state: 'pending',
        attempts: 1,
        failure: { code: 'status', status: 500 },
        nextAttemptAt: '2026-11-22T08:00:10.000Z',
      },
    ]);
    await tick(9);
    expect(receiver.received).toHaveLength(1);
    receiver.answer = (request) => void request.socket.destroy();
    await tick(1);
    expect(await deliveries()).toMatchObject([{ attempts: 2, failure: { code: 'unreachable' } }]);
    receiver.answer = () => undefined;
    await tick(60);
    expect(await deliveries()).toMatchObject([{ attempts: 3, failure: { code: 'timeout' } }]);
    receiver.answer = (_request, response) => void response.writeHead(200).end('ok');
    await tick(300);
    const [done] = await deliveries();
    expect(done).toMatchObject({ state: 'done', attempts: 4 });
    expect(done).not.toHaveProperty('failure');
    expect(receiver.received).toHaveLength(4);
    expect(new Set(receiver.received.map(({ key, body }) => key + body)).size).toBe(1);
  });

  it('is given up in the end, listed, and sent again by hand', async () => {
    await workflow();
    receiver.answer = (_request, response) => void response.writeHead(410).end();
    await assign('c0001');
    await tick();
    const query = { body: { states: ['dead'] } };
    expect((await service.call('agent', 'POST', '/deliveries/query', query)).status).toBe(403);
    const listed = await service.call('admin', 'POST', '/deliveries/query', query);
    const [dead] = (listed.json as { items: Delivery[] }).items;
    expect(dead).toMatchObject({ state: 'dead', failure: { code: 'status', status: 410 } });
    receiver.answer = (_request, response) => void response.writeHead(204).end();
    await send({ type: 'retryDeliveries', ids: [dead?.id] });
    await tick();
    expect(await deliveries()).toMatchObject([{ state: 'done', attempts: 1 }]);
    expect(new Set(receiver.received.map(({ key }) => key)).size).toBe(1);
  });

  it('gives up after eight attempts', async () => {
    await workflow();
    receiver.answer = (_request, response) => void response.writeHead(503).end();
    await assign('c0001');
    for (let attempt = 0; attempt < 10; attempt += 1) await tick(13 * 3600);
    expect(await deliveries()).toMatchObject([{ state: 'dead', attempts: 8 }]);
    expect(receiver.received).toHaveLength(8);
  });

  it('goes nowhere but to the origins of the operator, not even by a redirect', async () => {
    await workflow({ action: { type: 'webhook', url: 'http://169.254.169.254/latest' } });
    await assign('c0001');
    await tick();
    expect(await deliveries()).toMatchObject([{ state: 'dead', failure: { code: 'host-not-allowed' } }]);
    receiver.answer = (_request, response) =>
      void response.writeHead(302, { Location: `${receiver.url}/elsewhere` }).end();
    await workflow();
    await assign('c0002');
    await tick();
    expect(receiver.received).toHaveLength(1);
    expect((await deliveries()).filter(({ record }) => record.id === 'c0002')).toContainEqual(
      expect.objectContaining({
        state: 'pending',
        failure: expect.objectContaining({ status: 302 }) as object,
      }),
    );
  });

  it('is not lost by a stop between writing down and sending, nor repeated by the next start', async () => {
    await workflow();
    await assign('c0001');
    await assign('c0002');
    await service.app.scheduler.runNow('fire-workflows');
    await service.app.stop();
    service = await start();
    await tick();
    await tick(60);
    expect(receiver.received).toHaveLength(2);
    expect((await deliveries()).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('broken off while waiting for an answer, is sent again with the same key', async () => {
    await workflow();
    await assign('c0001');
    const asked = new Promise<void>((resolve) => (receiver.answer = () => resolve()));
    await service.app.scheduler.runNow('fire-workflows');
    const sending = service.app.scheduler.runNow('send-webhooks');
    await asked;
    await service.app.stop();
    await sending;
    expect(await deliveries()).toMatchObject([{ state: 'pending', attempts: 0 }]);
    receiver.answer = (_request, response) => void response.writeHead(204).end();
    service = await start();
    await tick(10);
    expect(await deliveries()).toMatchObject([{ state: 'done' }]);
    expect(new Set(receiver.received.map(({ key }) => key)).size).toBe(1);
  });

  it('is written down once, however many processes look', async () => {
    await workflow();
    for (const id of ['c0001', 'c0002', 'c0003', 'c0004']) await assign(id);
    const other = await start();
    await Promise.all([service, other].map(({ app }) => app.scheduler.runNow('fire-workflows')));
    await Promise.all([service, other].map(({ app }) => app.scheduler.runNow('fire-workflows')));
    await other.app.stop();
    expect(await deliveries()).toHaveLength(4);
  });
});

describe('a host event', () => {
  it('comes once when the tag does, once when it goes, and never for nothing', async () => {
    const action = { type: 'host-event', name: 'wake-up' } as const;
    await workflow({ action });
    await workflow({ action, trigger: { on: 'tag.removed', tagIds: ['vip'] } });
    await assign('c0001');
    await tick();
    await remove('c0001');
    await tick();
    await tick();
    const told = (await store.events(0, 500)).filter(({ type }) => type === 'workflow.fired');
    expect(told).toHaveLength(2);
    const { items } = await store.entities('delivery', { ids: told.map(({ id }) => id ?? '') });
    expect(items.map(({ payload, state }) => [state, (payload['event'] as { type: string }).type])).toEqual([
      ['done', 'tag.added'],
      ['done', 'tag.removed'],
    ]);
    expect(receiver.received).toEqual([]);
  });

  it('comes also when the tag expires', async () => {
    await workflow({ action: { type: 'host-event', name: 'over' }, trigger: { on: 'tag.removed' } });
    const record = { type: 'customer', id: 'c0001' };
    await send({ type: 'assignTag', record, tagId: 'vip', expiresAt: '2026-11-23T00:00:00.000Z' });
    time = '2026-11-23T00:00:00.000Z';
    await service.app.scheduler.runNow('expire-tags');
    await tick();
    expect(await deliveries()).toMatchObject([{ state: 'done', record }]);
  });
});

describe('a workflow', () => {
  it('cannot be made without the permission, with a broken condition or an address that is none', async () => {
    const draft = {
      name: { en: 'x' },
      trigger: { on: 'tag.added' },
      condition: null,
      action: { type: 'host-event', name: 'x' },
    };
    const call = (as: 'agent' | 'admin', workflow: object) =>
      service.call(as, 'POST', '/commands', { body: { command: { type: 'createWorkflow', workflow } } });
    expect((await call('agent', draft)).status).toBe(403);
    expect((await call('admin', { ...draft, condition: 'visits >' })).json).toMatchObject({
      refusal: { code: 'rule-does-not-compile', path: '/workflow/condition' },
    });
    for (const url of ['file:///etc/passwd', 'http://user:secret@host/', 'javascript:alert(1)', 'http://'])
      expect((await call('admin', { ...draft, action: { type: 'webhook', url } })).status).toBe(422);
  });

  it('never takes its findings from a caller', async () => {
    const actor = { ...TEST_ACTORS.admin, roles: ['system', 'admin'] };
    const token = await service.tokens.issue(actor);
    const command = { type: 'queueDeliveries', afterSeq: 0, upToSeq: 1, deliveries: [] };
    const answer = await fetch(`${service.url}/api/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ command }),
    });
    expect(await answer.json()).toMatchObject({ ok: false, refusal: { code: 'invalid', path: '/type' } });
  });
});
