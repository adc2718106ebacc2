import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, execute, restoreBackup, type Store, writeBackup } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { openStore } from '../storage/index.js';
import { addCustomers, startTestService, TEST_TIME, testWorkspace } from '../testing-suites/test-service.js';

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
