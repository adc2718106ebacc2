import { createHash } from 'node:crypto';
import pg from 'pg';
import type { SqlDriver, SqlParam, SqlSession } from './driver.types.js';
import { checkParams } from './params.js';
import { PgListener } from './pg-listener.js';
import { inTurn } from './pg-turns.js';
import { storeError } from './sql-failure.js';

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;
/** How soon an idle connection is asked whether the other side is still there. */
const KEEP_ALIVE_MS = 10_000;

/** A PostgreSQL server, through a pool of connections. Connects lazily. */
export function createPgDriver(databaseUrl: string): SqlDriver {
  const config: pg.ClientConfig = {
    connectionString: databaseUrl,
    application_name: 'tagma',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  };
  const pool = new pg.Pool({ ...config, max: MAX_CONNECTIONS });
  // An idle connection that breaks leaves the pool; the next statement opens another or says why it cannot.
  pool.on('error', () => undefined);
  const listeners: PgListener[] = [];

  return {
    kind: 'postgres',
    ...sessionOf(pool),
    transaction: (work) => runTransaction(pool, work),
    inTurn: (name, work) => inTurn((held) => runTransaction(pool, held), name, work),
    async listen(channel, onWake) {
      const listener = new PgListener(config, channel, onWake);
      listeners.push(listener);
      await listener.start().catch(rethrowTyped);
    },
    async close() {
      await Promise.all(listeners.map((listener) => listener.close()));
      await pool.end();
    },
  };
}

async function runTransaction<T>(pool: pg.Pool, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(rethrowTyped);
  // Without a listener, a connection lost between two statements would end the process.
  const ignoreLoss = (): void => undefined;
  client.on('error', ignoreLoss);
  let broken: Error | undefined;
  try {
    return await commitOrRollBack(client, work);
  } catch (error) {
    // A connection in an unknown state is not used again.
    if (error instanceof RollbackError) broken = error;
    throw storeError(error instanceof RollbackError ? error.cause : error);
  } finally {
    client.off('error', ignoreLoss);
    client.release(broken);
  }
}

async function commitOrRollBack<T>(
  client: pg.PoolClient,
  work: (session: SqlSession) => Promise<T>,
): Promise<T> {
  try {
    await client.query('BEGIN');
    const result = await work(sessionOf(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    try {
      await client.query('ROLLBACK');
    } catch {
      throw new RollbackError('The transaction could not be rolled back.', { cause: error });
    }
    throw error;
  }
}

/** Carries the first failure when the connection did not even take the rollback. */
class RollbackError extends Error {}

function sessionOf(client: pg.Pool | pg.PoolClient): SqlSession {
  async function run<Row>(text: string, params: readonly SqlParam[], name?: string): Promise<readonly Row[]> {
    checkParams(params);
    try {
      const query = { text, values: [...params], ...(name === undefined ? {} : { name }) };
      return (await client.query<Row & pg.QueryResultRow>(query)).rows;
    } catch (error) {
      throw storeError(error);
    }
  }
  return {
    query: (sql, params = []) => run(sql, params),
    prepared: (sql, params) => run(sql, params, statementName(sql)),
    async exec(sql) {
      try {
        await client.query(sql);
      } catch (error) {
        throw storeError(error);
      }
    },
  };
}

/** One text, one name; the server takes no more than 63 characters. */
function statementName(sql: string): string {
  return `tagma_${createHash('sha256').update(sql).digest('base64url')}`;
}

function rethrowTyped(error: unknown): never {
  throw storeError(error);
}
