import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ColumnSet } from './column-set.js';
import { createColumnWorker, type ColumnWorker } from './column-worker.js';
import type { ColumnSchema } from './columns.types.js';
import { compileRuleSet } from './rule-set.js';
import { columnPort } from './worker-port.js';

const OPTIONS = { asOf: '2026-11-22T08:00:00Z' };
const SCHEMA: ColumnSchema = {
  fields: [
    { path: ['status'], type: 'text' },
    { path: ['age'], type: 'number' },
  ],
};
const RULES = [
  { id: 'gold', text: 'status = "gold" and age > 30' },
  { id: 'error', text: 'age > 50' },
  { id: 'invalid', text: 'age >' },
];
const ROWS = 100_000;
const RECORDS = Array.from({ length: ROWS }, (_, row) => ({
  status: row % 3 === 0 ? 'gold' : 'new',
  age: row === 70_000 ? 'old' : row % 90,
}));

const address = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
/** The thread reads TypeScript as it is. */
const CODE = `
  const { parentPort } = require('node:worker_threads');
  const load = async (file) => (await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})).tsImport(file, ${address('./')});
  Promise.all([load(${address('./serve-columns.ts')}), load(${address('./worker-port.ts')})]).then(
    ([{ serveColumns }, { columnPort }]) => serveColumns(columnPort(parentPort)),
  );
`;

describe('a column set in a worker', () => {
  let thread: Worker;
  let worker: ColumnWorker;

  beforeAll(async () => {
    thread = new Worker(CODE, { eval: true });
    worker = createColumnWorker(columnPort(thread));
    await worker.open(SCHEMA);
    for (let start = 0; start < ROWS; start += 20_000) await worker.add(RECORDS.slice(start, start + 20_000));
    expect(await worker.finish()).toBe(ROWS);
  }, 60_000);

  afterAll(() => thread.terminate());

  it('says what the same set says here, and how far it is', async () => {
    const done: number[] = [];
    const found = await worker.evaluate(RULES, { ...OPTIONS, onProgress: (step) => done.push(step.done) })
      .outcome;
    const expected = compileRuleSet(RULES).evaluateSync(ColumnSet.from(RECORDS, SCHEMA), OPTIONS);
    expect(found).toEqual(expected);
    expect(found?.rules[1]?.errorRows).toEqual([{ row: 70_000, code: 'T2009' }]);
    expect(found?.rules[2]?.problem?.kind).toBe('invalid');
    expect(done.length).toBeGreaterThan(3);
    expect(done.at(-1)).toBe(ROWS);
  }, 30_000);

  it('stops when it is told to', async () => {
    const evaluation = worker.evaluate(RULES, OPTIONS);
    evaluation.cancel();
    expect(await evaluation.outcome).toBeUndefined();
  }, 30_000);

  it('sees updates', async () => {
    const rules = [{ id: 'one', text: 'status = "platinum"' }];
    await worker.update(5, { status: 'platinum', age: 3 });
    const found = await worker.evaluate(rules, { ...OPTIONS, countsOnly: true }).outcome;
    expect(found?.rules[0]?.matches).toBe(1);
    expect(found?.rules[0]?.bits).toBeUndefined();
  }, 30_000);

  it('hands failures back', async () => {
    await expect(worker.evaluate(RULES, { asOf: 'now' }).outcome).rejects.toThrow('asOf');
    await expect(worker.update(-1, {})).rejects.toThrow('row');
    await expect(worker.add([{}])).rejects.toThrow('open');
  }, 30_000);
});
