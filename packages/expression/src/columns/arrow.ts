import type { FieldSchema } from './columns.types.js';
import { timeOfMillis } from './time-text.js';

/** The part of an Arrow vector that is read. */
export interface ArrowVector {
  readonly length: number;
  get(index: number): unknown;
}

/** The part of an Arrow table that is read. */
export interface ArrowTable {
  readonly numRows: number;
  getChild(name: string): ArrowVector | null;
}

/** Which Arrow column a field is read from. Its name defaults to the path, joined by dots. */
export type ArrowField = FieldSchema & { readonly column?: string };

/** How a table becomes a column set. */
export interface ArrowMapping {
  readonly fields: readonly ArrowField[];
  /** What an Arrow null is to the rules: a missing field (default), or null. */
  readonly nulls?: 'missing' | 'null';
}

/**
 * The rows of an Arrow table as records. Lists of structs are child records; timestamps become ISO 8601 texts;
 * 64-bit integers become numbers where they are exact. Throws a RangeError for a column that the table does not
 * have, and a TypeError for a value that JSON has not.
 */
export function* arrowRecords(table: ArrowTable, mapping: ArrowMapping): Generator<object> {
  const readers = mapping.fields.map((field) => {
    const name = field.column ?? field.path.join('.');
    const vector = table.getChild(name);
    if (vector === null) throw new RangeError(`the table has no column ${name}`);
    return { field, vector };
  });
  const missing = mapping.nulls !== 'null';
  for (let row = 0; row < table.numRows; row += 1) {
    const record: Record<string, unknown> = {};
    for (const { field, vector } of readers) {
      const value = plain(vector.get(row), field, missing);
      if (value !== undefined) place(record, field.path, value);
    }
    yield record;
  }
}

function plain(value: unknown, field: FieldSchema | undefined, missing: boolean): unknown {
  if (value === null || value === undefined) return missing ? undefined : null;
  if (field?.type === 'time') return timeText(value);
  if (field?.type === 'list') return itemsOf(value).map((item) => plain(item, undefined, false));
  if (field?.type === 'collection')
    return itemsOf(value).map((item) => recordOf(item, field.fields, missing));
  if (typeof value === 'bigint') return exact(value);
  if (typeof value === 'object')
    throw new TypeError(`field ${field?.path.join('.') ?? ''} holds a value that JSON has not`);
  return value;
}

/** Arrow gives timestamps as milliseconds, and dates as such or as Date. */
function timeText(value: unknown): unknown {
  if (typeof value === 'string') return value;
  const millis = value instanceof Date ? value.getTime() : Number(value);
  return timeOfMillis(millis, 'millis');
}

function itemsOf(value: unknown): unknown[] {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value)
    return [...(value as Iterable<unknown>)];
  throw new TypeError('a list was expected');
}

function recordOf(item: unknown, fields: readonly FieldSchema[], missing: boolean): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    let value: unknown = item;
    for (const name of field.path)
      value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    const read = plain(value, field, missing);
    if (read !== undefined) place(record, field.path, read);
  }
  return record;
}

function exact(value: bigint): number {
  const number = Number(value);
  if (BigInt(number) !== value) throw new TypeError(`${value.toString()} is no exact number`);
  return number;
}

function place(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let object = record;
  for (const name of path.slice(0, -1)) object = (object[name] ??= {}) as Record<string, unknown>;
  object[path.at(-1) ?? ''] = value;
}
