import { execute, type FullRecord, type RuleEngine, type Store } from '@tagma/core';
import { openStore } from '@tagma/server';
import pg from 'pg';
import type { BenchRow, BenchTable } from './bench.types.js';
import { costOf, type Cost } from './engine/cpu.js';
import { evaluateClosures, evaluateStock, evaluateWith } from './engine/evaluate.js';
import { runAsService, type ServiceRun } from './engine/service-run.js';
import { AS_OF, BY_HAND, fillStatements, PAIRS, shopWorkspace } from './engine/shop.js';
import { startPostgres } from './start-postgres.js';

/** `--whole` is the size that docs/scale.md tells about; without it, one that takes a minute. */
const WHOLE = process.argv.includes('--whole');
/** `--customers=100000` for a size in between. */
const GIVEN = process.argv.find((argument) => argument.startsWith('--customers='))?.split('=')[1];
const CUSTOMERS = Number(GIVEN ?? (WHOLE ? 1_000_000 : 20_000));
const ORDERS = CUSTOMERS * 5;
const CHANGED = 1000;
const SAMPLE = 1000;
const BULK = Math.min(100_000, CUSTOMERS / 2);
const ACTOR = { id: 'bench', name: 'Bench', roles: ['admin'] };

/** 100 rules on customers with orders on a real PostgreSQL: who matches, and runs of the service. */
export async function run(): Promise<BenchTable[]> {
  const server = await startPostgres();
  const store = await openStore({ databaseUrl: server.url });
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    await store.initialize(shopWorkspace());
    const filling = await costOf(client, async () => {
      for (const sql of fillStatements(CUSTOMERS, ORDERS)) await client.query(sql);
    });
    const size = `${PAIRS.length} rules, ${CUSTOMERS.toLocaleString('en')} customers, ${ORDERS.toLocaleString('en')} orders, PostgreSQL`;
    const evaluating = await evaluation(store, client);
    const running = await serviceRuns(store, client);
    const [database] = (
      await client.query<{ size: number }>('SELECT pg_database_size(current_database())::float8 AS size')
    ).rows;
    const opening = await costOf(client, async () => {
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
          costRow('filling the tables by SQL', filling),
          row('database on disk', (database?.size ?? 0) / 1e6, 'MB'),
          row('memory of the service after the runs', process.memoryUsage().rss / 1e6, 'MB'),
          row('memory of the service at its most', process.resourceUsage().maxRSS / 1000, 'MB'),
          row('opening the store, first answer', opening.ms, 'ms'),
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
  const byHand = await costOf(client, async () => {
    const [found] = (await client.query<Record<string, number>>(BY_HAND)).rows;
    counts = PAIRS.map((_, index) => found?.[`m${index}`] ?? -1);
  });
  const found: (readonly number[])[] = [];
  const measure = (engine: RuleEngine): Promise<Cost> =>
    costOf(client, async () => {
      found.push((await evaluateWith(store, rules, engine)).counts);
    });
  const sql = await measure('sql');
  const columns = await measure('columns');
  for (const other of found)
    if (JSON.stringify(other) !== JSON.stringify(counts))
      throw new Error(`Counts differ: ${JSON.stringify(counts)} and ${JSON.stringify(other)}`);
  const sample: readonly FullRecord[] = (await store.fullRecords({ type: 'customer', limit: SAMPLE })).items;
  const samples: (readonly number[])[] = [];
  const stock = await costOf(client, async () => samples.push((await evaluateStock(sample, rules)).counts));
  const closures = await costOf(client, async () => samples.push(evaluateClosures(sample, rules).counts));
  if (JSON.stringify(samples[0]) !== JSON.stringify(samples[1])) throw new Error('Samples differ.');
  const whole = CUSTOMERS / sample.length;
  const note = `extrapolated from ${sample.length} customers`;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const against = (name: string, cost: Cost, more?: string): BenchRow => ({
    ...costRow(name, cost, more),
    ratio: cost.cpu / byHand.cpu,
  });
  const sampled = ({ ms, cpu }: Cost): Cost => ({ ms: ms * whole, cpu: cpu * whole });
  return [
    against('SQL by hand, counts only', byHand, `${all} matches`),
    against('engine sql, all ids', sql),
    against('engine columns, reading included', columns),
    against('closures, nothing read', sampled(closures), note),
    against('stock jsonata row by row, nothing read', sampled(stock), note),
  ];
}

async function serviceRuns(store: Store, client: pg.Client): Promise<BenchRow[]> {
  const runs: ServiceRun[] = [];
  const measure = (kind: 'all' | 'changed'): Promise<Cost> =>
    costOf(client, async () => runs.push(await runAsService(store, kind)));
  const first = await measure('all');
  const second = await measure('all');
  await changeSome(store);
  const changed = await measure('changed');
  const bulk = await bulkTagging(store, client);
  const [wrote, nothing, some] = runs;
  if (wrote === undefined || some === undefined || nothing?.changes !== 0)
    throw new Error(`The second run changed ${nothing?.changes ?? 0} tags.`);
  const [part] = some.report.rules;
  const engines = [...new Set(wrote.report.rules.map(({ engine }) => engine))].join(', ');
  return [
    costRow('first run', first, `${wrote.changes} tags written, engines: ${engines}`),
    costRow('second run, nothing to do', second),
    costRow(
      `run over ${CHANGED} changed customers`,
      changed,
      `${part?.counts?.records ?? 0} records, engine ${part?.engine ?? 'none'}, ${some.changes} tags changed`,
    ),
    costRow(`one command that tags ${BULK.toLocaleString('en')}`, bulk),
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

async function bulkTagging(store: Store, client: pg.Client): Promise<Cost> {
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
  return costOf(client, async () => {
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

/** Seconds by the clock; the processor time and, for what was found, a remark beside it. */
function costRow(name: string, { ms, cpu }: Cost, note?: string): BenchRow {
  const processor = `${(cpu / 1000).toFixed(1)} s of processor time`;
  const made = row(name, ms / 1000, 's', note === undefined ? processor : `${processor}; ${note}`);
  console.error(`${made.name}: ${made.value.toFixed(1)} s, ${made.note ?? ''}`);
  return made;
}
