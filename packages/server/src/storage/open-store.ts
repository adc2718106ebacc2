import { PGlite } from '@electric-sql/pglite';
import type { Store } from '@tagma/core';
import type { SqlDriver } from './drivers/driver.types.js';
import { createPgliteDriver } from './drivers/pglite-driver.js';
import { StoreError, StoreOpenError } from './errors.js';
import { openFolder } from './folder/open-folder.js';
import { migrate } from './migrate.js';
import { openServer } from './open-server.js';
import { createSqlStore, type SqlStoreOptions } from './sql-store.js';
import { lockHead } from './write/head.js';
import { keepOwnerIndexes } from './write/owner-indexes.js';

/** Where the data is kept. With neither, in memory, gone when the process ends. */
export interface OpenStoreOptions extends SqlStoreOptions {
  /** `postgres://user:password@host:port/database`; wins over `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded database; created with missing parents. One process at a time. */
  readonly dataDir?: string | undefined;
}

/** A store on a database of the PostgreSQL dialect. */
export interface OpenedStore extends Store {
  readonly kind: SqlDriver['kind'];
}

/**
 * Opens the store and brings its schema up to date. Rejects with `StoreOpenError`, whose message names the
 * thing and the cure; nothing that was there is changed then.
 */
export async function openStore(options: OpenStoreOptions = {}): Promise<OpenedStore> {
  const driver = await openDriver(options);
  try {
    await migrate(driver);
    await driver.transaction(async (session) => {
      await lockHead(session);
      await keepOwnerIndexes(session);
    });
    return { ...(await createSqlStore(driver, options)), kind: driver.kind };
  } catch (error) {
    await driver.close();
    throw openError(error, driver.kind);
  }
}

/** A failure on the way to an open store, in the words of opening. */
function openError(error: unknown, kind: SqlDriver['kind']): unknown {
  if (!(error instanceof StoreError)) return error;
  if (error.code === 'disk-full') return new StoreOpenError('disk-full', error.message, {}, { cause: error });
  if (kind === 'pglite') return error;
  return new StoreOpenError(
    'cannot-connect',
    `The PostgreSQL database cannot be used (${error.message}). Its user needs the right to create the schema "tagma", or to use it once it is there.`,
    { cause: error.message },
    { cause: error },
  );
}

async function openDriver({ databaseUrl, dataDir }: OpenStoreOptions): Promise<SqlDriver> {
  if (databaseUrl) return openServer(databaseUrl);
  if (dataDir) return openFolder(dataDir);
  return createPgliteDriver(await PGlite.create());
}
