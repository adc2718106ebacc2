import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Parser } from 'n3';
import { compactRedirects, resolveRedirect } from '@tagma/core';
import { readSkosTurtle, readTurtle, writeSkosTurtle } from '@tagma/skos';
import { median, type BenchRow, type BenchTable } from './bench.types.js';

const ROUNDS = 7;
const DATA = resolve(import.meta.dirname, '../../../shared/data/taxonomies');

/** SKOS and redirects of publishers, against n3's parser alone. */
export async function run(): Promise<BenchTable[]> {
  return [
    ...(await skosTable(join(DATA, 'uat-5.1.0.ttl'))),
    ...(await redirectTable(join(DATA, 'shopify-2025-01.en-zh.json'))),
  ];
}

async function skosTable(file: string): Promise<BenchTable[]> {
  if (!existsSync(file)) return [];
  const turtle = readFileSync(file, 'utf8');
  const reading = await readSkosTurtle(turtle);
  if (!reading.ok) throw new Error(reading.fault.message);
  const { concepts } = reading;
  const names = ['n3 alone', 'readTurtle', 'readSkosTurtle', 'writeSkosTurtle'] as const;
  const work = [
    () => new Parser({ format: 'text/turtle' }).parse(turtle),
    () => readTurtle(turtle),
    () => readSkosTurtle(turtle),
    () => writeSkosTurtle(concepts),
  ];
  const times = await interleaved(work);
  const floor = times[0] ?? 0;
  const rows = names.map((name, index): BenchRow => {
    const value = times[index] ?? 0;
    return { name, value, unit: 'ms', ratio: value / floor };
  });
  return [
    {
      title: `SKOS: ${reading.tripleCount.toLocaleString('en')} statements, ${concepts.length} concepts`,
      rows,
    },
  ];
}

async function redirectTable(file: string): Promise<BenchTable[]> {
  if (!existsSync(file)) return [];
  const { redirects } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly redirects: readonly (readonly [from: string, name: string, to: readonly string[]])[];
  };
  const list = redirects.map(([from, , to]) => ({ from, to }));
  const compact = compactRedirects(list);
  const resolved = list.filter(({ from }) => resolveRedirect(compact, from)[0] !== from).length;
  const times = await interleaved([
    () => compactRedirects(list),
    () => list.map(({ from }) => resolveRedirect(compact, from)),
  ]);
  const note = `${resolved} of ${list.length} resolve, ${compact.loops.length} loops, ${compact.manyToOne.size} joined`;
  return [
    {
      title: 'Redirects of a product taxonomy',
      rows: [
        { name: 'compacted', value: times[0] ?? 0, unit: 'ms', note },
        { name: 'one lookup', value: ((times[1] ?? 0) / list.length) * 1000, unit: 'µs' },
      ],
    },
  ];
}

/** Medians of rounds in which every piece of work has its turn, after one that does not count. */
async function interleaved(work: readonly (() => unknown)[]): Promise<number[]> {
  const times = work.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, piece] of work.entries()) {
      const started = performance.now();
      await piece();
      if (round > 0) times[index]?.push(performance.now() - started);
    }
  return times.map(median);
}
