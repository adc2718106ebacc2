import { join, resolve } from 'node:path';
import { runNode } from '../support/tools.js';

/** One line of `size-limit --json`; sizes in bytes, after gzip. */
export interface Measured {
  readonly name: string;
  readonly passed?: boolean;
  readonly size: number;
  readonly sizeLimit?: number;
}

const root = resolve(import.meta.dirname, '../..');

/** What a page downloads for each entry of .size-limit.json: bundled, minified, gzipped. Needs a build. */
export function measureSizes(): readonly Measured[] {
  const { output } = runNode([join(root, 'node_modules/size-limit/bin.js'), '--json'], root);
  const start = output.indexOf('[');
  if (start < 0) throw new Error(output);
  return JSON.parse(output.slice(start, output.lastIndexOf(']') + 1)) as Measured[];
}
