import { sequenceContractCases } from '@tagma/core/testing';
import { allocate, counterKey, createStoreSequences, execute, type SequenceStore } from '@tagma/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { openStore, type OpenedStore } from '../storage/index.js';
import { type EmbeddedServer, startEmbeddedPostgres } from '../testing-suites/embedded-postgres.js';
import {
  numberTogether,
  preparePattern,
  prepareRush,
  type Rush,
  RUSH_SEGMENT,
  rushWorkspace,
} from '../testing-suites/numbering/number-together.js';

const WHOLE = process.env['TAGMA_RUSH'] === 'whole';
const RUSH: Rush = WHOLE
  ? { processes: 16, records: 6250, batch: 500, kills: 24 }
  : { processes: 4, records: 500, batch: 50, kills: 4 };

/** Counters of a store, each time under keys of their own, so that every case begins with none. */
function sequencesOf(store: OpenedStore): () => Promise<SequenceStore> {
  let opened = 0;
  const now = (): string => '2026-11-22T08:00:00.000Z';
  const shared = createStoreSequences({ store, actorId: 'ann', now, newId: () => crypto.randomUUID() });
  return () => {
    opened += 1;
    const pattern = `case-${opened}`;
    const own = (key: string): string => counterKey(pattern, key);
    return Promise.resolve({
      read: (key) => shared.read(own(key)),
      compareAndSet: (key, etag, next) => shared.compareAndSet(own(key), etag, next),
    });
  };
}

/** A case of the contract takes a moment; a database takes long to open on a busy machine. */
function contract(open: () => Promise<OpenedStore>): void {
  let store: OpenedStore;
  let sequences: () => Promise<SequenceStore>;
  beforeAll(async () => {
    store = await open();
    await store.initialize(rushWorkspace());
    sequences = sequencesOf(store);
  });
  afterAll(() => store.close());
  for (const { name, run } of sequenceContractCases) it(name, () => run(sequences));

  it('gives no number twice to commands and to those who take numbers without them', async () => {
    await preparePattern(store);
    const taken = await Promise.all([
      ...Array.from({ length: 10 }, () => takeDirectly(store)),
      ...Array.from({ length: 10 }, () => takeByCommand(store)),
    ]);
    const numbers = taken.flat().sort((a, b) => a - b);
    // 13 is skipped.
    const all = Array.from({ length: 31 }, (_, index) => index + 1);
    expect(numbers).toEqual(all.filter((number) => number !== 13));
  });
}

const SCOPE = 'A';
const now = (): string => '2026-11-22T08:00:00.000Z';
const newId = (): string => crypto.randomUUID();

async function takeDirectly(store: OpenedStore): Promise<readonly number[]> {
  const sequences = createStoreSequences({ store, actorId: 'ann', now, newId });
  const access = { store: sequences, key: counterKey('p', SCOPE), now: now(), newId, attempts: 500 };
  const result = await allocate(access, RUSH_SEGMENT, 1);
  if (!result.ok) throw new Error(result.reason);
  return result.numbers;
}

async function takeByCommand(store: OpenedStore): Promise<readonly number[]> {
  const until = '2026-11-23T08:00:00.000Z';
  const lease = { patternId: 'p', scopeKey: SCOPE, count: 2, holder: 'phone', until };
  const actor = { id: 'u-admin', name: 'Ada', roles: ['admin'] };
  for (;;) {
    const outcome = await execute(store, { type: 'leaseNumbers', ...lease }, { actor, now: now(), newId });
    if (outcome.ok) {
      const [change] = outcome.changes;
      const leases = change?.kind === 'codeCounter' ? (change.after?.leases ?? []) : [];
      const own = leases.find(({ id }) => id === outcome.createdId);
      return own === undefined ? [] : [own.from, own.to];
    }
    if (outcome.refusal.code !== 'conflict') throw new Error(outcome.refusal.message);
  }
}

describe('counters in the embedded database', () => {
  contract(() => openStore());
});

describe('PostgreSQL', () => {
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await startEmbeddedPostgres();
  });
  afterAll(async () => {
    await server.stop();
  });

  const empty = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('DROP SCHEMA IF EXISTS tagma CASCADE');
    await client.end();
  };

  describe('counters', () => {
    contract(() => openStore({ databaseUrl: server.url }));
  });

  it(
    'gives each number once to processes that are killed in the middle, and explains every gap',
    async () => {
      await empty();
      const store = await openStore({ databaseUrl: server.url });
      await prepareRush(store, RUSH);
      const result = await numberTogether(server.url, store, RUSH).finally(() => store.close());
      if (WHOLE) console.log(result);
      expect(result).toMatchObject({
        acknowledged: RUSH.processes * RUSH.records,
        codes: RUSH.processes * RUSH.records,
        lost: [],
        duplicates: 0,
        unexplained: 0,
      });
      expect(result.gaps['lease-expired'] ?? result.gaps['leased']).toBeGreaterThan(0);
    },
    WHOLE ? 3_600_000 : 600_000,
  );
});
