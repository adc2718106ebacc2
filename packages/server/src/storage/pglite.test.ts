import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Store } from '@tagma/core';
import { closedStoreCases, storeContractCases } from '@tagma/core/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { SqlDriver } from './drivers/driver.types.js';
import { createPgliteDriver } from './drivers/pglite-driver.js';
import { openFolder } from './folder/open-folder.js';
import { migrate } from './migrate.js';
import { createSqlStore } from './sql-store.js';

/** A new store on a running database: making a database for each case would take minutes. */
async function freshStore(driver: SqlDriver): Promise<Store> {
  await driver.exec('DROP SCHEMA IF EXISTS tagma CASCADE');
  await migrate(driver);
  return createSqlStore({ ...driver, close: async () => undefined });
}

function contract(name: string, open: () => Promise<SqlDriver>): void {
  describe(name, () => {
    let driver: SqlDriver;
    beforeAll(async () => {
      driver = await open();
    });
    afterAll(() => driver.close());
    for (const { name, run } of [...storeContractCases, ...closedStoreCases])
      it(name, () => run(() => freshStore(driver)));
  });
}

contract('PGlite in memory', async () => createPgliteDriver(await PGlite.create()));

describe('with a data folder', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tagma-storage-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  contract('PGlite in a folder', () => openFolder(folder));
});
