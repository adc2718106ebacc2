import type { SqlColumn, SqlMapping } from '@tagma/expression';
import type { ColumnData, Layout, Row, TableData } from './layouts.types.js';

const column = (name: string, type: ColumnData['type']): SqlColumn => ({
  path: name.split('.'),
  column: name,
  type,
});
const columnData = (columns: readonly SqlColumn[], ...keys: readonly string[]): readonly ColumnData[] => [
  ...keys.map((name) => ({ name, type: 'text' as const })),
  ...columns.map(({ column: name, type }) => ({ name, type })),
];

const PERSON = [
  column('id', 'text'),
  column('name', 'text'),
  column('region', 'text'),
  column('age', 'integer'),
  column('score', 'number'),
  column('balance', 'decimal'),
  column('active', 'boolean'),
  column('joined', 'timestamp'),
  column('seen', 'text'),
  column('tags', 'text-list'),
  column('home.city', 'text'),
];
const ORDER = [
  column('id', 'text'),
  column('amount', 'number'),
  column('quantity', 'integer'),
  column('status', 'text'),
  column('at', 'timestamp'),
  column('placed', 'text'),
];
const LINE = [column('id', 'text'), column('sku', 'text'), column('pieces', 'integer')];

/** Every field in a column of its own type, child rows in tables. */
export function typedLayout(records: readonly Row[]): Layout {
  const orders = records.flatMap((record) => childrenOf(record, 'orders', 'person'));
  const lines = orders.flatMap((order) => childrenOf(order, 'lines', 'order'));
  const mapping: SqlMapping = {
    table: { name: 'people' },
    key: 'id',
    columns: PERSON,
    children: [
      {
        path: ['orders'],
        table: { name: 'orders' },
        parent: 'person',
        key: 'id',
        order: ['id'],
        columns: ORDER,
        children: [
          { path: ['lines'], table: { name: 'lines' }, parent: 'order', order: ['id'], columns: LINE },
        ],
      },
    ],
  };
  return {
    name: 'typed columns',
    mapping,
    tables: [
      { name: 'people', columns: columnData(PERSON), rows: records.map((record) => flat(record, PERSON)) },
      {
        name: 'orders',
        columns: columnData(ORDER, 'person'),
        rows: orders.map((order) => ({ ...flat(order, ORDER), person: order['person'] })),
      },
      {
        name: 'lines',
        columns: columnData(LINE, 'order'),
        rows: lines.map((line) => ({ ...flat(line, LINE), order: line['order'] })),
      },
    ],
    records: byId(records),
  };
}

/** Whole records in one JSON column. */
export function documentLayout(records: readonly Row[]): Layout {
  const table: TableData = {
    name: 'documents',
    columns: [
      { name: 'id', type: 'text' },
      { name: 'body', type: 'json' },
    ],
    rows: records.map((body) => ({ id: body['id'], body })),
  };
  return {
    name: 'one document',
    mapping: { table: { name: 'documents' }, key: 'id', document: { column: 'body' } },
    tables: [table],
    records: byId(records),
  };
}

/** As the service of this repository keeps them: documents, and child rows as documents in a table for all. */
export function serviceLayout(records: readonly Row[]): Layout {
  const own = (record: Row): Row =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'orders'));
  const rows = records.map((record) => ({ ...own(record), orders: listOf(record['orders']) }) as Row);
  const children = rows.flatMap((record) =>
    listOf(record['orders']).map((data, place) => ({
      record_type: 'customer',
      collection: 'orders',
      parent_id: record['id'],
      id: String(place).padStart(4, '0'),
      data,
    })),
  );
  const where = { record_type: 'customer', collection: 'orders' };
  const text = (name: string): ColumnData => ({ name, type: 'text' });
  return {
    name: 'documents with child rows',
    mapping: {
      table: { name: 'records', where: { type: 'customer' } },
      key: 'id',
      columns: [column('id', 'text')],
      document: { column: 'data' },
      children: [
        {
          path: ['orders'],
          table: { name: 'children', where },
          parent: 'parent_id',
          key: 'id',
          order: ['id'],
          document: { column: 'data' },
        },
      ],
    },
    tables: [
      {
        name: 'records',
        columns: [text('type'), text('id'), { name: 'data', type: 'json' }],
        rows: [
          ...rows.map((record) => ({ type: 'customer', id: record['id'], data: own(record) })),
          { type: 'other', id: 'stranger', data: { age: 50 } },
        ],
      },
      {
        name: 'children',
        columns: [
          text('record_type'),
          text('collection'),
          text('parent_id'),
          text('id'),
          { name: 'data', type: 'json' },
        ],
        rows: [
          ...children,
          {
            record_type: 'customer',
            collection: 'calls',
            parent_id: 'p0001',
            id: 'x',
            data: { amount: 1e6 },
          },
        ],
      },
    ],
    records: byId(rows),
  };
}

function byId(records: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(records.map((record) => [String(record['id']), record]));
}

function flat(row: Row, columns: readonly SqlColumn[]): Row {
  return Object.fromEntries(
    columns.map(({ path, column: name }) => [
      name,
      path.reduce<unknown>((value, step) => (value as Row | undefined)?.[step], row),
    ]),
  );
}

function childrenOf(row: Row, name: string, parent: string): readonly Row[] {
  return (row[name] as readonly Row[]).map((child) => ({ ...child, [parent]: row['id'] }));
}

/** The objects of a list: child rows are always objects. */
function listOf(value: unknown): readonly Row[] {
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [];
  return list.filter(
    (item): item is Row => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}
