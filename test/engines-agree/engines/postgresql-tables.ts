import type { ColumnData, TableData } from '../data/layouts.types.js';

const TYPES: Readonly<Record<ColumnData['type'], string>> = {
  text: 'text',
  number: 'double precision',
  integer: 'bigint',
  decimal: 'numeric',
  boolean: 'boolean',
  timestamp: 'timestamptz',
  'text-list': 'text[]',
  json: 'jsonb',
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Statements that make a table and fill it from a JSON list, given as `$1`. */
export function tableStatements({ name, columns }: TableData): {
  readonly create: string;
  readonly insert: string;
} {
  const defined = columns.map((column) => `${quoted(column.name)} ${TYPES[column.type]}`).join(', ');
  return {
    create: `CREATE TABLE ${quoted(name)} (${defined})`,
    insert: `INSERT INTO ${quoted(name)} SELECT * FROM jsonb_populate_recordset(NULL::${quoted(name)}, $1::jsonb)`,
  };
}

/** What is done when a table is filled: its index, and statistics for the planner. */
export function afterwards({ name, index }: TableData): readonly string[] {
  const indexed = index === undefined ? [] : [`CREATE INDEX ON ${quoted(name)} (${quoted(index)})`];
  return [...indexed, `ANALYZE ${quoted(name)}`];
}
