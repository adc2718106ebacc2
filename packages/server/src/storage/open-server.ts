import type { SqlDriver } from './drivers/driver.types.js';
import { createPgDriver } from './drivers/pg-driver.js';
import { StoreOpenError } from './errors.js';

/** The oldest release this was tested with. */
const OLDEST_VERSION = 150_000;

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
}

const FACTS = `
SELECT current_setting('server_version_num')::integer AS version, current_setting('server_encoding') AS encoding`;

/** Connects to a PostgreSQL server. Rejects with `StoreOpenError` (`cannot-connect`, `unsupported-server`). */
export async function openServer(databaseUrl: string): Promise<SqlDriver> {
  const server = serverName(databaseUrl);
  const driver = createPgDriver(databaseUrl);
  try {
    checkServer(server, await readFacts(server, driver));
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

async function readFacts(server: string, driver: SqlDriver): Promise<ServerFacts> {
  try {
    const [facts] = await driver.query<ServerFacts>(FACTS);
    return facts ?? { version: 0, encoding: 'unknown' };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new StoreOpenError(
      'cannot-connect',
      `The PostgreSQL server at ${server} cannot be used (${cause}). Check DATABASE_URL and that the server runs.`,
      { server, cause },
      { cause: error },
    );
  }
}

function checkServer(server: string, { version, encoding }: ServerFacts): void {
  const needs = 'PostgreSQL 15 or newer with a UTF-8 database is needed.';
  const details = { server, version, encoding };
  if (version < OLDEST_VERSION)
    throw new StoreOpenError(
      'unsupported-server',
      `The PostgreSQL server at ${server} is too old (${version}). ${needs}`,
      details,
    );
  if (encoding !== 'UTF8')
    throw new StoreOpenError(
      'unsupported-server',
      `The database at ${server} is encoded in ${encoding}. ${needs}`,
      details,
    );
}

/** Host, port and database for messages; never the password. */
function serverName(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
