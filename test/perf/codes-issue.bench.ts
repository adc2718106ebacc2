import {
  allocate,
  type Command,
  counterKey,
  createMemorySequences,
  createMemoryStore,
  createStoreSequences,
  execute,
  lease,
  type SequenceSegment,
  type SequenceStore,
  snapshotFromDocument,
  type Store,
} from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { openStore } from '@tagma/server';
import pg from 'pg';
import { startPostgres } from './start-postgres.js';
import { type BenchTable, median } from './bench.types.js';

const ROUNDS = 5;
const BLOCK = 500;
const AT = '2026-11-22T08:00:00.000Z';
const UNTIL = '2027-01-01T00:00:00.000Z';
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
const newId = (): string => crypto.randomUUID();

/** Something that gives numbers; `work` gives so many. */
interface Subject {
  readonly name: string;
  readonly count: number;
  readonly unit: string;
  readonly note?: string;
  readonly work: (round: number) => Promise<void>;
}

const SEQUENCE = 'PostgreSQL: a row with a sequence';

/**
 * Numbers per second, one caller: one by one and leased in blocks, beside a row with a sequence of PostgreSQL and
 * max() + 1; and codes on records, with all that a command does. Rounds of all take turns, so that what else the machine
 * does hits all alike.
 */
export async function run(): Promise<BenchTable[]> {
  const server = await startPostgres();
  try {
    const memory = createMemoryStore();
    const [embedded, postgres] = [await openStore(), await openStore({ databaseUrl: server.url })];
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const subjects = [
      ...numbers('memory', createMemorySequences(), 5000),
      ...numbers('PGlite', await sequencesOf(embedded), 60),
      ...numbers('PostgreSQL', await sequencesOf(postgres), 60),
      await codes('memory', memory, 200),
      await codes('PGlite', embedded, 30),
      await codes('PostgreSQL', postgres, 30),
      ...(await usual(client, 60)),
    ];
    const table = await measure(subjects);
    await client.end();
    await Promise.all([embedded.close(), postgres.close()]);
    return [table];
  } finally {
    await server.stop();
  }
}

/** The first round of each warms up. */
async function measure(subjects: readonly Subject[]): Promise<BenchTable> {
  const speeds = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { name, count, work } of subjects) {
      const began = performance.now();
      await work(round);
      if (round > 0) speeds.get(name)?.push(count / ((performance.now() - began) / 1000));
    }
  const speedOf = (name: string): number => median(speeds.get(name) ?? []);
  const sequence = speedOf(SEQUENCE);
  return {
    title: `Numbers and codes issued per second, one caller (ratio to ${SEQUENCE}, same run)`,
    rows: subjects.map(({ name, unit, note }) => ({
      name,
      value: speedOf(name),
      unit,
      ratio: speedOf(name) / sequence,
      ...(note === undefined ? {} : { note }),
    })),
  };
}

async function sequencesOf(store: Store): Promise<SequenceStore> {
  await store.initialize(snapshotFromDocument(starterWorkspace({ now: AT })));
  return createStoreSequences({ store, actorId: 'bench', now: () => AT, newId });
}

function numbers(where: string, store: SequenceStore, count: number): Subject[] {
  const access = { store, key: counterKey('p', ''), now: AT, newId };
  const blocks = Math.max(4, count / 20);
  return [
    {
      name: `${where}, number by number`,
      count,
      unit: 'numbers/s',
      async work() {
        for (let at = 0; at < count; at += 1) await allocate(access, SEGMENT, 1);
      },
    },
    {
      name: `${where}, leased in blocks of ${BLOCK}`,
      count: blocks * BLOCK,
      unit: 'numbers/s',
      async work() {
        for (let at = 0; at < blocks; at += 1) {
          const id = newId();
          // A counter of its own for each block: what is measured is taking it, not a list of open leases.
          const own = { ...access, key: counterKey('p', id) };
          await lease(own, SEGMENT, { id, holder: 'bench', until: UNTIL, count: BLOCK });
        }
      },
    },
  ];
}

/** `issueCodes` for one record at a time: facts, code, number, history, event and undo in one transaction. */
async function codes(where: string, store: Store, count: number): Promise<Subject> {
  await store.initialize(snapshotFromDocument(starterWorkspace({ now: AT })));
  const recordType = (await store.workspace())?.settings.recordTypes[0]?.id ?? '';
  const ids = Array.from({ length: (ROUNDS + 1) * count }, (_, index) => `r${index}`);
  const records = ids.map((id) => ({ id, data: {} }));
  const quiet = { children: {}, transactionId: newId(), audit: [], events: [] };
  await store.writeRecords({ type: recordType, records, onExisting: 'skip', ...quiet });
  const actor = { id: 'ada', name: 'Ada', roles: ['admin'] };
  const done = async (command: Command): Promise<void> => {
    const outcome = await execute(store, command, { actor, now: AT, newId });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  };
  const definition = {
    segments: [{ type: 'literal', id: 'c', text: 'C' }, SEGMENT],
    input: { nfkc: true, caseFold: true, confusables: false },
    onClassChange: 'sticky',
    reclaim: true,
    uniqueness: 'record-type',
  } as const;
  await done({
    type: 'createCodePattern',
    pattern: { name: { en: 'Bench' }, recordType, definition },
    id: 'bench',
  });
  await done({ type: 'publishCodePattern', id: 'bench', expectedVersion: 1 });
  return {
    name: `${where}, code by code on records`,
    count,
    unit: 'codes/s',
    note: 'with history, event and undo',
    async work(round) {
      for (const id of ids.slice(round * count, (round + 1) * count))
        await done({ type: 'issueCodes', patternId: 'bench', recordIds: [id] });
    },
  };
}

/** What people do without: a column with a sequence, and the highest number of a table plus one under a unique index. */
async function usual(client: pg.Client, count: number): Promise<Subject[]> {
  await client.query(`
CREATE TABLE bench_sequence (number bigserial PRIMARY KEY);
CREATE TABLE bench_max (number integer PRIMARY KEY)`);
  const repeat = async (sql: string): Promise<void> => {
    for (let at = 0; at < count; at += 1) await client.query(sql);
  };
  return [
    {
      name: SEQUENCE,
      count,
      unit: 'numbers/s',
      note: 'no scope, no gap explained',
      work: () => repeat('INSERT INTO bench_sequence DEFAULT VALUES'),
    },
    {
      name: 'PostgreSQL: max() + 1',
      count,
      unit: 'numbers/s',
      note: 'one caller; fails with two',
      work: () => repeat('INSERT INTO bench_max SELECT coalesce(max(number), 0) + 1 FROM bench_max'),
    },
  ];
}
