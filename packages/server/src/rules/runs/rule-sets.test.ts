import type { Rule, RuleRun, Store } from '@tagma/core';
import { createMemoryStore, execute } from '@tagma/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLifecycle, type Lifecycle } from '../../http/lifecycle.js';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  TEST_TIME,
  testRule,
  testWorkspace,
  type TestService,
} from '../../testing-suites/test-service.js';
import { createScheduler, jobMemory, type Scheduler, SYSTEM_ACTOR } from '../../jobs/index.js';
import { ruleJobs } from './rule-schedule.js';
import { RULE_JOB, ruleTimes } from './rule-times.js';
import { createRuleSetRuns, type RuleSetRuns } from './rule-set-runs.js';
import type { RuleComparison, RuleSetStatus, RuleTimes } from './rule-set.types.js';

/** `visits` counts 1, 2, 3, 4, 1 …: two of four match `visits >= 3`. */
const CUSTOMERS = 40;
const actor = TEST_ACTORS.admin;

let store: Store;
let lifecycle: Lifecycle;
let runs: RuleSetRuns;
let now: string;
let read: string[];
const complaints: unknown[] = [];

async function open(...rules: readonly Rule[]): Promise<void> {
  const inner = createMemoryStore();
  const workspace = testWorkspace();
  const system = { id: 'system', allow: ['rule.run', 'record.read', 'job.run'] } as const;
  const { settings } = workspace;
  const zoned = { ...settings, timeZone: 'Asia/Shanghai', roles: [...settings.roles, system] };
  await inner.initialize({ ...workspace, settings: zoned, rules });
  await addCustomers(inner, CUSTOMERS);
  read = [];
  store = {
    ...inner,
    fullRecords: (query) => (read.push('all'), inner.fullRecords(query)),
    fullRecordsById: (type, ids) => (read.push(...ids), inner.fullRecordsById(type, ids)),
  };
  now = TEST_TIME;
  lifecycle = createLifecycle();
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const onInternalError = (error: unknown) => complaints.push(error);
  runs = createRuleSetRuns({ store, lifecycle, now: () => now, newId, onInternalError });
}

async function run(kind: 'all' | 'changed' = 'all'): Promise<RuleRun> {
  await runs.start({ kind, asOf: now }, actor);
  await runs.settled();
  expect(complaints).toEqual([]);
  const [report] = (await store.entities('ruleRun', { descending: true, limit: 1 })).items;
  if (report === undefined) throw new Error('no report');
  // Reports are sorted by when they began.
  now = new Date(Date.parse(now) + 60_000).toISOString();
  return report;
}

async function tagged(tagId: string): Promise<number> {
  return (await store.assignments({ recordType: 'customer', tagIds: [tagId] })).length;
}

const often = testRule({ id: 'z-often', name: 'Often', tagId: 'vip', expression: 'visits >= 3' });
const reader = testRule({ id: 'a-reader', name: 'Reader', tagId: 'new', expression: '"vip" in tags' });
const broken = testRule({ id: 'failing', name: 'Fails', tagId: 'new', expression: '$error("no")' });

afterEach(() => lifecycle.stop());

