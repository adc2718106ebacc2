import { DuckDBInstance, listValue, type DuckDBValue } from '@duckdb/node-api';
import { bindSql, type SqlValueBound } from '@tagma/expression';
import type { ColumnData, TableData } from '../data/layouts.types.js';
import type { Database } from './database.types.js';

const TYPES: Readonly<Record<ColumnData['type'], string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'BIGINT',
  decimal: 'DECIMAL(30, 10)',
  boolean: 'BOOLEAN',
  timestamp: 'TIMESTAMPTZ',
  'text-list': 'VARCHAR[]',
  json: 'JSON',
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** DuckDB in this process, in memory. */
export async function openDuckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    name: 'DuckDB',
    dialect: 'duckdb',
    async fill(table) {
      const { create, insert } = tableStatements(table);
      await connection.run(create);
      await connection.run(insert, [JSON.stringify(table.rows)]);
    },
    async drop({ name }) {
      await connection.run(`DROP TABLE ${quoted(name)}`);
    },
    async query({ sql, params }, bindings) {
      const reader = await connection.runAndReadAll(sql, bindSql(params, bindings).map(duckValue));
      return reader.getRowObjectsJS() as Record<string, unknown>[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

function duckValue(value: SqlValueBound): DuckDBValue {
  return typeof value === 'object' && value !== null ? listValue([...value]) : value;
}

function tableStatements({ name, columns }: TableData): { readonly create: string; readonly insert: string } {
  const defined = columns.map((column) => `${quoted(column.name)} ${TYPES[column.type]}`).join(', ');
  const picked = columns.map((column) => {
    const pointer = `'/${column.name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll("'", "''")}'`;
    if (column.type === 'json') return `json_extract(item, ${pointer})`;
    if (column.type === 'text-list') return `CAST(json_extract(item, ${pointer}) AS VARCHAR[])`;
    return `CAST(json_extract_string(item, ${pointer}) AS ${TYPES[column.type]})`;
  });
  return {
    create: `CREATE TABLE ${quoted(name)} (${defined})`,
    insert:
      `INSERT INTO ${quoted(name)} SELECT ${picked.join(', ')} ` +
      `FROM (SELECT unnest(json_extract($1::JSON, '$[*]')) AS item)`,
  };
}
