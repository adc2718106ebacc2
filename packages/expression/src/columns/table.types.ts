import type { FieldSchema, IntArray, TimeShape } from './columns.types.js';
import type { RowSet } from './row-set.js';

/** A column of numbers or times. A stored number `s` stands for `(s + base) * multiply / divide`. */
export interface NumberColumn {
  readonly kind: 'number';
  /** How times are written; absent for plain numbers. */
  readonly time?: TimeShape;
  /** Stored numbers, the largest four of which are states; absent when `floats` holds the values. */
  readonly ints?: IntArray;
  /** The values themselves; NaN where `states` says why there is none. */
  readonly floats?: Float64Array;
  /** Per row of `floats`: 0, or one more than the state. */
  states?: Uint8Array;
  readonly base: number;
  readonly multiply: number;
  readonly divide: number;
  /** Least and greatest stored number (`ints`) or value (`floats`). `low > high` when there is none. */
  low: number;
  high: number;
  /** Which states occur, as bits `1 << state`. */
  stateBits: number;
}

/** A column of codes; code `FIRST_CODE + i` stands for `entries[i]`. */
export interface DictionaryColumn {
  readonly kind: 'dictionary';
  codes: IntArray;
  /** Texts, numbers, booleans and null, each once. */
  readonly entries: unknown[];
  readonly codeOf: Map<unknown, number>;
  hasOdd: boolean;
}

/** A column of lists: the items of row `r` are rows `offsets[r]` to `offsets[r + 1]` of `items`. */
export interface CollectionColumn {
  readonly kind: 'collection';
  /** Whether the items are values by themselves, in the column of the empty path. */
  readonly scalar: boolean;
  readonly offsets: Int32Array;
  readonly items: Table;
  /** Rows whose field is not there. */
  readonly missing: RowSet;
  /** Rows that hold something else than a list of such items; the record is kept aside. */
  readonly odd: RowSet;
  /** The most items of a row. */
  mostItems: number;
}

export type Column = NumberColumn | DictionaryColumn | CollectionColumn;

/** A field with its column. */
export interface TableField {
  readonly schema: FieldSchema;
  readonly column: Column;
}

/** Columns of the same number of rows. */
export interface Table {
  readonly rows: number;
  /** By `pathKey`. */
  readonly fields: ReadonlyMap<string, TableField>;
  /** Records (or items) that hold something a column cannot, by row. */
  readonly oddRows: Map<number, unknown>;
}

/** A path as one text that no other path has, whatever the names: they may be empty or hold any character. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}
