import { measureSizes } from '../size/measure.js';
import type { BenchTable } from './bench.types.js';

/** What a page downloads for each entry, against its budget. */
export function run(): Promise<BenchTable[]> {
  const rows = measureSizes().map(({ name, size, sizeLimit }) => ({
    name,
    value: size / 1000,
    unit: 'kB',
    ...(sizeLimit === undefined ? {} : { ratio: size / sizeLimit, note: `of ${sizeLimit / 1000} kB` }),
  }));
  return Promise.resolve([{ title: 'Bundle sizes (minified, gzip)', rows }]);
}
