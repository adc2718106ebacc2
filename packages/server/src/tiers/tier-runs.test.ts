import { createMemoryStore, execute, snapshotFromDocument, type Store } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { tierTemplate } from '@tagma/core/tier-templates';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLifecycle } from '../http/lifecycle.js';
import { startTestService, TEST_ACTORS, TEST_TIME } from '../testing-suites/test-service.js';
import { createTierRuns, type TierRuns } from './tier-runs.js';

const CUSTOMERS = 3;
const actor = TEST_ACTORS.admin;
let store: Store;
let runs: TierRuns;
/** Called before a page of records is read. */
let beforePage: () => Promise<void>;

beforeEach(async () => {
  const inner = createMemoryStore();
  await inner.initialize(snapshotFromDocument(starterWorkspace({ now: TEST_TIME })));
  await inner.writeRecords({
    type: 'customer',
    records: Array.from({ length: CUSTOMERS }, (_, index) => ({ id: `c${index}`, data: { name: 'x' } })),
    children: {},
    onExisting: 'skip',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  beforePage = () => Promise.resolve();
  store = {
    ...inner,
    async fullRecords(query) {
      await beforePage();
      return inner.fullRecords(query);
    },
  };
  const context = { actor, now: TEST_TIME, newId: () => crypto.randomUUID() };
  const content = tierTemplate('e-commerce');
  await execute(store, { type: 'createTierScheme', recordType: 'customer', content, id: 'value' }, context);
  await execute(store, { type: 'publishTierScheme', id: 'value', expectedVersion: 1 }, context);
  const onInternalError = (error: unknown): void => {
    throw error;
  };
  runs = createTierRuns({
    store,
    lifecycle: createLifecycle(),
    now: () => TEST_TIME,
    newId: () => crypto.randomUUID(),
    onInternalError,
  });
});

describe('a run in the background', () => {
  it('tells how far it is, and what came of it', async () => {
    expect(runs.status('value')).toBeNull();
    expect(await runs.start('value', actor)).toMatchObject({
      state: 'running',
      processed: 0,
      total: CUSTOMERS,
    });
    await expect.poll(() => runs.status('value')?.state, { timeout: 30_000 }).toBe('done');
    expect(runs.status('value')).toMatchObject({ processed: CUSTOMERS, counts: { entered: CUSTOMERS } });
    expect((await store.entities('tierAssignment', {})).items).toHaveLength(CUSTOMERS);
  });

  it('changes nothing when it is cancelled, and another one can begin', async () => {
    let release = (): void => undefined;
    const reading = new Promise<void>((isReading) => {
      beforePage = () => {
        isReading();
        return new Promise((resolve) => (release = resolve));
      };
    });
    await runs.start('value', actor);
    await reading;
    await expect(runs.start('value', actor)).rejects.toMatchObject({ code: 'conflict' });
    const cancelling = runs.cancel('value');
    release();
    expect(await cancelling).toMatchObject({ state: 'cancelled', counts: null, transactionId: null });
    expect((await store.entities('tierAssignment', {})).items).toEqual([]);
    beforePage = () => Promise.resolve();
    await runs.start('value', actor);
    await expect.poll(() => runs.status('value')?.state, { timeout: 30_000 }).toBe('done');
  });
});

it('the routes of runs are for those who may run tiers, on schemes that there are', async () => {
  const service = await startTestService({ store });
  for (const method of ['POST', 'GET', 'DELETE'])
    expect((await service.call('agent', method, '/tier-schemes/value/run')).status).toBe(403);
  expect((await service.call('admin', 'POST', '/tier-schemes/nope/run')).status).toBe(404);
  expect((await service.call('admin', 'GET', '/tier-schemes/nope/run')).json).toBeNull();
  expect((await service.call('admin', 'POST', '/tier-schemes/value/run')).status).toBe(202);
  await service.stop();
});
