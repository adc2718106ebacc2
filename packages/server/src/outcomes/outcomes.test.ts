import {
  type Command,
  createMemoryStore,
  execute,
  type Instant,
  type RecordTypeDefinition,
  type Store,
  type TierContent,
  type WorkspaceSnapshot,
} from '@tagma/core';
import type { TagGiving } from '@tagma/core/outcomes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTestService,
  TEST_ACTORS,
  type TestActor,
  type TestService,
  testWorkspace,
} from '../testing-suites/test-service.js';
import type { TierChangeAnswer, TierPeriodsAnswer, WorkloadAnswer } from './outcomes.types.js';

const day = (of: number): Instant => new Date(Date.UTC(2026, 0, of)).toISOString();
const NOW = day(40);

/** Who has spent at least 100 in all is in the high tier. */
const CONTENT: TierContent = {
  ...{ name: { en: 'Value' }, missing: 'report', downgradeAfter: 1, reviewEvery: null, anchorDay: null },
  factors: [
    {
      ...{ id: 'f', title: { en: 'F' }, weight: 1, value: { type: 'field', field: 'spent' } },
      scale: {
        type: 'bands',
        bands: [
          { from: null, score: 0 },
          { from: 100, score: 100 },
        ],
      },
    },
  ],
  tiers: [
    { id: 'high', name: { en: 'High' }, color: 'amber', enter: 80, exit: 60 },
    { id: 'low', name: { en: 'Low' }, color: 'gray', enter: 0, exit: 0 },
  ],
};
const MEASURE = { collection: 'orders', at: 'at', value: 'amount', of: 'sum' } as const;

const FIELDS: RecordTypeDefinition['fields'] = [
  { key: 'rep', type: 'text', title: { en: 'Rep' } },
  { key: 'spent', type: 'number', title: { en: 'Spent' } },
];
const BOSS = { ...TEST_ACTORS.admin, roles: ['boss'] };
let store: Store;
let service: TestService;

function workspace(): WorkspaceSnapshot {
  const plain = testWorkspace();
  return {
    ...plain,
    settings: {
      ...plain.settings,
      recordTypes: plain.settings.recordTypes.map((type) => ({ ...type, ownerField: 'rep', fields: FIELDS })),
      members: [{ id: 'u-agent' }, { id: 'u-idle', teams: ['west'] }, { id: 'u-busy-team', teams: ['east'] }],
      roles: [
        ...plain.settings.roles,
        { id: 'boss', allow: ['record.read', 'tier.edit', 'tier.publish', 'tier.run'] },
        {
          id: 'no-such-role',
          allow: ['record.read', 'audit.read'],
          scopes: { 'record.read': 'own', 'audit.read': 'own' },
        },
      ],
    },
  };
}

async function act(at: number, command: Command): Promise<void> {
  const newId = () => crypto.randomUUID();
  const outcome = await execute(store, command, { actor: BOSS, now: day(at), newId });
  expect(outcome.ok ? null : outcome.refusal).toBeNull();
}

async function write(id: string, rep: string | null, spent: number): Promise<void> {
  await store.writeRecords({
    ...{ type: 'customer', records: [{ id, data: { rep, spent } }], children: {}, onExisting: 'replace' },
    ...{ transactionId: crypto.randomUUID(), audit: [], events: [] },
  });
}

async function order(parentId: string, at: number, amount: number, status = 'paid'): Promise<void> {
  const row = { id: crypto.randomUUID(), parentId, data: { at: day(at), amount, status } };
  await store.writeRecords({
    ...{ type: 'customer', records: [], children: { orders: [row] }, onExisting: 'skip' },
    ...{ transactionId: crypto.randomUUID(), audit: [], events: [] },
  });
}

beforeEach(async () => {
  store = createMemoryStore();
  await store.initialize(workspace());
  await write('c1', 'u-agent', 10);
  await write('c2', 'u-agent', 500);
  await write('c3', TEST_ACTORS.stranger.id, 10);
  await write('c4', 'east', 10);
  await write('c5', null, 10);
  await act(10, { type: 'createTierScheme', recordType: 'customer', content: CONTENT, id: 'value' });
  await act(10, { type: 'publishTierScheme', id: 'value', expectedVersion: 1 });
  await act(11, { type: 'runTiers', schemeId: 'value' });
  await write('c1', 'u-agent', 200);
  await act(21, { type: 'runTiers', schemeId: 'value' });
  service = await startTestService({ store, now: () => NOW });
});

afterEach(() => service.stop());

