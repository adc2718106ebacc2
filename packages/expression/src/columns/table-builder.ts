import { CollectionBuilder, isNumberItem, isRecordItem, isScalarItem } from './collection-builder.js';
import type { FieldSchema } from './columns.types.js';
import { DictionaryBuilder } from './dictionary-builder.js';
import { NumberBuilder } from './number-builder.js';
import { pathReader } from './read-field.js';
import { pathKey, type Table, type TableField } from './table.types.js';

type ColumnBuilder = NumberBuilder | DictionaryBuilder | CollectionBuilder;

interface FieldBuilder {
  readonly schema: FieldSchema;
  readonly read: (record: object) => unknown;
  readonly builder: ColumnBuilder;
}

/** Collects records into columns. */
export class TableBuilder {
  readonly #fields: readonly FieldBuilder[];
  readonly #oddRows = new Map<number, unknown>();
  rows = 0;

  constructor(fields: readonly FieldSchema[]) {
    this.#fields = fields.map((schema) => ({
      schema,
      read: pathReader(schema.path),
      builder: builderOf(schema),
    }));
  }

  /** Adds a record, or an item of a list. */
  add(record: unknown): void {
    let whole = true;
    for (const { read, builder } of this.#fields) {
      if (!builder.add(read(record as object))) whole = false;
    }
    if (!whole) this.#oddRows.set(this.rows, record);
    this.rows += 1;
  }

  /** The columns of everything added. */
  finish(): Table {
    const fields = new Map<string, TableField>();
    for (const { schema, builder } of this.#fields) {
      fields.set(pathKey(schema.path), { schema, column: builder.finish() });
    }
    return { rows: this.rows, fields, oddRows: this.#oddRows };
  }
}

function builderOf(schema: FieldSchema): ColumnBuilder {
  switch (schema.type) {
    case 'number':
    case 'time':
      return new NumberBuilder(schema.type);
    case 'text':
    case 'boolean':
      return new DictionaryBuilder();
    case 'list': {
      const items = new TableBuilder([{ path: [], type: schema.of }]);
      return new CollectionBuilder(items, true, schema.of === 'number' ? isNumberItem : isScalarItem);
    }
    case 'collection':
      return new CollectionBuilder(new TableBuilder(schema.fields), false, isRecordItem);
  }
}
