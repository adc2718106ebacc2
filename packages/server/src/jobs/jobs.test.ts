import { createMemoryStore } from '@tagma/core';
import type { Job } from './job.types.js';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  testWorkspace,
  type TestService,
} from '../testing-suites/test-service.js';

let service: TestService;
afterEach(() => service.stop());

let now = '2026-11-22T08:00:00.000Z';
const SYSTEM_ROLE = { id: 'system', allow: ['record.read', 'tag.assign', 'job.run'] } as const;

async function start(): Promise<TestService> {
  now = '2026-11-22T08:00:00.000Z';
  const store = createMemoryStore();
  const workspace = testWorkspace();
  await store.initialize({
    ...workspace,
    settings: { ...workspace.settings, roles: [...workspace.settings.roles, SYSTEM_ROLE] },
    concepts: workspace.concepts.map((concept) =>
      concept.id === 'new' ? { ...concept, archiveAfter: 'P7D' } : concept,
    ),
    rules: [],
  });
  await addCustomers(store, 4);
  service = await startTestService({ store, now: () => now });
  return service;
}

async function assign(recordId: string, expiresAt: string): Promise<void> {
  const record = { type: 'customer', id: recordId };
  const command = { type: 'assignTag', record, tagId: 'vip', expiresAt };
  const answer = await service.call('admin', 'POST', '/commands', { body: { command } });
  expect(answer.status).toBe(200);
}

describe('scheduled work', () => {
  it('ends tags in the name of the system, and a second look changes nothing', async () => {
    const { app, store } = await start();
    await assign('c0001', '2026-11-23T00:00:00.000Z');
    await app.scheduler.tick();
    expect(await store.assignments({ recordType: 'customer' })).toHaveLength(1);
    now = '2026-11-23T00:00:00.000Z';
    await app.scheduler.tick();
    expect(await store.assignments({ recordType: 'customer' })).toEqual([]);
    const { items } = await store.audit({ limit: 10 });
    expect(items[0]).toMatchObject({ action: 'tag.expired', actorId: 'system', at: now });
    const { length } = (await store.audit({ limit: 500 })).items;
    now = '2026-11-23T00:02:00.000Z';
    await app.scheduler.tick();
    expect((await store.audit({ limit: 500 })).items).toHaveLength(length);
  });

  it('tells when jobs ran and will run, also after a restart', async () => {
    const first = await start();
    await assign('c0001', '2026-11-23T00:00:00.000Z');
    now = '2026-11-23T00:00:30.000Z';
    await first.app.scheduler.tick();
    const told = {
      id: 'expire-tags',
      state: 'done',
      startedAt: now,
      figures: { expired: 1 },
      nextAt: '2026-11-23T00:01:30.000Z',
    };
    const { json } = await first.call('agent', 'GET', '/jobs');
    expect(json).toContainEqual(expect.objectContaining(told));
    await first.app.stop();
    service = await startTestService({ store: first.store, now: () => now });
    expect((await service.call('agent', 'GET', '/jobs')).json).toContainEqual(expect.objectContaining(told));
  });

  it('runs a job by hand for those who may', async () => {
    await start();
    expect((await service.call('agent', 'POST', '/jobs/archive-unused/run')).status).toBe(403);
    now = '2026-11-30T08:00:00.000Z';
    const token = await service.tokens.issue({ ...TEST_ACTORS.admin, roles: ['system'] });
    const answer = await fetch(`${service.url}/api/jobs/archive-unused/run`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ state: 'done', figures: { archived: 1 } });
    const concepts = (await service.store.workspace())?.concepts ?? [];
    expect(concepts.find(({ id }) => id === 'new')).toMatchObject({ state: 'archived' });
  });

  it('ends a run in progress when asked to, and shows the next one; also after a restart', async () => {
    const { app, store } = await start();
    let began = (): void => undefined;
    const running = new Promise<void>((resolve) => (began = resolve));
    const long: Job = {
      id: 'long',
      nextAt: (last) => (last === null ? now : new Date(Date.parse(last) + 3_600_000).toISOString()),
      run: async ({ signal }) => {
        began();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return { done: 2 };
      },
    };
    app.scheduler.add([long]);
    const run = app.scheduler.runNow('long');
    await running;
    expect((await app.scheduler.list()).find(({ id }) => id === 'long')).toMatchObject({ state: 'running' });
    const nextAt = '2026-11-22T09:00:00.000Z';
    const told = { state: 'cancelled', startedAt: now, figures: { done: 2 }, nextAt };
    expect(await app.scheduler.cancel('long', TEST_ACTORS.admin)).toMatchObject(told);
    expect(await run).toMatchObject(told);
    expect((await store.audit({ target: { kind: 'job', id: 'long' } })).items).toMatchObject([
      { action: 'job.cancelled', actorId: 'u-admin', actorName: 'Ada', after: { state: 'cancelled' } },
    ]);
    await app.stop();
    service = await startTestService({ store, now: () => now });
    service.app.scheduler.add([long]);
    expect(await service.app.scheduler.list()).toContainEqual(expect.objectContaining(told));
  });

  it('calls off the next run only, over HTTP for those who may, and tells who did', async () => {
    const { app, store, call, tokens, url } = await start();
    await assign('c0001', '2026-11-22T08:00:30.000Z');
    await app.scheduler.tick();
    expect((await call('agent', 'DELETE', '/jobs/expire-tags/run')).status).toBe(403);
    expect(await app.scheduler.cancel('no-such-job', TEST_ACTORS.admin)).toBeNull();
    const actor = { ...TEST_ACTORS.admin, roles: ['system'] };
    const token = await tokens.issue(actor);
    const answer = await fetch(`${url}/api/jobs/expire-tags/run`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({
      state: 'done',
      calledOff: '2026-11-22T08:01:00.000Z',
      nextAt: '2026-11-22T08:02:00.000Z',
    });
    const entries = async () =>
      (await store.audit({ target: { kind: 'job', id: 'expire-tags' } })).items.map(
        ({ action, actorId, after }) => ({ action, actorId, after }),
      );
    const calledOff = { calledOff: '2026-11-22T08:01:00.000Z' };
    expect(await entries()).toEqual([{ action: 'job.cancelled', actorId: 'u-admin', after: calledOff }]);
    now = '2026-11-22T08:01:00.000Z';
    await app.scheduler.tick();
    expect(await store.assignments({ recordType: 'customer' })).toHaveLength(1);
    now = '2026-11-22T08:02:00.000Z';
    await app.scheduler.tick();
    expect(await store.assignments({ recordType: 'customer' })).toEqual([]);
    expect((await app.scheduler.list()).find(({ id }) => id === 'expire-tags')).not.toHaveProperty(
      'calledOff',
    );
    // What runs do by themselves is no entry of the job.
    expect(await entries()).toHaveLength(1);
  });

  it('goes on with the next job when one fails, and says why', async () => {
    const { app } = await start();
    app.scheduler.add([
      { id: 'broken', nextAt: () => now, run: () => Promise.reject(new Error('no such thing')) },
    ]);
    await app.scheduler.tick();
    const jobs = await app.scheduler.list();
    expect(jobs.find(({ id }) => id === 'broken')).toMatchObject({ state: 'failed', error: 'no such thing' });
    expect(jobs.find(({ id }) => id === 'expire-tags')).toMatchObject({ state: 'done' });
  });
});
