import type { SqlMapping } from '@tagma/expression';

/** A record as rules see it. */
export type Row = Readonly<Record<string, unknown>>;

/** A table to fill: its columns with their types in either database, and its rows. */
export interface TableData {
  readonly name: string;
  readonly columns: readonly ColumnData[];
  readonly rows: readonly Row[];
  /** Column with an index: that of the record that child rows belong to. */
  readonly index?: string;
}

/** A column; an undefined value becomes NULL. */
export interface ColumnData {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer' | 'decimal' | 'boolean' | 'timestamp' | 'text-list' | 'json';
}

/** Records in the shape of tables, and how rules find them there. */
export interface Layout {
  readonly name: string;
  readonly mapping: SqlMapping;
  readonly tables: readonly TableData[];
  /** The same records for the engines that read objects, by key. */
  readonly records: ReadonlyMap<string, Row>;
}

/** Outcome of a rule for every record: `match`, `no-match`, `undecided` or the code of an error. */
export type Outcomes = ReadonlyMap<string, string>;