const ask = async <T>(as: TestActor, path: string, body: object): Promise<T> => {
  const { status, json } = await service.call(as, 'POST', `/outcomes/${path}`, { body });
  expect([status, json]).toEqual([200, expect.anything()]);
  return json as T;
};

describe('tiers by period', () => {
  const bounds = [day(1), day(20), day(30)];

  it('count records where they stood at the end of each, with their figures', async () => {
    await order('c1', 5, 10);
    await order('c1', 25, 70);
    await order('c2', 15, 1000);
    await order('c2', 15, 9999, 'cancelled');
    await order('c3', 35, 5);
    const measure = { ...MEASURE, where: 'status != "cancelled"' };
    const question = { schemeId: 'value', bounds, measure, tiersOf: 'then' };
    const { rows, all, errors } = await ask<TierPeriodsAnswer>('admin', 'tier-periods', question);
    const told = rows.map(({ place, periods }) => [place, ...periods.map((p) => [p.records, p.figure])]);
    expect(told).toEqual([
      ['low', [4, 10], [3, 0]],
      ['high', [1, 1000], [2, 70]],
    ]);
    expect(all.map(({ records, figure }) => [records, figure])).toEqual([
      [5, 1010],
      [5, 70],
    ]);
    expect(errors).toBe(0);
    const now = await ask<TierPeriodsAnswer>('agent', 'tier-periods', { ...question, tiersOf: 'now' });
    expect(now.rows.map(({ place, periods }) => [place, ...periods.map((p) => p.figure)])).toEqual([
      ['high', 1010, 70],
      ['low', 0, 0],
    ]);
  });

  it('know nobody’s tier before there was one, and tell rows that cannot be judged', async () => {
    await order('c1', 5, 10);
    const question = { schemeId: 'value', bounds: [day(1), day(9)], tiersOf: 'then' };
    const answer = await ask<TierPeriodsAnswer>('admin', 'tier-periods', {
      ...question,
      measure: { ...MEASURE, where: '$number(status) > 1' },
    });
    expect([answer.errors, answer.rows.map(({ place }) => place), answer.all[0]?.records]).toEqual([
      1,
      [null],
      5,
    ]);
  });

  it('narrow to what the caller sees, and read the history only for those who may', async () => {
    const question = { schemeId: 'value', bounds, measure: MEASURE, tiersOf: 'then' };
    const { all } = await ask<TierPeriodsAnswer>('stranger', 'tier-periods', question);
    expect(all.map(({ records }) => records)).toEqual([1, 1]);
    const status = async (as: TestActor, body: object): Promise<number> =>
      (await service.call(as, 'POST', '/outcomes/tier-periods', { body })).status;
    expect(await status('agent', question)).toBe(403);
    expect(await status('admin', { ...question, bounds: [day(2), day(1)] })).toBe(400);
    expect(await status('admin', { ...question, schemeId: 'none' })).toBe(404);
    const broken = { ...question, measure: { ...MEASURE, where: 'status =' } };
    const refused = await service.call('admin', 'POST', '/outcomes/tier-periods', { body: broken });
    expect([refused.status, refused.json]).toMatchObject([422, { error: { path: '/measure/where' } }]);
  });
});

describe('tiers before and after', () => {
  it('compare the same records in periods of one length, in the tier they came into', async () => {
    for (const [id, before, after] of [
      ['c1', 100, 160],
      ['c3', 100, 120],
      ['c4', 0, 0],
      ['c2', 40, 60],
    ] as const) {
      await order(id, 5, before);
      await order(id, 15, after);
    }
    const question = { schemeId: 'value', at: day(10), days: 7, measure: MEASURE, tiersOf: 'then' };
    const answer = await ask<TierChangeAnswer>('admin', 'tier-change', question);
    expect([answer.from, answer.to, answer.tiersAt]).toEqual([day(3), day(17), day(11)]);
    const [low, high] = ['low', 'high'].map((tier) => answer.tiers.find(({ place }) => place === tier));
    expect(low).toMatchObject({ n: 4, before: 50, after: 70, difference: 20, relative: 0.4 });
    // Differences 60, 20, 0, 0: standard deviation 28.284, n = 4, t = 3.1824.
    expect(low?.interval?.low).toBeCloseTo(20 - (3.1824 * 28.28427) / 2, 3);
    expect(high).toMatchObject({ n: 1, difference: 20, interval: null });
    expect(answer.all.n).toBe(5);
  });

  it('shorten both sides when little time has passed, and count in the tiers of now when asked', async () => {
    const question = { schemeId: 'value', at: day(30), days: 90, measure: MEASURE, tiersOf: 'then' };
    const answer = await ask<TierChangeAnswer>('admin', 'tier-change', question);
    expect([answer.from, answer.to, answer.tiersAt]).toEqual([day(20), NOW, NOW]);
    const now = await ask<TierChangeAnswer>('agent', 'tier-change', {
      ...question,
      ...{ at: day(10), tiersOf: 'now' },
    });
    expect(now.tiers.map(({ place, n }) => [place, n])).toEqual([
      ['high', 2],
      ['low', 3],
    ]);
    const body = { ...question, at: NOW };
    expect((await service.call('admin', 'POST', '/outcomes/tier-change', { body })).status).toBe(400);
  });

  it('leave out of means whom nobody said anything about', async () => {
    await order('c1', 5, 120);
    await order('c1', 15, 72);
    await order('c3', 15, 50);
    const question = { schemeId: 'value', at: day(10), days: 7, tiersOf: 'now' };
    const measure = { ...MEASURE, of: 'mean' };
    const { all } = await ask<TierChangeAnswer>('admin', 'tier-change', { ...question, measure });
    expect(all).toMatchObject({ n: 1, before: 120, after: 72, relative: -0.4 });
  });
});

