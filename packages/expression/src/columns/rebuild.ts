import { numberAt } from './number-builder.js';
import { CODE_MISSING, FIRST_CODE, MISSING } from './states.js';
import type { CollectionColumn, Column, Table } from './table.types.js';
import { timeOfMillis } from './time-text.js';

/** The record of a row: what the columns hold, or the record itself where they could not hold it. */
export function rebuildRow(table: Table, row: number): unknown {
  const odd = table.oddRows.get(row);
  if (odd !== undefined) return odd;
  const record: Record<string, unknown> = {};
  for (const { schema, column } of table.fields.values()) {
    const value = valueAt(column, row);
    if (schema.path.length === 0) return value;
    if (value !== undefined) place(record, schema.path, value);
  }
  return record;
}

/** What a column holds in a row. */
export function valueAt(column: Column, row: number): unknown {
  switch (column.kind) {
    case 'dictionary': {
      const code = column.codes[row] ?? CODE_MISSING;
      return code < FIRST_CODE ? undefined : column.entries[code - FIRST_CODE];
    }
    case 'number': {
      const found = numberAt(column, row);
      if ('state' in found) return found.state === MISSING ? undefined : null;
      return column.time === undefined ? found.value : timeOfMillis(found.value, column.time);
    }
    case 'collection':
      return listAt(column, row);
  }
}

function listAt(column: CollectionColumn, row: number): unknown[] | undefined {
  if (column.missing.has(row)) return undefined;
  const list: unknown[] = [];
  const end = column.offsets[row + 1] ?? 0;
  for (let item = column.offsets[row] ?? 0; item < end; item += 1) list.push(rebuildRow(column.items, item));
  return list;
}

function place(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let object = record;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(object, name) ? object[name] : undefined;
    object = (inner ?? define(object, name, {})) as Record<string, unknown>;
  }
  define(object, path.at(-1) ?? '', value);
}

/** Sets a property of any name, `__proto__` included. */
function define(object: Record<string, unknown>, name: string, value: unknown): unknown {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
  return value;
}
