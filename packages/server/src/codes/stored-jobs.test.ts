import { batchId, execute, type CodeDefinition } from '@tagma/core';
import { afterEach, expect, it } from 'vitest';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  TEST_TIME,
  type TestService,
} from '../testing-suites/test-service.js';
import type { CodeJobStatus } from './code-jobs.types.js';

const DEFINITION: CodeDefinition = {
  segments: [
    { id: 'c', type: 'literal', text: 'C' },
    {
      ...{ id: 'no', type: 'sequence', width: 4, start: 1, step: 1, alphabet: 'digits', skip: [] },
      ...{ scope: [], overflow: 'error', reserved: [], fill: 'next' },
    },
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'sticky',
  reclaim: true,
  uniqueness: 'record-type',
};

let service: TestService;
afterEach(() => service.stop());

async function published(customers: number, definition = DEFINITION): Promise<void> {
  service = await startTestService();
  await addCustomers(service.store, customers);
  const pattern = { name: { en: 'Customers' }, recordType: 'customer', definition };
  for (const command of [
    { type: 'createCodePattern', pattern, id: 'p' },
    { type: 'publishCodePattern', id: 'p', expectedVersion: 1 },
  ])
    expect((await service.call('admin', 'POST', '/commands', { body: { command } })).status).toBe(200);
}

/** Another process over what the one before left behind. */
async function restart(): Promise<void> {
  const { store } = service;
  await service.stop();
  service = await startTestService({ store });
}

async function status(jobId: string): Promise<CodeJobStatus> {
  return (await service.call('admin', 'GET', `/code-jobs/${jobId}`)).json as CodeJobStatus;
}

async function followed(path: string, body?: object): Promise<CodeJobStatus> {
  const started = await service.call('admin', 'POST', path, body === undefined ? {} : { body });
  expect(started.status, started.text).toBe(202);
  const { jobId } = started.json as { jobId: string };
  for (;;) {
    const job = await status(jobId);
    if (job.state !== 'running') return job;
  }
}

async function numbered(): Promise<number> {
  const { items } = await service.store.entities('codeAssignment', { states: ['current'], limit: 5000 });
  return items.length;
}

it('tells of a job after a restart, and takes all of it back, and that again after another one', async () => {
  await published(1200);
  const issued = await followed('/code-patterns/p/jobs', { kind: 'issue' });
  expect(issued.transactionIds).toEqual([1, 2, 3].map((batch) => batchId(issued.id, batch)));
  await restart();
  expect(await status(issued.id)).toEqual(issued);
  const back = await followed(`/code-jobs/${issued.id}/undo`);
  expect(back).toMatchObject({ state: 'done', processed: 1200, total: 1200, counts: { undone: 1200 } });
  expect(await numbered()).toBe(0);
  await restart();
  expect(await followed(`/code-jobs/${back.id}/undo`)).toMatchObject({ counts: { undone: 1200 } });
  expect(await numbered()).toBe(1200);
  expect((await service.call('admin', 'GET', '/code-jobs/none')).status).toBe(404);
  expect(service.failures).toEqual([]);
});

it('still says after a restart which records have no code, and why', async () => {
  const long = `${'火'.repeat(198)}🪐座`;
  const table = [{ value: '客户 1', code: 'A' }];
  const segments = [
    { id: 'name', type: 'map', field: 'name', unmapped: 'error', table },
    ...DEFINITION.segments,
  ] as const;
  await published(120, { ...DEFINITION, segments });
  const records = [{ id: 'c0002', data: { name: long } }];
  const quiet = { children: {}, transactionId: 'names', audit: [], events: [] };
  await service.store.writeRecords({ type: 'customer', records, onExisting: 'update', ...quiet });
  const issued = await followed('/code-patterns/p/jobs', { kind: 'issue' });
  expect(issued).toMatchObject({ state: 'done', counts: { issued: 1, skipped: 119 } });
  expect(issued.problems).toHaveLength(119);
  await restart();
  const recalled = await status(issued.id);
  const [first, ...others] = issued.problems.slice(0, 100);
  expect(first).toMatchObject({ recordId: 'c0002', field: 'name', value: long });
  expect(recalled).toEqual({ ...issued, problems: [{ ...first, value: `${'火'.repeat(198)}…` }, ...others] });
});

it('takes back what a job did whose process died in the middle', async () => {
  await published(40);
  const ids = (prefix: string): (() => string) => {
    let count = 0;
    return () => (count++ === 0 ? prefix : `${prefix}-${count}`);
  };
  const about = { id: 'dead', patternId: 'p', kind: 'issue', state: 'running' } as const;
  const job = { ...about, startedAt: TEST_TIME, processed: 0, total: 40, counts: {} };
  const note = { actor: TEST_ACTORS.admin, now: TEST_TIME, newId: ids('note') };
  expect(await execute(service.store, { type: 'noteCodeJob', job }, note)).toMatchObject({ ok: true });
  const recordIds = ['c0001', 'c0002', 'c0003'];
  const batch = { actor: TEST_ACTORS.admin, now: TEST_TIME, newId: ids(batchId('dead', 1)) };
  await execute(service.store, { type: 'issueCodes', patternId: 'p', recordIds }, batch);
  expect(await status('dead')).toMatchObject({
    state: 'stopped',
    message: expect.stringContaining('The service ended') as string,
    transactionIds: [batchId('dead', 1)],
    changes: recordIds.map((recordId, index) => ({ recordId, from: null, to: `C000${index + 1}` })),
  });
  expect(await followed('/code-jobs/dead/undo')).toMatchObject({ counts: { undone: 3 } });
  expect(await numbered()).toBe(0);
});

it('takes the notes of jobs from nobody', async () => {
  await published(1);
  const job = { id: 'x', patternId: 'p', kind: 'issue', state: 'done', startedAt: TEST_TIME };
  const command = { type: 'noteCodeJob', job: { ...job, processed: 0, total: 0, counts: {} } };
  expect((await service.call('admin', 'POST', '/commands', { body: { command } })).status).toBe(422);
});