describe('a run of all rules', () => {
  it('goes in the order in which they read each other, and finds nothing the second time', async () => {
    await open(reader, often);
    const first = await run();
    expect(first.rules.map(({ ruleId, counts }) => [ruleId, counts?.added])).toEqual([
      ['z-often', 20],
      ['a-reader', 20],
    ]);
    expect(await tagged('new')).toBe(20);
    const second = await run();
    expect(second.rules.map(({ transactionId, counts }) => [transactionId, counts?.kept])).toEqual([
      [null, 20],
      [null, 20],
    ]);
    expect(new Set(first.rules.map(() => first.asOf))).toEqual(new Set([TEST_TIME]));
  });

  it('lists what failed, and goes on with the rest', async () => {
    await open(broken, often);
    const { state, rules, errors } = await run();
    expect(state).toBe('done');
    expect(rules.map(({ counts }) => [counts?.errors, counts?.added])).toEqual([
      [40, 0],
      [0, 20],
    ]);
    expect(errors[0]).toMatchObject({ ruleId: 'failing', code: 'D3137' });
  });

  it('pauses a rule that fails too often, and writes nothing of it', async () => {
    const some = { expression: 'visits = 1 ? $error("one") : true', tagId: 'vip', name: 'Some' };
    await open(testRule({ id: 'strict', ...some, errorLimit: 0.2 }));
    const { rules } = await run();
    expect(rules).toMatchObject([{ state: 'paused', counts: { errors: 10, added: 0 } }]);
    expect((await store.workspace())?.rules).toMatchObject([{ state: 'paused' }]);
    expect(await tagged('vip')).toBe(0);
  });

  it('never lets missing values tag everybody', async () => {
    await open(
      testRule({ id: 'typo', name: 'Typo', tagId: 'vip', expression: 'vsits > 3', missingPolicy: 'match' }),
      testRule({ id: 'told', name: 'Told', tagId: 'new', expression: 'vsits > 3', missingPolicy: 'report' }),
    );
    const { rules, errors } = await run();
    expect(rules.map(({ ruleId, state, code }) => [ruleId, state, code])).toEqual([
      ['told', 'done', undefined],
      ['typo', 'failed', 'rule-widens'],
    ]);
    expect(errors[0]).toMatchObject({ ruleId: 'told', code: 'missing-value' });
    expect([await tagged('vip'), await tagged('new')]).toEqual([0, 0]);
  });

  it('is one at a time, and ends when asked to', async () => {
    await open(often, reader);
    await runs.start({ kind: 'all', asOf: now }, actor);
    await expect(runs.start({ kind: 'all', asOf: now }, actor)).rejects.toMatchObject({ code: 'conflict' });
    expect(await runs.cancel()).toMatchObject({ state: 'cancelled' });
    expect(await tagged('vip')).toBe(0);
  });
});

describe('a run over what changed', () => {
  it('reads only records that somebody touched, and tags that its rules gave on the way', async () => {
    await open(often, reader);
    await run();
    await run('changed');
    read = [];
    const idle = await run('changed');
    expect(read).toEqual([]);
    expect(idle.rules.map(({ counts }) => counts?.records)).toEqual([0, 0]);
    const record = { type: 'customer', id: 'c0001' };
    const context = { actor, now, newId: () => crypto.randomUUID() };
    await execute(store, { type: 'assignTag', record, tagId: 'vip' }, context);
    const { rules } = await run('changed');
    expect(new Set(read)).toEqual(new Set(['c0001']));
    expect(rules.map(({ counts }) => counts?.added)).toEqual([0, 1]);
    expect(await tagged('new')).toBe(21);
  });

  it('reads all where the answer may differ without anybody touching a record', async () => {
    await open(testRule({ id: 'timed', name: 'Timed', tagId: 'vip', expression: '$millis() > visits' }));
    await run();
    expect((await run('changed')).rules[0]?.counts?.records).toBe(CUSTOMERS);
  });
});

describe('a schedule', () => {
  it('runs what is due, once, and shows when it is due again', async () => {
    await open({ ...often, schedule: { every: 'P1D', at: '05:30' }, updatedAt: TEST_TIME }, reader);
    const jobs = ruleJobs({ store, now: () => now }, runs);
    const tick = async () => {
      const [job] = await jobs();
      const at = job?.nextAt(null) ?? null;
      if (at === null || at > now) return at;
      await job?.run({ now, actor: SYSTEM_ACTOR, signal: lifecycle.signal });
      return at;
    };
    expect(await tick()).toBe('2026-11-22T21:30:00.000Z');
    expect(await tagged('vip')).toBe(0);
    // 05:30 of the next day in Shanghai.
    now = '2026-11-22T21:30:00.000Z';
    await tick();
    expect(await tagged('vip')).toBe(20);
    await tick();
    const reports = (await store.entities('ruleRun', {})).items;
    expect(reports).toMatchObject([{ kind: 'scheduled', by: 'system', rules: [{ ruleId: 'z-often' }] }]);
  });
});

