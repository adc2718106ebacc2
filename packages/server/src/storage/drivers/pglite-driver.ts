import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { SqlDriver, SqlParam, SqlSession } from './driver.types.js';
import { checkParams } from './params.js';
import { storeError } from './sql-failure.js';
import { createTurns } from './take-turns.js';

/** The embedded database: one connection in this process; statements and transactions queue up for it. */
export function createPgliteDriver(db: PGlite): SqlDriver {
  const takeTurns = createTurns();
  return {
    kind: 'pglite',
    ...sessionOf(db, takeTurns),
    async transaction(work) {
      try {
        return await db.transaction((transaction) => work(sessionOf(transaction, takeTurns)));
      } catch (error) {
        throw storeError(error);
      }
    },
    // Nobody else can write: the folder is locked. There is nothing to wake up for.
    listen: () => Promise.resolve(),
    close: () => db.close(),
  };
}

function sessionOf(db: PGlite | Transaction, takeTurns: () => Promise<void>): SqlSession {
  return {
    async query<Row>(sql: string, params: readonly SqlParam[] = []) {
      checkParams(params);
      await takeTurns();
      try {
        return (await db.query<Row>(sql, [...params])).rows;
      } catch (error) {
        throw storeError(error);
      }
    },
    async exec(sql) {
      try {
        await db.exec(sql);
      } catch (error) {
        throw storeError(error);
      }
    },
  };
}
