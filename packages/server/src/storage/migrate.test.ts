import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SqlDriver } from './drivers/driver.types.js';
import { createPgliteDriver } from './drivers/pglite-driver.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

const next = MIGRATIONS.length + 1;
const second = { version: next, name: 'second', sql: 'CREATE TABLE tagma.second (id integer); SELECT 1;' };

describe('migrate', () => {
  let driver: SqlDriver;
  beforeAll(async () => {
    driver = createPgliteDriver(await PGlite.create());
  });
  beforeEach(() => driver.exec('DROP SCHEMA IF EXISTS tagma CASCADE'));
  afterAll(() => driver.close());

  const journal = async (): Promise<readonly unknown[]> =>
    driver.query('SELECT version, name FROM tagma.migrations ORDER BY version');

  it('runs each migration once', async () => {
    await migrate(driver);
    await migrate(driver);
    expect(await journal()).toEqual(MIGRATIONS.map(({ version, name }) => ({ version, name })));
  });

  it('two that start together wait for each other', async () => {
    await Promise.all([migrate(driver), migrate(driver), migrate(driver)]);
    expect(await journal()).toHaveLength(MIGRATIONS.length);
  });

  it('adds what is new and keeps the data', async () => {
    await migrate(driver);
    await driver.exec("INSERT INTO tagma.records VALUES ('customer', 'c1', 1, '{}')");
    await migrate(driver, [...MIGRATIONS, second]);
    expect(await driver.query('SELECT id FROM tagma.records')).toEqual([{ id: 'c1' }]);
    expect(await journal()).toContainEqual({ version: next, name: 'second' });
  });

  it('keeps the old schema whole when a later step fails', async () => {
    await migrate(driver);
    const broken = {
      version: next + 1,
      name: 'broken',
      sql: 'CREATE TABLE tagma.third (id integer); SELECT * FROM nowhere;',
    };
    await expect(migrate(driver, [...MIGRATIONS, second, broken])).rejects.toMatchObject({
      name: 'StoreError',
    });
    expect(await journal()).toHaveLength(MIGRATIONS.length);
    expect(await driver.query("SELECT to_regclass('tagma.second')::text AS found")).toEqual([
      { found: null },
    ]);
  });

  it('refuses a database of a newer release', async () => {
    await migrate(driver, [...MIGRATIONS, second]);
    await expect(migrate(driver)).rejects.toMatchObject({ name: 'StoreOpenError', code: 'newer-schema' });
    expect(await journal()).toHaveLength(MIGRATIONS.length + 1);
  });

  it('refuses a database whose migrations were others', async () => {
    const other = MIGRATIONS.map((migration) => ({ ...migration, sql: `${migration.sql}\n-- edited` }));
    await migrate(driver, other);
    await expect(migrate(driver)).rejects.toMatchObject({ name: 'StoreOpenError', code: 'schema-mismatch' });
  });
});
