import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { createPgliteDriver } from './pglite-driver.js';

it('a long row of statements lets timers run in between', async () => {
  const driver = createPgliteDriver(await PGlite.create());
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 1);
  await driver.transaction(async (session) => {
    for (let n = 0; n < 500; n += 1) await session.query('SELECT 1');
  });
  const inTransaction = ticks;
  for (let n = 0; n < 500; n += 1) await driver.query('SELECT 1');
  clearInterval(timer);
  expect(inTransaction).toBeGreaterThan(0);
  expect(ticks).toBeGreaterThan(inTransaction);
  await driver.close();
});
