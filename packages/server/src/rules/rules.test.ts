import type { Rule, Store } from '@tagma/core';
import { createMemoryStore } from '@tagma/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLifecycle } from '../http/lifecycle.js';
import { createMetrics } from '../http/metrics.js';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  testRule,
  testWorkspace,
  type TestActor,
  type TestService,
} from '../testing-suites/test-service.js';
import { createRuleRuns } from './rule-runs.js';
import type { RuleRunStatus, RuleTestResult, RuleWhy } from './rules.types.js';

const NOW = '2026-11-22T08:00:00.000Z';
const CUSTOMERS = 1203;
/** `visits` counts 1, 2, 3, 4, 1 …: two of four match `visits >= 3`. */
const OFTEN = 601;

let store: Store;
let service: TestService;
let opened: (() => void) | null;
let calls: number;

/** A store that waits before each page of records after the first, while the gate is shut. */
function gated(inner: Store): Store {
  let gate: Promise<void> | null = null;
  opened = null;
  calls = 0;
  return {
    ...inner,
    async fullRecords(query) {
      calls += 1;
      if (query.after !== undefined && gate === null && shut)
        gate = new Promise((resolve) => (opened = resolve));
      if (query.after !== undefined && gate !== null) await gate;
      return inner.fullRecords(query);
    },
  };
}
let shut = false;

const extraRules: readonly Rule[] = [
  testRule({
    id: 'failing',
    name: 'Fails on some',
    tagId: 'new',
    expression: 'visits = 2 ? $error("two") : visits = 1',
  }),
  testRule({
    id: 'recent',
    name: 'By time',
    tagId: 'new',
    expression: '$now() = "2026-01-01T00:00:00.000Z"',
  }),
  testRule({
    id: 'since',
    name: 'By age',
    tagId: 'new',
    expression: '$toMillis("2026-01-01T00:00:00.000Z") > $millis() - 1000 * 86400000',
  }),
  testRule({
    id: 'bound',
    name: 'By a parameter',
    tagId: 'new',
    expression: 'visits >= $limit',
    parameters: [{ name: 'limit', type: 'number', default: 2, value: 4 }],
  }),
  testRule({ id: 'tagged', name: 'By tag', tagId: 'new', expression: '"vip" in tags' }),
  testRule({
    id: 'sum',
    name: 'By orders',
    tagId: 'new',
    expression: '$sum(orders.amount) >= 0 and name != ""',
  }),
];

beforeEach(async () => {
  shut = false;
  const inner = createMemoryStore();
  const workspace = testWorkspace();
  await inner.initialize({ ...workspace, rules: [...workspace.rules, ...extraRules] });
  await addCustomers(inner, CUSTOMERS);
  store = gated(inner);
  service = await startTestService({ store, now: () => NOW });
});
afterEach(() => service.stop());

async function ask<T>(as: TestActor, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await service.call(as, method, path, body === undefined ? {} : { body });
  expect([path, answer.status < 300, answer.text.slice(0, 300)]).toEqual([
    path,
    true,
    answer.text.slice(0, 300),
  ]);
  return answer.json as T;
}

async function start(ruleId: string, body: object = {}): Promise<string> {
  return (await ask<{ runId: string }>('admin', 'POST', `/rules/${ruleId}/run`, body)).runId;
}

async function status(runId: string): Promise<RuleRunStatus> {
  return ask('admin', 'GET', `/rule-runs/${runId}`);
}