describe('workload', () => {
  it('tells who looks after how many of each tier, the idle and what is nobody’s', async () => {
    const question = { recordType: 'customer', schemeId: 'value' };
    const { by, rows } = await ask<WorkloadAnswer>('admin', 'workload', question);
    expect(by).toBe('field');
    expect(rows).toEqual([
      { ownerId: 'u-agent', records: 2, byTier: [{ tierId: 'high', records: 2 }] },
      { ownerId: 'east', records: 1, byTier: [{ tierId: 'low', records: 1 }] },
      { ownerId: 'u-stranger', records: 1, byTier: [{ tierId: 'low', records: 1 }] },
      { ownerId: 'u-idle', records: 0, byTier: [] },
      { ownerId: null, records: 1, byTier: [{ tierId: 'low', records: 1 }] },
    ]);
    const own = await ask<WorkloadAnswer>('stranger', 'workload', question);
    expect(own.rows.filter(({ records }) => records > 0).map(({ ownerId }) => ownerId)).toEqual([
      'u-stranger',
    ]);
  });

  it('asks territories where no field holds the owner', async () => {
    await service.stop();
    store = createMemoryStore();
    const { settings, ...rest } = testWorkspace();
    const roles = [...settings.roles, { id: 'boss', allow: ['ownership.edit'] as const }];
    await store.initialize({ ...rest, settings: { ...settings, roles } });
    await write('c1', null, 10);
    await write('c2', null, 500);
    await write('c3', null, 1000);
    for (const [ownerId, condition] of [
      ['li', 'spent > 100'],
      ['wang', 'spent > 900'],
    ] as const)
      await act(1, {
        type: 'createTerritory',
        territory: { recordType: 'customer', name: { en: ownerId }, condition, ownerId, priority: 0 },
      });
    service = await startTestService({ store, now: () => NOW });
    const answer = await ask<WorkloadAnswer>('agent', 'workload', { recordType: 'customer' });
    expect(answer).toEqual({
      by: 'territories',
      conflict: 1,
      rows: [
        { ownerId: 'li', records: 1, byTier: [{ tierId: null, records: 1 }] },
        { ownerId: null, records: 2, byTier: [{ tierId: null, records: 2 }] },
      ],
    });
  });
});

describe('who gives tags', () => {
  it('is told of the records that the caller sees', async () => {
    const roles = [{ id: 'boss', allow: ['record.read', 'tag.assign'] as const }];
    const { settings, ...rest } = workspace();
    const kept = settings.roles.filter(({ id }) => id !== 'boss');
    await service.stop();
    store = createMemoryStore();
    await store.initialize({ ...rest, settings: { ...settings, roles: [...kept, ...roles] } });
    await write('c1', 'u-agent', 10);
    await write('c3', TEST_ACTORS.stranger.id, 10);
    for (const id of ['c1', 'c3'])
      await act(39, { type: 'assignTag', record: { type: 'customer', id }, tagId: 'vip' });
    service = await startTestService({ store, now: () => NOW });
    const question = { recordType: 'customer', days: 7 };
    expect(await ask<TagGiving>('agent', 'tag-giving', question)).toEqual({
      all: { active: 2, automatic: 0, share: 0 },
      tags: [{ tagId: 'vip', active: 2, automatic: 0, share: 0 }],
      people: [{ actorId: 'u-admin', given: 2, records: 2, lastAt: day(39) }],
    });
    const own = await ask<TagGiving>('stranger', 'tag-giving', { ...question, days: 0.5 });
    expect([own.all.active, own.people]).toEqual([1, []]);
  });
});
