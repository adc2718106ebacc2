import { join, resolve } from 'node:path';
import { Summary } from '../support/summary.js';
import { runNode } from '../support/tools.js';

/** One line of `size-limit --json`; sizes in bytes, after gzip. */
interface Measured {
  readonly name: string;
  readonly passed?: boolean;
  readonly size: number;
  readonly sizeLimit?: number;
}

const root = resolve(import.meta.dirname, '../..');
const kilobytes = (bytes: number | undefined): string => `${((bytes ?? 0) / 1000).toFixed(1)} kB`.padStart(9);

/** What a page downloads for each entry, bundled, minified and gzipped, against its budget in .size-limit.json. */
function measure(): readonly Measured[] {
  const { output } = runNode([join(root, 'node_modules/size-limit/bin.js'), '--json'], root);
  const start = output.indexOf('[');
  if (start < 0) throw new Error(output);
  return JSON.parse(output.slice(start, output.lastIndexOf(']') + 1)) as Measured[];
}

const summary = new Summary();
for (const { name, size, sizeLimit, passed } of measure()) {
  console.log(`${name.padEnd(40)} ${kilobytes(size)} of ${kilobytes(sizeLimit)}`);
  const fits = passed === true && sizeLimit !== undefined;
  summary.check(name, fits ? [] : [`${kilobytes(size)} is above its budget of ${kilobytes(sizeLimit)}.`]);
}
summary.finish('size');
