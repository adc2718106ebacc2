import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchRow, BenchTable } from './bench.types.js';
import { ENGINES } from './closures/engines.js';
import type { Measured } from './closures/measure.js';
import { RULES } from './closures/rules.js';

const MEASURE = fileURLToPath(new URL('closures/measure.ts', import.meta.url));
const execute = promisify(execFile);

/**
 * Five rules, one record at a time: closures against stock jsonata and other engines. One process for each
 * engine; each times the same rule written by hand, alternately. CPU time, medians.
 */
export async function run(): Promise<BenchTable[]> {
  const found = new Map<string, readonly Measured[]>();
  for (const { name } of ENGINES) found.set(name, await measured(name));
  return RULES.map((rule, index) => ({
    title: `${rule.name}: ${rule.text}`,
    rows: ENGINES.map(({ name }) =>
      rowOf(name, found.get(name)?.[index], found.get('jsonata')?.[index]?.perSecond ?? 0),
    ),
  }));
}

async function measured(engine: string): Promise<readonly Measured[]> {
  const { stdout } = await execute(process.execPath, [...process.execArgv, MEASURE, engine], {
    maxBuffer: 1_000_000,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as Measured[];
}

function rowOf(name: string, row: Measured | undefined, stock: number): BenchRow {
  if (row === undefined || row.perSecond === null)
    return { name, value: 0, unit: '/s', note: row?.note ?? 'not measured' };
  const note = `${row.toHand.toFixed(3)} of hand-written, ${row.hits} hits of ${row.records}`;
  return { name, value: row.perSecond, unit: '/s', ratio: row.perSecond / stock, note };
}