async function waitFor(
  runId: string,
  ended = (run: RuleRunStatus) => run.state !== 'running',
): Promise<RuleRunStatus> {
  for (;;) {
    const run = await status(runId);
    if (ended(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function tagged(tagId: string): Promise<string[]> {
  const rows = await store.assignments({ recordType: 'customer', tagIds: [tagId] });
  return rows.map(({ record }) => record.id).sort();
}

describe('POST /rules/test', () => {
  const test = (expression: string): Promise<RuleTestResult> =>
    ask('analyst', 'POST', '/rules/test', { recordType: 'customer', expression });

  it('counts and names the matches and changes nothing', async () => {
    const result = await test('visits >= 3');
    expect(result.counts).toEqual({
      records: CUSTOMERS,
      matches: OFTEN,
      noMatches: CUSTOMERS - OFTEN,
      errors: 0,
    });
    expect(result.matches).toHaveLength(50);
    expect(result.matches[0]).toEqual({ id: 'c0003', name: '客户 3' });
    expect(result.asOf).toBe(NOW);
    expect(await tagged('vip')).toEqual([]);
  });

  it('lists the records on which the expression fails, and goes on with the rest', async () => {
    const { counts, errors } = await test('visits = 2 ? "a" + 1 : visits = 4');
    expect(counts).toEqual({ records: CUSTOMERS, matches: 300, noMatches: 602, errors: 301 });
    expect(errors).toHaveLength(100);
    expect(errors[0]).toMatchObject({ recordId: 'c0002', code: 'T2001' });
    expect(errors[0]?.message).toContain('+');
    expect(errors[0]?.details).toBeDefined();
  });

  it('ends on an endless expression instead of evaluating it on every record', async () => {
    const { counts, errors } = await test('($f := function($n) { $f($n + 1) }; $f(visits))');
    expect(counts).toEqual({ records: CUSTOMERS, matches: 0, noMatches: 0, errors: CUSTOMERS });
    expect(errors.every((failure) => failure.code === 'G1001')).toBe(true);
  }, 120_000);

  it.each([
    [
      'an expression that does not compile',
      { recordType: 'customer', expression: 'visits >=' },
      422,
      'rule-does-not-compile',
    ],
    ['an unknown record type', { recordType: 'ship', expression: 'true' }, 404, 'not-found'],
    ['no expression', { recordType: 'customer' }, 400, 'invalid'],
    ['an empty expression', { recordType: 'customer', expression: '' }, 400, 'invalid'],
    ['a text above the limit', { recordType: 'customer', expression: 'x'.repeat(20_001) }, 400, 'invalid'],
    ['a broken text', { recordType: 'customer', expression: '"\ud800"' }, 400, 'invalid'],
  ])('refuses %s', async (_, body, code, error) => {
    const answer = await service.call('analyst', 'POST', '/rules/test', { body });
    expect([answer.status, answer.json]).toMatchObject([code, { error: { code: error } }]);
  });

  it('gives the text what it reads as parameters', async () => {
    const body = { recordType: 'customer', expression: 'visits >= $limit', bindings: { limit: 3 } };
    const { counts } = await ask<RuleTestResult>('analyst', 'POST', '/rules/test', body);
    expect(counts).toMatchObject({ matches: OFTEN, errors: 0 });
    expect((await test('visits >= $limit')).counts.matches).toBe(0);
  });

  it('says where an expression does not compile', async () => {
    const body = { recordType: 'customer', expression: 'visits > 1\nand and 2' };
    const { json } = await service.call('analyst', 'POST', '/rules/test', { body });
    expect(json).toMatchObject({ error: { path: '/expression', details: { line: 2 } } });
  });
});

describe('a run', () => {
  it('tags exactly the matches; a second run changes nothing', async () => {
    const first = await waitFor(await start('often'));
    expect(first).toMatchObject({
      state: 'done',
      ruleVersion: 1,
      processed: CUSTOMERS,
      total: CUSTOMERS,
      counts: { records: CUSTOMERS, matches: OFTEN, added: OFTEN, removed: 0, kept: 0, errors: 0 },
    });
    expect(first.transactionId).not.toBeNull();
    expect(await tagged('vip')).toHaveLength(OFTEN);
    const second = await waitFor(await start('often'));
    expect(second).toMatchObject({
      state: 'done',
      counts: { added: 0, removed: 0, kept: OFTEN },
      transactionId: null,
    });
  });

  it('reads the values of its parameters', async () => {
    await waitFor(await start('bound'));
    expect(await tagged('new')).toHaveLength(Math.floor(CUSTOMERS / 4));
  });

  it('reads pages of 1,000 and lets other requests in between', async () => {
    shut = true;
    const runId = await start('often');
    const half = await waitFor(runId, (run) => run.processed > 0);
    expect(half).toMatchObject({ state: 'running', processed: 1000, counts: null });
    expect((await service.call('agent', 'GET', '/records/customer/c0001')).status).toBe(200);
    expect((await service.call(null, 'GET', '/metrics')).text).toContain('tagma_rule_runs_running 1');
    while (opened === null) await new Promise((resolve) => setTimeout(resolve, 1));
    opened();
    expect(await waitFor(runId)).toMatchObject({ state: 'done', processed: CUSTOMERS });
    expect(calls).toBe(2);
    expect((await service.call(null, 'GET', '/metrics')).text).toContain('tagma_rule_runs_running 0');
  });

  it('leaves nothing behind when it is cancelled', async () => {
    shut = true;
    const metrics = createMetrics();
    const lifecycle = createLifecycle();
    const onInternalError = (error: unknown): never => expect.unreachable(String(error));
    const deps = {
      store,
      metrics,
      lifecycle,
      onInternalError,
      now: () => NOW,
      newId: () => crypto.randomUUID(),
    };
    const runs = createRuleRuns(deps);
    const { id } = await runs.start('often', TEST_ACTORS.admin, NOW);
    while (opened === null) await new Promise((resolve) => setTimeout(resolve, 1));
    const cancelling = runs.cancel(id);
    opened();
    expect(await cancelling).toMatchObject({
      state: 'cancelled',
      processed: 1000,
      counts: null,
      transactionId: null,
    });
    expect(await tagged('vip')).toEqual([]);
    expect((await store.events(0, 10)).map(({ type }) => type)).toEqual(['rule-run.reported']);
  });

  it('cannot be cancelled when it is done', async () => {
    const runId = await start('often');
    await waitFor(runId);
    expect(await ask('admin', 'DELETE', `/rule-runs/${runId}`)).toMatchObject({ state: 'done' });
    expect(await tagged('vip')).toHaveLength(OFTEN);
  });

  it('is one at a time per rule', async () => {
    shut = true;
    const runId = await start('often');
    const second = await service.call('admin', 'POST', '/rules/often/run', { body: {} });
    expect([second.status, second.json]).toMatchObject([
      409,
      { error: { code: 'conflict', details: { runId } } },
    ]);
    const another = await start('recent');
    while (opened === null) await new Promise((resolve) => setTimeout(resolve, 1));
    opened();
    await Promise.all([waitFor(runId), waitFor(another)]);
  });

  it('changes nothing when the rule was edited meanwhile', async () => {
    shut = true;
    const runId = await start('often');
    await waitFor(runId, (run) => run.processed > 0);
    const command = {
      type: 'updateRule',
      id: 'often',
      expectedVersion: 1,
      patch: { expression: 'visits >= 1' },
    };
    expect((await service.call('admin', 'POST', '/commands', { body: { command } })).status).toBe(200);
    while (opened === null) await new Promise((resolve) => setTimeout(resolve, 1));
    opened();
    expect(await waitFor(runId)).toMatchObject({
      state: 'failed',
      refusal: { code: 'conflict' },
      transactionId: null,
    });
    expect(await tagged('vip')).toEqual([]);
  });

  it('lists failing records and tags the others', async () => {
    const run = await waitFor(await start('failing'));
    expect(run).toMatchObject({ state: 'done', counts: { matches: 301, added: 301, errors: 301 } });
    expect(run.errors).toHaveLength(100);
    expect(run.errors[0]?.recordId).toBe('c0002');
  });

  it('tells the expression the time it was asked for', async () => {
    expect(await waitFor(await start('recent'))).toMatchObject({ asOf: NOW, counts: { matches: 0 } });
    const past = await waitFor(await start('recent', { asOf: '2026-01-01T08:00:00+08:00' }));
    expect(past).toMatchObject({ asOf: '2026-01-01T00:00:00.000Z', counts: { matches: CUSTOMERS } });
  });

  it('sees the tags a record has', async () => {
    const command = { type: 'assignTag', record: { type: 'customer', id: 'c0700' }, tagId: 'vip' };
    await service.call('agent', 'POST', '/commands', { body: { command } });
    await waitFor(await start('tagged'));
    expect(await tagged('new')).toEqual(['c0700']);
  });

  it.each([
    ['/rules/no-such-rule/run', {}, 404, 'not-found'],
    ['/rules/draft/run', {}, 422, 'wrong-state'],
    ['/rules/often/run', { asOf: 'yesterday' }, 400, 'invalid'],
    ['/rules/often/run', { asOf: '2026-11-22T08:00:00.001Z' }, 400, 'invalid'],
    ['/rules/often/run', { force: true }, 400, 'invalid'],
  ])('refuses %s with %j', async (path, body, code, error) => {
    const answer = await service.call('admin', 'POST', path, { body });
    expect([answer.status, answer.json]).toMatchObject([code, { error: { code: error } }]);
  });

  it('that nobody knows is not found', async () => {
    for (const method of ['GET', 'DELETE']) {
      expect((await service.call('admin', method, '/rule-runs/unknown')).status).toBe(404);
    }
  });

  it('ends when the service stops', async () => {
    shut = true;
    const runId = await start('often');
    await waitFor(runId, (run) => run.processed > 0);
    const stopped = service.app.stop();
    while (opened === null) await new Promise((resolve) => setTimeout(resolve, 1));
    opened();
    await stopped;
    expect(await tagged('vip')).toEqual([]);
  });

  it('that breaks off is failed and reported, and the rule can run again', async () => {
    const working = store.assignments;
    let broken = true;
    store.assignments = (query) => (broken ? Promise.reject(new Error('store is down')) : working(query));
    const fragile = await startTestService({ store, now: () => NOW });
    try {
      const run = async (): Promise<RuleRunStatus> => {
        const { runId } = (await fragile.call('admin', 'POST', '/rules/often/run', { body: {} })).json as {
          runId: string;
        };
        for (;;) {
          const answer = (await fragile.call('admin', 'GET', `/rule-runs/${runId}`)).json as RuleRunStatus;
          if (answer.state !== 'running') return answer;
        }
      };
      expect(await run()).toMatchObject({ state: 'failed', transactionId: null });
      expect(fragile.failures).toHaveLength(1);
      broken = false;
      expect(await run()).toMatchObject({ state: 'done' });
    } finally {
      await fragile.app.stop();
    }
  });
});

describe('GET /rules/{id}/why/{recordType}/{recordId}', () => {
  const why = (ruleId: string, recordId: string): Promise<RuleWhy> =>
    ask('agent', 'GET', `/rules/${ruleId}/why/customer/${recordId}`);

  it('gives the verdict and the values that were read', async () => {
    expect(await why('often', 'c0003')).toEqual({
      ruleId: 'often',
      ruleVersion: 1,
      expression: 'visits >= 3',
      asOf: NOW,
      outcome: 'match',
      reads: [{ path: 'visits', value: 3 }],
      rows: [{ expression: 'visits >= 3', outcome: 'pass', actual: 3 }],
    });
    expect(await why('often', 'c0001')).toMatchObject({
      outcome: 'no-match',
      reads: [{ path: 'visits', value: 1 }],
    });
  });

  it('says what the parameters are', async () => {
    expect(await why('bound', 'c0003')).toMatchObject({
      bindings: { limit: 4 },
      outcome: 'no-match',
      rows: [{ expression: 'visits >= $limit', outcome: 'fail', actual: 3 }],
    });
    expect((await why('bound', 'c0004')).outcome).toBe('match');
  });

  it('gives the values of child rows, and says what is missing', async () => {
    expect((await why('sum', 'c0004')).reads).toEqual([
      { path: 'orders.amount', value: [10] },
      { path: 'name', value: '客户 4' },
    ]);
    expect((await why('sum', 'c0002')).reads[0]).toEqual({ path: 'orders.amount' });
  });

  it('says what came of each condition, and how many child rows count', async () => {
    expect((await why('sum', 'c0004')).rows).toEqual([
      {
        expression: '$sum(orders.amount) >= 0',
        outcome: 'pass',
        actual: 10,
        entries: { total: 1, pass: 1 },
      },
      { expression: 'name != ""', outcome: 'pass', actual: '客户 4' },
    ]);
    expect((await why('sum', 'c0002')).rows[1]).toMatchObject({ outcome: 'not-reached' });
  });

  it('tells when time alone takes a tag away', async () => {
    const since = await why('since', 'c0004');
    expect(since).toMatchObject({
      outcome: 'match',
      rows: [{ actual: '2026-01-01T00:00:00.000Z', outcome: 'pass' }],
    });
    const after = new Date(Date.parse('2026-01-01T00:00:00.000Z') + 1000 * 86_400_000);
    expect(since.flipsAt).toBe(after.toISOString());
    expect(await why('often', 'c0003')).not.toHaveProperty('flipsAt');
  });

  it('tells nothing of conditions where tags of the record are out of sight', async () => {
    const workspace = testWorkspace();
    const inner = createMemoryStore();
    const concepts = workspace.concepts.map((each) =>
      each.id === 'vip' ? { ...each, visibleTo: ['legal'] } : each,
    );
    await inner.initialize({ ...workspace, concepts, rules: [...workspace.rules, ...extraRules] });
    await addCustomers(inner, 2);
    const closed = await startTestService({ store: inner, now: () => NOW });
    const record = { type: 'customer', id: 'c0001' };
    const command = { type: 'assignTag', record, tagId: 'vip' };
    expect((await closed.call('admin', 'POST', '/commands', { body: { command } })).status).toBe(200);
    const told = async (as: TestActor) =>
      (await closed.call(as, 'GET', '/rules/tagged/why/customer/c0001')).json as RuleWhy;
    const rows = [{ expression: '"vip" in tags', outcome: 'pass' }];
    expect(await told('admin')).toMatchObject({ outcome: 'match', rows });
    expect(await told('agent')).toMatchObject({ outcome: 'match', rows: [], reads: [{ path: 'tags' }] });
    await closed.stop();
  });

  it('gives the error when the expression fails or does not compile', async () => {
    expect(await why('failing', 'c0002')).toMatchObject({
      outcome: 'error',
      error: { message: expect.stringContaining('two') },
    });
    expect(await why('draft', 'c0002')).toMatchObject({
      outcome: 'error',
      reads: [],
      error: { position: expect.any(Number) },
    });
  });

  it.each([
    '/rules/nothing/why/customer/c0001',
    '/rules/often/why/customer/nobody',
    '/rules/often/why/ship/c0001',
  ])('answers 404 for %s', async (path) => {
    expect((await service.call('agent', 'GET', path)).status).toBe(404);
  });
});
