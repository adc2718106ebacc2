import { ACTIONS, type Command, createMemoryStore, execute, type TierAssignment } from '@tagma/core';
import { tierTemplate } from '@tagma/core/tier-templates';
import { describe, expect, it } from 'vitest';
import { testWorkspace } from '../testing-suites/test-service.js';
import { SYSTEM_ACTOR } from './job-run.js';
import { tierReviewJobs } from './tier-reviews.js';

const ADMIN = { id: 'u-admin', name: 'Ada', roles: ['admin'] };
const PUBLISHED = '2026-01-10T02:00:00.000Z';

async function workplace(reviewEvery: string | null) {
  const store = createMemoryStore();
  const workspace = testWorkspace();
  const roles = ['admin', 'system'].map((id) => ({ id, allow: ACTIONS }));
  await store.initialize({ ...workspace, settings: { ...workspace.settings, roles } });
  let serial = 0;
  const newId = () => `id-${(serial += 1)}`;
  let writes = 0;
  const write = (visits: number) =>
    store.writeRecords({
      type: 'customer',
      records: [{ id: 'c1', data: { name: 'c1', visits } }],
      children: {},
      onExisting: 'replace',
      transactionId: `write-${(writes += 1)}`,
      audit: [],
      events: [],
    });
  const send = async (command: Command, now: string) => {
    const outcome = await execute(store, command, { actor: ADMIN, now, newId });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  };
  await write(100);
  const [factor, ...rest] = tierTemplate('bank').factors;
  if (factor === undefined || rest.length === 0) throw new Error('The template has no factors.');
  const content = {
    ...tierTemplate('bank'),
    factors: [
      {
        ...factor,
        value: { type: 'field' as const, field: 'visits' },
        scale: {
          type: 'bands' as const,
          bands: [
            { from: null, score: 0 },
            { from: 50, score: 100 },
          ],
        },
      },
    ],
    reviewEvery,
    anchorDay: reviewEvery === null ? null : 1,
    downgradeAfter: 1,
  };
  await send({ type: 'createTierScheme', recordType: 'customer', content, id: 'value' }, PUBLISHED);
  await send({ type: 'publishTierScheme', id: 'value', expectedVersion: 1 }, PUBLISHED);
  await send({ type: 'runTiers', schemeId: 'value' }, PUBLISHED);
  const job = async () => {
    const [found] = await tierReviewJobs({ store, newId })();
    if (found === undefined) throw new Error('There is no job.');
    return found;
  };
  return {
    store,
    write,
    job,
    run: async (now: string) =>
      (await job()).run({ now, actor: SYSTEM_ACTOR, signal: new AbortController().signal }),
    tier: async (): Promise<TierAssignment | undefined> =>
      (await store.entities('tierAssignment', {})).items[0],
  };
}

describe('reviews of tiers', () => {
  it('happen on the anchor day after the cadence, and once', async () => {
    const { write, run, tier, store } = await workplace('P1M');
    const first = await tier();
    // The first of March in Shanghai.
    expect(first?.nextReviewAt).toBe('2026-02-28T16:00:00.000Z');
    await write(1);
    expect(await run('2026-02-28T15:59:59.999Z')).toEqual({ schemes: 0, up: 0, down: 0 });
    expect((await tier())?.tierId).toBe(first?.tierId);
    expect(await run('2026-02-28T16:00:00.000Z')).toEqual({ schemes: 1, up: 0, down: 1 });
    expect(await tier()).toMatchObject({ reviewedAt: '2026-02-28T16:00:00.000Z', score: 0 });
    const told = (await store.events(0, 500)).length;
    expect(await run('2026-02-28T16:00:01.000Z')).toEqual({ schemes: 0, up: 0, down: 0 });
    expect((await store.events(0, 500)).length).toBe(told);
  });

  it('are looked for after every midnight in the zone of the workspace', async () => {
    const { job } = await workplace('P1M');
    const { nextAt } = await job();
    expect(nextAt('2026-01-10T02:00:00.000Z')).toBe('2026-01-10T16:00:00.000Z');
    expect(nextAt('2026-01-10T16:00:00.000Z')).toBe('2026-01-11T16:00:00.000Z');
  });

  it('are left to people where every run is a review', async () => {
    const { write, run } = await workplace(null);
    await write(1);
    expect(await run('2026-12-31T16:00:00.000Z')).toEqual({ schemes: 0, up: 0, down: 0 });
  });
});
