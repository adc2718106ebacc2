import type { FieldPath } from '../compile/compile.types.js';
import { rebuildRow } from './rebuild.js';
import { pathKey, type Table } from './table.types.js';

/** Records by row, for what columns cannot tell. */
export interface RecordSource {
  readonly table: Table;
  /** The records themselves, when they are kept. */
  readonly records: readonly unknown[] | undefined;
}

/** The record of a row: itself when it is kept, else what the columns hold of it. */
export function recordAt({ table, records }: RecordSource, row: number): unknown {
  return records === undefined ? rebuildRow(table, row) : records[row];
}

/** The first path that is read but in no column, when records are not kept. */
export function unknownPath(
  { table, records }: RecordSource,
  reads: readonly FieldPath[],
): FieldPath | undefined {
  return records === undefined ? reads.find((path) => !covers(table, path)) : undefined;
}

function covers(table: Table, path: FieldPath): boolean {
  for (let length = 1; length <= path.length; length += 1) {
    const field = table.fields.get(pathKey(path.slice(0, length)));
    if (field === undefined) continue;
    const rest = path.slice(length);
    if (field.column.kind !== 'collection' || rest.length === 0) return true;
    return !field.column.scalar && covers(field.column.items, rest);
  }
  return false;
}
