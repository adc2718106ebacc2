import type { CodeDefinition, CodePattern } from '@tagma/core';
import { afterEach, expect, it } from 'vitest';
import { createHttpSession } from '../client/http-session.js';
import {
  startTestService,
  TEST_ACTORS,
  type TestAnswer,
  type TestService,
} from '../testing-suites/test-service.js';
import type { CodeJobStatus } from './code-jobs.types.js';

const DEFINITION: CodeDefinition = {
  segments: [
    {
      id: 'visits',
      type: 'map',
      field: 'visits',
      unmapped: 'error',
      table: [
        { value: 1, code: 'A' },
        { value: 2, code: 'B' },
        { value: 3, code: 'C' },
      ],
    },
    { id: 'dash', type: 'literal', text: '-' },
    {
      id: 'no',
      type: 'sequence',
      width: 3,
      start: 1,
      step: 1,
      alphabet: 'digits',
      skip: [],
      scope: ['visits'],
      overflow: 'error',
      reserved: [],
      fill: 'next',
    },
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'recode-at-review',
  reclaim: true,
  uniqueness: 'record-type',
};

let service: TestService;
afterEach(() => service.stop());

async function execute(command: object): Promise<TestAnswer> {
  const answer = await service.call('admin', 'POST', '/commands', { body: { command } });
  expect(answer.status, answer.text).toBe(200);
  return answer;
}

async function published(): Promise<void> {
  service = await startTestService();
  const pattern = { name: { en: 'Customers' }, recordType: 'customer', definition: DEFINITION };
  await execute({ type: 'createCodePattern', pattern, id: 'p' });
  await execute({ type: 'publishCodePattern', id: 'p', expectedVersion: 1 });
}

async function run(kind: string): Promise<CodeJobStatus> {
  return followed(await service.call('admin', 'POST', '/code-patterns/p/jobs', { body: { kind } }));
}

async function undone(job: CodeJobStatus): Promise<CodeJobStatus> {
  return followed(await service.call('admin', 'POST', `/code-jobs/${job.id}/undo`));
}

async function followed(started: TestAnswer): Promise<CodeJobStatus> {
  expect(started.status, started.text).toBe(202);
  const { jobId } = started.json as { jobId: string };
  for (;;) {
    const { json } = await service.call('admin', 'GET', `/code-jobs/${jobId}`);
    const status = json as CodeJobStatus;
    if (status.state !== 'running') return status;
  }
}

it('numbers all records as a job, audits them, previews and carries out re-coding', async () => {
  await published();
  const issued = await run('issue');
  expect(issued).toMatchObject({
    state: 'done',
    processed: 4,
    counts: { issued: 3, kept: 0, skipped: 1 },
    problems: [{ recordId: 'c0004', reason: 'unmapped-value', field: 'visits', value: '4' }],
  });
  expect(issued.transactionIds).toHaveLength(1);
  expect(service.failures).toEqual([]);
  const prefix = { groups: ['p'], sortPrefix: 'B\u001f-' };
  const found = await service.call('admin', 'POST', '/codes/query', { body: prefix });
  expect(found.json).toMatchObject({ items: [{ code: 'B-001' }] });
  const moved = { id: 'c0001', data: { visits: 2 } };
  await service.store.writeRecords({
    type: 'customer',
    records: [moved],
    children: {},
    onExisting: 'update',
    transactionId: 'edit',
    audit: [],
    events: [],
  });
  const { audit } = await run('audit');
  expect(audit).toMatchObject({
    counts: { missing: 1, drifted: 1, malformed: 0, duplicate: 0 },
    unexplained: 0,
    gaps: [],
    // All were given just now: that is no pace yet.
    counters: ['A', 'B', 'C'].map((scopeKey) => ({
      ...{ scopeKey, used: 1, free: 998 },
      forecast: { state: 'unsure', remaining: 998, at: null },
    })),
  });
  expect(audit?.findings).toContainEqual(
    expect.objectContaining({ type: 'drifted', recordId: 'c0001', code: 'A-001', now: 'B-001' }),
  );
  const change = { recordId: 'c0001', from: 'A-001', to: 'B-002' };
  expect(await run('preview')).toMatchObject({ counts: { recoded: 1, kept: 2 }, changes: [change] });
  expect(await run('recode')).toMatchObject({ counts: { recoded: 1, kept: 2 }, changes: [change] });
});

async function currentCodes(): Promise<readonly string[]> {
  const { items } = await service.store.entities('codeAssignment', { groups: ['p'], states: ['current'] });
  return items.map(({ code }) => code);
}

it('takes a whole job back in one step, and that again; what changed since stays', async () => {
  await published();
  const issued = await run('issue');
  expect(await currentCodes()).toEqual(['A-001', 'B-001', 'C-001']);
  const back = await undone(issued);
  expect(back).toMatchObject({ kind: 'undo', state: 'done', processed: 3, total: 3, counts: { undone: 3 } });
  expect(back.changes).toContainEqual({ recordId: 'c0001', from: 'A-001', to: null });
  expect(await currentCodes()).toEqual([]);
  const again = await undone(back);
  expect(again).toMatchObject({ state: 'done', counts: { undone: 3 } });
  expect(await currentCodes()).toEqual(['A-001', 'B-001', 'C-001']);
  await execute({ type: 'retireCode', record: { type: 'customer', id: 'c0002' }, code: 'B-001' });
  expect(await undone(again)).toMatchObject({
    state: 'done',
    counts: { undone: 0, skipped: 3 },
    problems: [{ recordId: 'c0002', reason: 'conflict' }],
    transactionIds: [],
  });
  expect(await currentCodes()).toEqual(['A-001', 'C-001']);
  const nothing = await service.call('admin', 'POST', `/code-jobs/${(await run('audit')).id}/undo`);
  expect(nothing.status).toBe(422);
  expect((await service.call('analyst', 'POST', `/code-jobs/${issued.id}/undo`)).status).toBe(403);
  expect((await service.call('admin', 'POST', '/code-jobs/none/undo')).status).toBe(404);
});

it('is asked for through the client, joined while it runs, and refused to who may not number', async () => {
  await published();
  const token = await service.tokens.issue(TEST_ACTORS.admin);
  const session = await createHttpSession({ baseUrl: `${service.url}/api`, token: () => token });
  const { jobId } = await session.codes.start('p', 'issue');
  expect(await session.codes.stop(jobId)).toMatchObject({ patternId: 'p' });
  const { items } = await session.entities('codePattern', {});
  expect(items[0] satisfies CodePattern | undefined).toMatchObject({ id: 'p', state: 'published' });
  session.close();
  const refused = await service.call('analyst', 'POST', '/code-patterns/p/jobs', { body: { kind: 'issue' } });
  expect(refused.status).toBe(403);
  expect((await service.call('admin', 'GET', '/code-jobs/none')).status).toBe(404);
  expect(
    (await service.call('admin', 'POST', '/code-patterns/none/jobs', { body: { kind: 'audit' } })).status,
  ).toBe(404);
});

it('tells of an unproven pattern where it is wrong', async () => {
  await published();
  const segments = DEFINITION.segments.map((segment) =>
    segment.type === 'map' ? { ...segment, table: [...segment.table, { value: 4, code: 'A' }] } : segment,
  );
  const patch = { definition: { ...DEFINITION, segments } };
  await execute({ type: 'updateCodePattern', id: 'p', expectedVersion: 2, patch });
  const command = { type: 'publishCodePattern', id: 'p', expectedVersion: 3 };
  const answer = await service.call('admin', 'POST', '/commands', { body: { command } });
  expect(answer.json).toMatchObject({
    ok: false,
    refusal: { code: 'pattern-not-proven', details: { problem: 'same-code', segmentId: 'visits' } },
  });
});
