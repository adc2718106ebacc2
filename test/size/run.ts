import { join, relative } from 'node:path';
import { compiledStyles } from '../../scripts/lib/minify-styles.mjs';
import { Summary } from '../support/summary.js';
import { ROOT } from './bundle/repo-root.js';
import { measureSizes } from './measure.js';

// Style sheets with their comments weigh up to 1 kB more: that is not what pages download.
const [compiled] = compiledStyles(join(ROOT, 'packages/elements/dist'));
if (compiled !== undefined)
  throw new Error(
    `${relative(ROOT, compiled.file)} is as the compiler wrote it. What is published comes from: npm run build`,
  );

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
