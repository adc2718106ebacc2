import { PGlite } from '@electric-sql/pglite';
import type { Transaction } from '@tagma/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SqlDriver } from '../drivers/driver.types.js';
import { createPgliteDriver } from '../drivers/pglite-driver.js';
import { StoreError } from '../errors.js';
import { migrate } from '../migrate.js';
import { createSqlStore } from '../sql-store.js';

const lost = new StoreError('unavailable', 'connection lost');

function transaction(id: string): Transaction {
  const at = '2026-11-22T08:00:00.000Z';
  const events = [{ type: 'rule.ran', id, transactionId: id, at } as const];
  return { id, at, actorId: 'ann', label: 'test', changes: [], audit: [], events };
}

describe('a connection lost while the database commits', () => {
  let driver: SqlDriver;
  beforeAll(async () => {
    driver = createPgliteDriver(await PGlite.create());
    await migrate(driver);
  });
  afterAll(() => driver.close());

  /** Loses the answer to its first transaction, which was kept or rolled back. */
  function losing(outcome: 'kept' | 'rolled back'): SqlDriver {
    let first = true;
    return {
      ...driver,
      close: async () => undefined,
      async transaction(work) {
        const lose = first;
        first = false;
        if (lose && outcome === 'rolled back')
          return driver.transaction(async (session) => {
            await work(session);
            throw lost;
          });
        const result = await driver.transaction(work);
        if (lose) throw lost;
        return result;
      },
    };
  }

  it('a commit that was kept is answered as such, and its event is heard once', async () => {
    const store = await createSqlStore(losing('kept'));
    const heard: number[] = [];
    store.subscribe((events) => heard.push(...events.map(({ seq }) => seq)));
    expect(await store.commit(transaction('kept'))).toMatchObject({ ok: true, events: [{ id: 'kept' }] });
    expect(await store.commit(transaction('next'))).toMatchObject({ ok: true });
    // What happened before the store was opened may still be on its way.
    await vi.waitFor(() => expect(heard).toEqual([1, 2]));
    await store.close();
  });

  it('a commit that was rolled back fails, and can be tried again', async () => {
    const store = await createSqlStore(losing('rolled back'));
    await expect(store.commit(transaction('lost'))).rejects.toBe(lost);
    expect(await store.transaction('lost')).toBeNull();
    expect(await store.commit(transaction('lost'))).toMatchObject({ ok: true });
    await store.close();
  });
});
