import { measureSizes } from '../size/measure.js';
import type { BenchTable } from './bench.types.js';

/** What a page downloads for each entry, against its budget. */
export async function run(): Promise<BenchTable[]> {
  const rows = (await measureSizes()).map(({ name, size, lazy, limit }) => ({
    name,
    value: size / 1000,
    unit: 'kB',
    ratio: size / limit,
    note: `of ${limit / 1000} kB; ${(lazy / 1000).toFixed(1)} kB more when needed`,
  }));
  return [{ title: 'Bundle sizes (minified, gzip; ratio against the budget)', rows }];
}
