import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, createMemoryStore, execute, type Store } from '@tagma/core';
import { restoreBackup, writeBackup } from '@tagma/core/backup';
import { describe, expect, it } from 'vitest';
import { openStore } from '../storage/index.js';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  TEST_TIME,
  type TestActor,
  type TestService,
  testWorkspace,
} from '../testing-suites/test-service.js';

const CUSTOMERS = 600;

/** A store whose administrator may export, with customers, orders and a tag. */
async function filledStore(): Promise<Store> {
  const store = createMemoryStore();
  const workspace = testWorkspace();
  const roles = workspace.settings.roles.map((role) =>
    role.id === 'admin' ? { ...role, allow: [...role.allow, 'export' as const] } : role,
  );
  await store.initialize({ ...workspace, settings: { ...workspace.settings, roles } });
  await addCustomers(store, CUSTOMERS);
  const tagging = await execute(
    store,
    { type: 'assignTag', record: { type: 'customer', id: 'c0001' }, tagId: 'vip' },
    {
      actor: { id: 'u-admin', name: 'Ada', roles: ['admin'] },
      now: TEST_TIME,
      newId: () => crypto.randomUUID(),
    },
  );
  expect(tagging.ok).toBe(true);
  return store;
}

async function linesOf(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of writeBackup(store, TEST_TIME)) lines.push(JSON.stringify(line));
  return lines;
}

describe('GET /backup', () => {
  // Opening a database in a folder takes long on a busy machine.
  it('gives everything line by line, and a database takes it back as it was', async () => {
    const store = await filledStore();
    const service = await startTestService({ store, now: () => TEST_TIME });
    const answer = await service.call('admin', 'GET', '/backup');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ]);
    expect(answer.headers.get('content-disposition')).toContain('tagma-2026-11-22.ndjson');
    const lines = answer.text.trimEnd().split('\n');
    expect(lines).toEqual(await linesOf(store));
    await service.stop();

    const folder = await mkdtemp(join(tmpdir(), 'tagma-backup-'));
    const database = await openStore({ dataDir: folder });
    try {
      let ids = 0;
      const newId = (): string => `restore-${(ids += 1)}`;
      const report = await restoreBackup(database, lines, { now: TEST_TIME, newId });
      expect(report).toEqual({ records: CUSTOMERS, childRows: 200, entities: 7, auditEntries: 1 });
      // Stores list the taxonomy in orders of their own.
      expect([...(await linesOf(database))].sort()).toEqual([...lines].sort());
    } finally {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('needs the right to export and the right to change the workspace', async () => {
    const service = await startTestService();
    const statuses = await Promise.all(
      (['agent', 'analyst', 'admin', null] as const).map(
        async (actor) => (await service.call(actor, 'GET', '/backup')).status,
      ),
    );
    expect(statuses).toEqual([403, 403, 403, 401]);
    await service.stop();
  });
});

/** A call with bytes as body. */
async function ask(
  service: TestService,
  as: TestActor,
  method: string,
  path: string,
  body?: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const headers = { Authorization: `Bearer ${await service.tokens.issue(TEST_ACTORS[as])}` };
  return fetch(`${service.url}/api${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
}

describe('a backup as CSV tables', () => {
  it('is checked and restored over HTTP, and is the same workspace then', async () => {
    const store = await filledStore();
    const source = await startTestService({ store, now: () => TEST_TIME });
    const answer = await ask(source, 'admin', 'GET', '/backup?format=csv');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const archive = new Uint8Array(await answer.arrayBuffer());
    const good = await ask(source, 'admin', 'POST', '/backup/check', archive);
    expect(await good.json()).toMatchObject({ ok: true, report: { records: CUSTOMERS }, problems: [] });
    const cut = await ask(source, 'admin', 'POST', '/backup/check', archive.slice(0, -9));
    expect(await cut.json()).toMatchObject({ ok: false, problems: [{ code: 'not-an-archive' }] });
    const lines = new TextEncoder().encode(
      (await linesOf(store)).join('\n').replace('"line":"record"', '"line":1'),
    );
    const broken = await ask(source, 'admin', 'POST', '/backup/check', lines);
    expect(await broken.json()).toMatchObject({ ok: false, problems: [{ code: 'malformed', line: 8 }, {}] });
    expect((await ask(source, 'agent', 'POST', '/backup/check', archive)).status).toBe(403);
    expect((await ask(source, 'admin', 'POST', '/backup/restore', archive)).status).toBe(403);
    await source.stop();

    const empty = createMemoryStore();
    const target = await startTestService({
      store: empty,
      now: () => TEST_TIME,
      mayRestore: ({ id }) => id === 'u-admin',
    });
    expect((await ask(target, 'agent', 'POST', '/backup/restore', archive)).status).toBe(403);
    expect((await ask(target, 'admin', 'POST', '/backup/restore', archive.slice(9))).status).toBe(400);
    expect((await ask(target, 'admin', 'POST', '/backup/restore', archive)).status).toBe(201);
    expect((await ask(target, 'admin', 'POST', '/backup/restore', archive)).status).toBe(409);
    await target.stop();
    const texts = async (of: Store): Promise<readonly string[]> =>
      (await linesOf(of)).map((line) => canonicalJson(JSON.parse(line))).sort();
    expect(await texts(empty)).toEqual(await texts(store));
  });
});
