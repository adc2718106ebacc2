import { PGlite } from '@electric-sql/pglite';
import { bindSql } from '@tagma/expression';
import type { Database } from './database.types.js';
import { afterwards, tableStatements } from './postgresql-tables.js';

/** PostgreSQL in this process, in memory. */
export async function openPglite(): Promise<Database> {
  const database = await PGlite.create();
  return {
    name: 'PGlite',
    dialect: 'postgresql',
    async fill(table) {
      const { create, insert } = tableStatements(table);
      await database.exec(create);
      await database.query(insert, [JSON.stringify(table.rows)]);
      for (const sql of afterwards(table)) await database.exec(sql);
    },
    async drop({ name }) {
      await database.exec(`DROP TABLE "${name.replaceAll(`"`, `""`)}"`);
    },
    async query({ sql, params }, bindings) {
      return (await database.query<Record<string, unknown>>(sql, bindSql(params, bindings))).rows;
    },
    close: () => database.close(),
  };
}
