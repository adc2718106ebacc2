import type { Store } from '@tagma/core';
import type { SqlDriver } from '../storage/drivers/driver.types.js';
import { migrate } from '../storage/migrate.js';
import { createSqlStore } from '../storage/sql-store.js';

/**
 * A new store on a running database: making a database, or only its tables, for each case of the contract would take
 * minutes. Triggers rest meanwhile, for what is append-only must go too.
 */
export async function freshStore(driver: SqlDriver): Promise<Store> {
  await migrate(driver);
  await driver.transaction(async (session) => {
    const tables = await session.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'tagma' AND tablename <> 'migrations'`,
    );
    const deletions = tables.map(({ name }) => `DELETE FROM tagma.${name}`);
    await session.exec(
      [
        'SET LOCAL session_replication_role = replica',
        ...deletions,
        'INSERT INTO tagma.head DEFAULT VALUES',
      ].join(';'),
    );
  });
  return createSqlStore({ ...driver, close: async () => undefined });
}
