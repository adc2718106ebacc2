import {
  allocate,
  counterKey,
  createMemorySequences,
  createStoreSequences,
  lease,
  type SequenceSegment,
  type SequenceStore,
  snapshotFromDocument,
  starterWorkspace,
} from '@tagma/core';
import { openStore, type OpenedStore } from '@tagma/server';
import pg from 'pg';
import { startPostgres } from './start-postgres.js';
import { type BenchRow, type BenchTable, median } from './bench.types.js';

const ROUNDS = 3;
const BLOCK = 500;
const AT = '2026-11-22T08:00:00.000Z';
const SEGMENT: SequenceSegment = {
  type: 'sequence',
  id: 'no',
  width: 9,
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: [],
  scope: [],
  overflow: 'error',
  reserved: [],
  fill: 'next',
};

/** Numbers per second: one by one and leased in blocks, beside a sequence of PostgreSQL and max() + 1. */
export async function run(): Promise<BenchTable[]> {
  const server = await startPostgres();
  try {
    const [embedded, postgres] = [await openStore(), await openStore({ databaseUrl: server.url })];
    const rows = [
      ...(await ownRows('memory', createMemorySequences(), 20_000)),
      ...(await ownRows('PGlite', await sequencesOf(embedded), 200)),
      ...(await ownRows('PostgreSQL', await sequencesOf(postgres), 300)),
      ...(await usualRows(server.url, 300)),
    ];
    await Promise.all([embedded.close(), postgres.close()]);
    const sequence = rows.find(({ name }) => name === 'PostgreSQL sequence')?.value ?? 1;
    const title = 'Numbers issued per second, one caller (ratio to a sequence of PostgreSQL, same run)';
    return [{ title, rows: rows.map((row) => ({ ...row, ratio: row.value / sequence })) }];
  } finally {
    await server.stop();
  }
}

async function sequencesOf(store: OpenedStore): Promise<SequenceStore> {
  await store.initialize(snapshotFromDocument(starterWorkspace({ now: AT })));
  return createStoreSequences({ store, actorId: 'bench', now: () => AT, newId: () => crypto.randomUUID() });
}

async function ownRows(where: string, store: SequenceStore, count: number): Promise<BenchRow[]> {
  const access = { store, key: counterKey('p', ''), now: AT, newId: () => crypto.randomUUID() };
  const until = '2027-01-01T00:00:00.000Z';
  const single = await speed(count, async () => {
    for (let at = 0; at < count; at += 1) await allocate(access, SEGMENT, 1);
  });
  const blocks = Math.max(4, count / 20);
  const leased = await speed(blocks * BLOCK, async () => {
    for (let at = 0; at < blocks; at += 1) {
      const id = crypto.randomUUID();
      // A counter of its own for each block: what is measured is taking it, not a list of open leases.
      await lease({ ...access, key: counterKey('p', id) }, SEGMENT, {
        id,
        holder: 'bench',
        until,
        count: BLOCK,
      });
    }
  });
  return [
    { name: `${where}, one by one`, value: single, unit: 'numbers/s' },
    { name: `${where}, blocks of ${BLOCK}`, value: leased, unit: 'numbers/s' },
  ];
}

/** What people do without: `nextval`, and the highest number of a table plus one under a unique index. */
async function usualRows(url: string, count: number): Promise<BenchRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE SEQUENCE bench_sequence; CREATE TABLE bench_max (number integer PRIMARY KEY)');
  const sequence = await speed(count, async () => {
    for (let at = 0; at < count; at += 1) await client.query("SELECT nextval('bench_sequence')");
  });
  const highest = await speed(count, async () => {
    for (let at = 0; at < count; at += 1)
      await client.query('INSERT INTO bench_max SELECT coalesce(max(number), 0) + 1 FROM bench_max');
  });
  await client.end();
  return [
    { name: 'PostgreSQL sequence', value: sequence, unit: 'numbers/s', note: 'no scope, no gaps explained' },
    { name: 'PostgreSQL max() + 1', value: highest, unit: 'numbers/s', note: 'one caller; fails with two' },
  ];
}

async function speed(count: number, work: () => Promise<void>): Promise<number> {
  const speeds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await work();
    speeds.push(count / ((performance.now() - began) / 1000));
  }
  return median(speeds);
}