describe('a schedule that is called off', () => {
  const [first, second] = ['2026-11-22T21:30:00.000Z', '2026-11-23T21:30:00.000Z'];

  async function scheduled(some: RuleSetRuns): Promise<Scheduler> {
    const onError = (error: unknown): void => void complaints.push(error);
    const deps = { store, now: () => now, newId: () => crypto.randomUUID(), lifecycle, onError };
    const scheduler = createScheduler({ ...deps, ...jobMemory(deps) });
    scheduler.add(ruleJobs(deps, some));
    return scheduler;
  }

  it('is due again at its next time, and says so', async () => {
    await open({ ...often, schedule: { every: 'P1D', at: '05:30' }, updatedAt: TEST_TIME }, reader);
    const scheduler = await scheduled(runs);
    expect(await scheduler.cancel(RULE_JOB, actor)).toMatchObject({ calledOff: first, nextAt: second });
    expect(await ruleTimes(store)).toContainEqual({ ruleId: 'z-often', lastAt: null, nextAt: second });
    now = first;
    await scheduler.tick();
    expect(await tagged('vip')).toBe(0);
    now = second;
    await scheduler.tick();
    expect(await tagged('vip')).toBe(20);
  });

  it('leaves what a cancelled run did not reach to its next time', async () => {
    await open({ ...often, schedule: { every: 'P1D', at: '05:30' }, updatedAt: TEST_TIME });
    // A run that somebody ends before it reaches the first rule.
    const cut: RuleSetRuns = { ...runs, start: (request, by) => runs.start({ ...request, ruleIds: [] }, by) };
    let status: RuleSetStatus | null = null;
    const scheduler = await scheduled({
      ...cut,
      cancelledBy: () => actor,
      status: () => status,
      settled: async () => {
        await cut.settled();
        const last = cut.status();
        status = last === null ? null : { ...last, state: 'cancelled' };
      },
    });
    now = first;
    await scheduler.tick();
    expect(await scheduler.list()).toMatchObject([{ state: 'cancelled', nextAt: second }]);
    expect((await store.audit({ target: { kind: 'job', id: RULE_JOB } })).items).toMatchObject([
      { action: 'job.cancelled', actorId: actor.id, actorName: actor.name },
    ]);
    expect(complaints).toEqual([]);
  });
});

describe('the routes of rule sets', () => {
  let service: TestService;
  beforeEach(async () => {
    await open(often, { ...reader, schedule: { every: 'PT1H' } });
    service = await startTestService({ store, now: () => TEST_TIME });
  });
  afterEach(() => service.stop());

  it('tell who enters and who leaves when a rule says something else', async () => {
    const body = { recordType: 'customer', before: 'visits >= 3', after: 'visits < 4' };
    const answer = await service.call('analyst', 'POST', '/rules/compare', { body });
    expect(answer.json as RuleComparison).toMatchObject({ records: 40, enters: 20, leaves: 10, stays: 10 });
    expect((answer.json as RuleComparison).leaving[0]?.id).toBe('c0004');
  });

  it('tell who enters and who leaves when a parameter has another value', async () => {
    const [before, after] = ['visits >= $limit', 'visits >= $limit'];
    const bindings = { beforeBindings: { limit: 3 }, afterBindings: { limit: 4 } };
    const body = { recordType: 'customer', before, after, ...bindings };
    const answer = await service.call('analyst', 'POST', '/rules/compare', { body });
    expect(answer.json as RuleComparison).toMatchObject({ records: 40, enters: 0, leaves: 10, stays: 10 });
    const hiding = { ...body, afterBindings: { count: 4 } };
    expect((await service.call('analyst', 'POST', '/rules/compare', { body: hiding })).status).toBe(400);
  });

  it('tell when rules run', async () => {
    const answer = await service.call('agent', 'GET', '/rule-sets/times');
    expect(answer.json as RuleTimes[]).toMatchObject([
      { ruleId: 'z-often', lastAt: null, nextAt: null },
      { ruleId: 'a-reader', lastAt: null },
    ]);
  });

  it('are closed to whoever may not run or test', async () => {
    const asAgent = (method: string, path: string, body?: unknown) =>
      service.call('agent', method, path, body === undefined ? {} : { body });
    expect((await asAgent('POST', '/rule-sets/run', { kind: 'all' })).status).toBe(403);
    expect((await asAgent('DELETE', '/rule-sets/run')).status).toBe(403);
    const texts = { recordType: 'customer', before: 'true', after: 'false' };
    expect((await asAgent('POST', '/rules/compare', texts)).status).toBe(403);
    expect((await asAgent('POST', '/rule-runs/query', {})).status).toBe(403);
    expect(await tagged('vip')).toBe(0);
  });
});
