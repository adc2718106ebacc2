import { isNumberItem, isRecordItem, isScalarItem } from './collection-builder.js';
import { codeOfValue } from './dictionary-builder.js';
import { decode } from './number-builder.js';
import { packInts } from './pack-ints.js';
import { NOT_A_PATH, pathReader } from './read-field.js';
import { CODE_ODD, ERROR, MISSING, NULL, ODD, topOf } from './states.js';
import type {
  CollectionColumn,
  Column,
  DictionaryColumn,
  NumberColumn,
  Table,
  TableField,
} from './table.types.js';
import { millisOfTime } from './time-text.js';

/** Writes a record, or an item, into a row. */
export function updateRow(table: Table, row: number, record: unknown): void {
  let whole = true;
  for (const { schema, column } of table.fields.values()) {
    const value = pathReader(schema.path)(record as object);
    if (!write(column, row, value)) whole = false;
  }
  if (whole) table.oddRows.delete(row);
  else table.oddRows.set(row, record);
}

/** Writes a value; false when it was kept as odd. */
function write(column: Column, row: number, value: unknown): boolean {
  switch (column.kind) {
    case 'number':
      return writeNumber(column, row, value);
    case 'dictionary':
      return writeCode(column, row, value);
    case 'collection':
      return writeList(column, row, value);
  }
}

function writeCode(column: DictionaryColumn, row: number, value: unknown): boolean {
  const code = codeOfValue(value, column.codeOf, column.entries);
  if (code > topOf(column.codes)) column.codes = packInts(Int32Array.from(column.codes), code);
  column.codes[row] = code;
  if (code === CODE_ODD) column.hasOdd = true;
  return code !== CODE_ODD;
}

function writeNumber(column: NumberColumn, row: number, value: unknown): boolean {
  const number = numberOf(column, value);
  const state = value === undefined ? MISSING : value === null ? NULL : ODD;
  const stored = number === undefined ? undefined : storedNumber(column, number);
  if (stored === undefined) {
    column.stateBits |= 1 << state;
    writeState(column, row, state);
    return state !== ODD;
  }
  column.low = Math.min(column.low, stored);
  column.high = Math.max(column.high, stored);
  if (column.ints !== undefined) column.ints[row] = stored;
  else if (column.floats !== undefined) column.floats[row] = stored;
  return true;
}

function writeState(column: NumberColumn, row: number, state: number): void {
  if (column.ints !== undefined) {
    column.ints[row] = topOf(column.ints) - state;
    return;
  }
  if (column.floats === undefined) return;
  column.states ??= new Uint8Array(column.floats.length);
  column.floats[row] = Number.NaN;
  column.states[row] = state + 1;
}

function numberOf(column: NumberColumn, value: unknown): number | undefined {
  const number =
    column.time === undefined
      ? value
      : typeof value === 'string'
        ? millisOfTime(value, column.time)
        : undefined;
  if (typeof number !== 'number' || !Number.isFinite(number) || Object.is(number, -0)) return undefined;
  return number;
}

/** How a column stores a number; undefined when it cannot. */
function storedNumber(column: NumberColumn, number: number): number | undefined {
  if (column.ints === undefined) return number;
  const stored = Math.round((number * column.divide) / column.multiply) - column.base;
  const fits = stored >= 0 || column.ints instanceof Int32Array;
  if (!fits || Math.abs(stored) >= topOf(column.ints) - ERROR) return undefined;
  return decode(column, stored) === number ? stored : undefined;
}

/** A list of the same length takes the place of the old one; any other is kept aside. */
function writeList(column: CollectionColumn, row: number, value: unknown): boolean {
  const start = column.offsets[row] ?? 0;
  const length = (column.offsets[row + 1] ?? 0) - start;
  column.odd.delete(row);
  column.missing.delete(row);
  if (value === undefined && length === 0) {
    column.missing.add(row);
    return true;
  }
  if (
    value !== NOT_A_PATH &&
    Array.isArray(value) &&
    value.length === length &&
    value.every(fitting(column))
  ) {
    for (const [index, item] of (value as readonly unknown[]).entries())
      updateRow(column.items, start + index, item);
    return true;
  }
  column.odd.add(row);
  return false;
}

function fitting(column: CollectionColumn): (item: unknown) => boolean {
  if (!column.scalar) return isRecordItem;
  const field: TableField | undefined = column.items.fields.get('');
  return field?.column.kind === 'number' ? isNumberItem : isScalarItem;
}
