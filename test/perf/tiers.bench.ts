import {
  ACTIONS,
  execute,
  type Store,
  type TierContent,
  type TierFactor,
  type TierRunCounts,
} from '@tagma/core';
import { openStore } from '@tagma/server';
import pg from 'pg';
import type { BenchRow, BenchTable } from './bench.types.js';
import { costOf } from './engine/cpu.js';
import { AS_OF, fillStatements, shopWorkspace } from './engine/shop.js';
import { startPostgres } from './start-postgres.js';

/** `--customers=20000` for another size. */
const GIVEN = process.argv.find((argument) => argument.startsWith('--customers='))?.split('=')[1];
const CUSTOMERS = Number(GIVEN ?? 100_000);
const ORDERS = CUSTOMERS * 5;
const SCHEME = 'rfm';

const factor = (id: string, expression: string, lowerIsBetter = false): TierFactor => ({
  id,
  title: { en: id },
  value: { type: 'expression', expression },
  weight: 1,
  scale: { type: 'quantile', groups: 5, lowerIsBetter },
});

const CONTENT: TierContent = {
  name: { en: 'RFM' },
  factors: [
    factor('recency', '$max(orders.at.$toMillis($ & "Z"))'),
    factor('frequency', '$count(orders)'),
    factor('money', '$sum(orders.amount)'),
  ],
  tiers: [
    { id: 'high', name: { en: 'High' }, color: 'amber', enter: 70, exit: 60 },
    { id: 'middle', name: { en: 'Middle' }, color: 'blue', enter: 40, exit: 30 },
    { id: 'plain', name: { en: 'Plain' }, color: 'gray', enter: 0, exit: 0 },
  ],
  missing: 'report',
  downgradeAfter: 1,
  reviewEvery: 'P1M',
  anchorDay: 1,
};

/** Tiers of everybody on a real PostgreSQL: given, run again, and reviewed after orders have changed. */
export async function run(): Promise<BenchTable[]> {
  const server = await startPostgres();
  const store = await openStore({ databaseUrl: server.url });
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    const { settings, ...shop } = shopWorkspace();
    await store.initialize({ ...shop, settings: { ...settings, roles: [{ id: 'admin', allow: ACTIONS }] } });
    for (const sql of fillStatements(CUSTOMERS, ORDERS)) await client.query(sql);
    await command(store, { type: 'createTierScheme', recordType: 'customer', content: CONTENT, id: SCHEME });
    await command(store, { type: 'publishTierScheme', id: SCHEME, expectedVersion: 1 });
    const rows = [
      await timed(client, store, 'first run: everybody gets a tier', AS_OF),
      await timed(client, store, 'second run, nothing to do', AS_OF),
    ];
    await client.query(
      `UPDATE tagma.children SET parent_id = 'c' || lpad((${CUSTOMERS} + 1 - substr(parent_id, 2)::int)::text, 8, '0')`,
    );
    rows.push(
      await timed(client, store, 'review two months later, orders swapped', '2027-01-22T08:00:00.000Z'),
    );
    rows.push({
      name: 'memory of the service at its most',
      value: process.resourceUsage().maxRSS / 1000,
      unit: 'MB',
    });
    const size = `${CUSTOMERS.toLocaleString('en')} customers, ${ORDERS.toLocaleString('en')} orders, PostgreSQL`;
    return [{ title: `Tiers by three quantile factors: ${size}`, rows }];
  } finally {
    await client.end();
    await store.close();
    await server.stop();
  }
}

async function timed(client: pg.Client, store: Store, name: string, now: string): Promise<BenchRow> {
  let counts: TierRunCounts | undefined;
  const { ms, cpu } = await costOf(client, async () => {
    counts = (await command(store, { type: 'runTiers', schemeId: SCHEME }, now)).tierCounts;
  });
  const found =
    counts === undefined
      ? ''
      : Object.entries(counts)
          .map(([key, count]) => `${key} ${count}`)
          .join(', ');
  return {
    name,
    value: ms / 1000,
    unit: 's',
    note: `${(cpu / 1000).toFixed(1)} s of processor time; ${found}`,
  };
}

async function command(store: Store, what: Parameters<typeof execute>[1], now = AS_OF) {
  const actor = { id: 'bench', name: 'Bench', roles: ['admin'] };
  const outcome = await execute(store, what, { actor, now, newId: () => crypto.randomUUID() });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome;
}
