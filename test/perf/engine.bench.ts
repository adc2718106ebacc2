import { execute, type FullRecord, type Store } from '@tagma/core';
import { openStore } from '@tagma/server';
import pg from 'pg';
import type { BenchRow, BenchTable } from './bench.types.js';
import { evaluateClosures, evaluateStock, evaluateWith } from './engine/evaluate.js';
import { runAsService } from './engine/service-run.js';
import { AS_OF, BY_HAND, fillStatements, PAIRS, shopWorkspace } from './engine/shop.js';
import { startPostgres } from './start-postgres.js';

/** `--whole` is the size that docs/scale.md tells about; without it, one that takes a minute. */
const WHOLE = process.argv.includes('--whole');
const CUSTOMERS = WHOLE ? 1_000_000 : 20_000;
const ORDERS = CUSTOMERS * 5;
const CHANGED = 1000;
const SAMPLE = 1000;
const BULK = WHOLE ? 100_000 : 10_000;
const ACTOR = { id: 'bench', name: 'Bench', roles: ['admin'] };

/** 100 rules on customers with orders on a real PostgreSQL: who matches, and runs of the service. */
export async function run(): Promise<BenchTable[]> {
  const server = await startPostgres();
  const store = await openStore({ databaseUrl: server.url });
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    await store.initialize(shopWorkspace());
    const filling = await timed(async () => {
      for (const sql of fillStatements(CUSTOMERS, ORDERS)) await client.query(sql);
    });
    const size = `${PAIRS.length} rules, ${CUSTOMERS.toLocaleString('en')} customers, ${ORDERS.toLocaleString('en')} orders, PostgreSQL`;
    const evaluating = await evaluation(store, client);
    const running = await serviceRuns(store);
    const [database] = (
      await client.query<{ size: number }>('SELECT pg_database_size(current_database())::float8 AS size')
    ).rows;
    const opening = await timed(async () => {
      const again = await openStore({ databaseUrl: server.url });
      await again.workspace();
      await again.close();
    });
    return [
      { title: `Who matches: ${size}`, rows: evaluating },
      { title: `Runs of the service: ${size}`, rows: running },
      {
        title: `Around it: ${size}`,
        rows: [
          row('filling the tables by SQL', filling / 1000, 's'),
          row('database on disk', (database?.size ?? 0) / 1e6, 'MB'),
          row('memory of the service after the runs', process.memoryUsage().rss / 1e6, 'MB'),
          row('memory of the service at its most', process.resourceUsage().maxRSS / 1000, 'MB'),
          row('opening the store, first answer', opening, 'ms'),
        ],
      },
    ];
  } finally {
    await client.end();
    await store.close();
    await server.stop();
  }
}

async function evaluation(store: Store, client: pg.Client): Promise<BenchRow[]> {
  const { rules } = shopWorkspace();
  let counts: readonly number[] = [];
  await client.query('SET jit = off');
  const byHand = await timed(async () => {
    const [found] = (await client.query<Record<string, number>>(BY_HAND)).rows;
    counts = PAIRS.map((_, index) => found?.[`m${index}`] ?? -1);
  });
  const sql = await evaluateWith(store, rules, 'sql');
  const columns = await evaluateWith(store, rules, 'columns');
  for (const { counts: other } of [sql, columns])
    if (JSON.stringify(other) !== JSON.stringify(counts))
      throw new Error(`Counts differ: ${JSON.stringify(counts)} and ${JSON.stringify(other)}`);
  const sample: readonly FullRecord[] = (await store.fullRecords({ type: 'customer', limit: SAMPLE })).items;
  const stock = await evaluateStock(sample, rules);
  const closures = evaluateClosures(sample, rules);
  if (JSON.stringify(stock.counts) !== JSON.stringify(closures.counts)) throw new Error('Samples differ.');
  const whole = CUSTOMERS / sample.length;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const against = (ms: number): { ratio: number } => ({ ratio: ms / byHand });
  return [
    { ...row('SQL by hand, counts only', byHand / 1000, 's', `${all} matches`), ratio: 1 },
    { ...row('engine sql, all ids', sql.ms / 1000, 's'), ...against(sql.ms) },
    { ...row('engine columns, reading included', columns.ms / 1000, 's'), ...against(columns.ms) },
    {
      ...row(
        'closures, nothing read',
        (closures.ms * whole) / 1000,
        's',
        `extrapolated from ${sample.length} customers`,
      ),
      ...against(closures.ms * whole),
    },
    {
      ...row(
        'stock jsonata row by row, nothing read',
        (stock.ms * whole) / 1000,
        's',
        `extrapolated from ${sample.length} customers`,
      ),
      ...against(stock.ms * whole),
    },
  ];
}

async function serviceRuns(store: Store): Promise<BenchRow[]> {
  const first = await runAsService(store, 'all');
  const second = await runAsService(store, 'all');
  if (second.changes > 0) throw new Error(`The second run changed ${second.changes} tags.`);
  await changeSome(store);
  const changed = await runAsService(store, 'changed');
  const [part] = changed.report.rules;
  const engines = [...new Set(first.report.rules.map(({ engine }) => engine))].join(', ');
  const bulk = await bulkTagging(store);
  return [
    row('first run', first.ms / 1000, 's', `${first.changes} tags written, engines: ${engines}`),
    row('tags written', (first.changes * 1000) / first.ms, '/s', 'evaluation included'),
    row('second run, nothing to do', second.ms / 1000, 's'),
    row(
      `run over ${CHANGED} changed customers`,
      changed.ms / 1000,
      's',
      `${part?.counts?.records ?? 0} records, engine ${part?.engine ?? 'none'}, ${changed.changes} tags changed`,
    ),
    row(`one command that tags ${BULK.toLocaleString('en')}`, bulk / 1000, 's'),
  ];
}

/** Other ages for some customers, as an import writes them. */
async function changeSome(store: Store): Promise<void> {
  const { items } = await store.records({ type: 'customer', limit: CHANGED });
  const transactionId = crypto.randomUUID();
  await store.writeRecords({
    type: 'customer',
    records: items.map(({ id }, index) => ({ id, data: { age: index % 80, balance: 140_000 } })),
    children: {},
    onExisting: 'update',
    transactionId,
    audit: [],
    events: [{ type: 'records.imported', id: 'bench', transactionId, at: AS_OF }],
  });
}

async function bulkTagging(store: Store): Promise<number> {
  const records: { type: string; id: string }[] = [];
  for (let after: string | undefined; records.length < BULK;) {
    const page = await store.records({
      type: 'customer',
      limit: Math.min(5000, BULK),
      ...(after === undefined ? {} : { after }),
    });
    records.push(...page.items.map(({ id }) => ({ type: 'customer', id })));
    if (page.next === null) break;
    after = page.next;
  }
  return timed(async () => {
    const outcome = await execute(
      store,
      { type: 'tagRecords', records: records.slice(0, BULK), add: [{ tagId: 'tag-hand' }], remove: [] },
      { actor: ACTOR, now: new Date().toISOString(), newId: () => crypto.randomUUID() },
    );
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  });
}

function row(name: string, value: number, unit: string, note?: string): BenchRow {
  return { name, value, unit, ...(note === undefined ? {} : { note }) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
