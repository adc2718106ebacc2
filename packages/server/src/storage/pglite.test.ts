import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { closedStoreCases, storeContractCases } from '@tagma/core/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { freshStore } from '../testing-suites/fresh-store.js';
import type { SqlDriver } from './drivers/driver.types.js';
import { createPgliteDriver } from './drivers/pglite-driver.js';
import { openFolder } from './folder/open-folder.js';

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
