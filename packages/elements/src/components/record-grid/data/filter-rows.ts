import { toTags } from './column-data.js';
import type { ColumnData } from './column-data.js';
import type { ValueTest } from './filter-test.js';
import { hasUnwanted } from './filter-test.js';
import type { GridRow, TagsFilter } from '../record-grid.types.js';

/** Rows still in the running: 1 is in, 0 is out. */
export type RowMask = Uint8Array;

/** Takes out the rows whose value fails; each distinct value is tested once. */
export function maskByValue(mask: RowMask, data: ColumnData, test: ValueTest): void {
  const passes = new Uint8Array(data.values.length);
  for (let code = 0; code < passes.length; code++) passes[code] = test(data.values[code] ?? null) ? 1 : 0;
  const missingPasses = test(null) ? 1 : 0;
  for (let row = 0; row < mask.length; row++) {
    const code = data.codes[row] ?? -1;
    if ((code < 0 ? missingPasses : (passes[code] ?? 0)) === 0) mask[row] = 0;
  }
}

/** Whether the tags of one row satisfy a tag condition, but for those that keep it out. */
function tagsPass(filter: TagsFilter, wanted: ReadonlySet<string>, tags: readonly string[]): boolean {
  // Nothing wanted: the condition is only about what a row must not have.
  if (wanted.size === 0 && hasUnwanted(filter)) return true;
  switch (filter.match) {
    case 'any':
      return tags.some((tag) => wanted.has(tag));
    case 'all':
      return filter.tags.every((tag) => tags.includes(tag));
    case 'none':
      return wanted.size === 0 ? tags.length === 0 : !tags.some((tag) => wanted.has(tag));
  }
}

/** Takes out the rows whose tags fail. */
export function maskByTags(mask: RowMask, rows: readonly GridRow[], key: string, filter: TagsFilter): void {
  const wanted = new Set(filter.tags);
  const unwanted = new Set(filter.without);
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 0) continue;
    const tags = toTags(rows[row]?.[key]);
    if (tags.some((tag) => unwanted.has(tag)) || !tagsPass(filter, wanted, tags)) mask[row] = 0;
  }
}

/** Numbers of the rows that are in. */
export function rowsIn(mask: RowMask): Uint32Array {
  let count = 0;
  for (const inside of mask) count += inside;
  const rows = new Uint32Array(count);
  let place = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) rows[place++] = row;
  return rows;
}
