import { Summary } from '../support/summary.js';
import { measureSizes } from './measure.js';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

const summary = new Summary();
for (const { name, size, lazy, limit } of await measureSizes()) {
  console.log(`${name.padEnd(55)} ${kilobytes(size)} of ${kilobytes(limit)}, later ${kilobytes(lazy)}`);
  // An entry that has become next to nothing was not measured.
  const isMeasured = size > 1000;
  summary.check(
    name,
    isMeasured && size <= limit ? [] : [`${kilobytes(size)} against a budget of ${kilobytes(limit)}.`],
  );
}
summary.finish('size');
