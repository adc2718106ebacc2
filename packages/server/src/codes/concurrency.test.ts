import { sequenceContractCases } from '@tagma/core/testing';
import { counterKey, createStoreSequences, type SequenceStore } from '@tagma/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { openStore, type OpenedStore } from '../storage/index.js';
import { type EmbeddedServer, startEmbeddedPostgres } from '../testing-suites/embedded-postgres.js';
import { testWorkspace } from '../testing-suites/test-service.js';
import { numberTogether, prepareRush, type Rush } from '../testing-suites/numbering/number-together.js';

const WHOLE = process.env['TAGMA_RUSH'] === 'whole';
const RUSH: Rush = WHOLE
  ? { processes: 16, records: 6250, batch: 50, kills: 24 }
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
    await store.initialize(testWorkspace());
    sequences = sequencesOf(store);
  });
  afterAll(() => store.close());
  for (const { name, run } of sequenceContractCases) it(name, () => run(sequences));
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
