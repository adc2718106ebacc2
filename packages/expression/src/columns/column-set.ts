import { arrowRecords, type ArrowMapping, type ArrowTable } from './arrow.js';
import { isObject } from './read-field.js';
import type { ColumnSchema } from './columns.types.js';
import { inferSchema } from './infer-schema.js';
import { recordAt, type RecordSource } from './records.js';
import { TableBuilder } from './table-builder.js';
import type { Table } from './table.types.js';
import { updateRow } from './update-row.js';

/** How a column set is made. */
export interface ColumnSetOptions {
  /**
   * Keep a reference to every record. Rules may then read fields that are in no column. Default true for
   * `from`, false for a builder. Without it a record is made again from the columns where one is needed.
   */
  readonly keepRecords?: boolean;
  /** How many records the fields are taken from when no schema is given. Default 1,000. */
  readonly sample?: number;
}

const SAMPLE = 1000;

/**
 * Records in columns: numbers in typed arrays, each text once, lists one after the other. A million customers
 * with ten orders each take about a hundred megabytes.
 */
export class ColumnSet implements RecordSource {
  readonly schema: ColumnSchema;
  readonly table: Table;
  readonly records: unknown[] | undefined;
  #version = 0;

  constructor(schema: ColumnSchema, table: Table, records: unknown[] | undefined) {
    this.schema = schema;
    this.table = table;
    this.records = records;
  }

  /**
   * Reads records into columns. Throws a TypeError for a record that is no object.
   *
   * @param schema What the fields hold; taken from a sample when absent.
   */
  static from(records: readonly unknown[], schema?: ColumnSchema, options: ColumnSetOptions = {}): ColumnSet {
    const known = schema ?? inferSchema(records.slice(0, options.sample ?? SAMPLE));
    const builder = new ColumnSetBuilder(known, { keepRecords: options.keepRecords ?? true });
    builder.addBatch(records);
    return builder.finish();
  }

  /**
   * Reads an Arrow table into columns, given as it is: this package does not depend on Arrow. Arrow nulls are
   * missing fields unless the mapping says otherwise. Throws a RangeError for a column that the table does not
   * have, and a TypeError for a value that JSON has not.
   */
  static fromArrow(
    table: ArrowTable,
    mapping: ArrowMapping,
    options: Pick<ColumnSetOptions, 'keepRecords'> = {},
  ): ColumnSet {
    const builder = new ColumnSetBuilder({ fields: mapping.fields }, options);
    builder.addBatch(arrowRecords(table, mapping));
    return builder.finish();
  }

  /** How many records there are. */
  get rows(): number {
    return this.table.rows;
  }

  /** Grows by one with every update. */
  get version(): number {
    return this.#version;
  }

  /** The record of a row: the one that was given when records are kept, else one made from the columns. */
  record(row: number): unknown {
    return recordAt(this, row);
  }

  /** Puts another record in a row. What does not fit the columns is kept aside, and costs more. */
  update(row: number, record: unknown): void {
    if (!Number.isInteger(row) || row < 0 || row >= this.rows) throw new RangeError(`no row ${row}`);
    requireObject(record);
    updateRow(this.table, row, record);
    if (this.records !== undefined) this.records[row] = record;
    this.#version += 1;
  }
}

/** Makes a column set record by record. */
export class ColumnSetBuilder {
  readonly #table: TableBuilder;
  readonly #records: unknown[] | undefined;

  constructor(
    private readonly schema: ColumnSchema,
    options: Pick<ColumnSetOptions, 'keepRecords'> = {},
  ) {
    this.#table = new TableBuilder(schema.fields);
    this.#records = options.keepRecords === true ? [] : undefined;
  }

  /** Adds a record. Throws a TypeError when it is no object. */
  add(record: unknown): void {
    requireObject(record);
    this.#table.add(record);
    this.#records?.push(record);
  }

  /** Adds records in order. */
  addBatch(records: Iterable<unknown>): void {
    for (const record of records) this.add(record);
  }

  /** The set of everything added. The builder is of no use afterwards. */
  finish(): ColumnSet {
    return new ColumnSet(this.schema, this.#table.finish(), this.#records);
  }
}

function requireObject(record: unknown): void {
  if (!isObject(record)) throw new TypeError('a record must be an object');
}
