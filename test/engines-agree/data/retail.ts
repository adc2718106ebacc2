import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ColumnData, Layout, Row } from './layouts.types.js';

/** Real customers of a shop and their invoices. */
export const CUSTOMERS = '../shared/data/customers/online-retail-customers.csv';
export const INVOICES = '../shared/data/customers/online-retail-invoices.csv.gz';

type Cells = Readonly<Record<string, string>>;

/** Lines of a file whose values hold no commas or quotes. */
function cellsOf(text: string): readonly Cells[] {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])),
  );
}

const column = (name: string, type: ColumnData['type']): ColumnData => ({ name, type });
const CUSTOMER = [
  column('id', 'text'),
  column('country', 'text'),
  column('firstSale', 'timestamp'),
  column('lastSale', 'text'),
  column('recency', 'integer'),
  column('frequency', 'integer'),
  column('spent', 'number'),
  column('items', 'integer'),
  column('cancellations', 'integer'),
];
const INVOICE = [
  column('id', 'text'),
  column('customer', 'text'),
  column('at', 'timestamp'),
  column('time', 'text'),
  column('country', 'text'),
  column('kind', 'text'),
  column('lines', 'integer'),
  column('units', 'integer'),
  column('amount', 'number'),
];

/** Customers with their invoices as `orders`, oldest first, in typed columns and a child table. */
export function retailLayout(): Layout {
  const orders = cellsOf(gunzipSync(readFileSync(INVOICES)).toString('utf8')).map(orderOf);
  const byCustomer = grouped(orders);
  const customers = cellsOf(readFileSync(CUSTOMERS, 'utf8')).map(customerOf);
  const owned = customers.flatMap(({ id }) => byCustomer.get(String(id)) ?? []);
  const field = ({ name, type }: ColumnData) => ({ path: [name], column: name, type });
  return {
    name: 'Online Retail',
    mapping: {
      table: { name: 'customers' },
      key: 'id',
      columns: CUSTOMER.map(field),
      children: [
        {
          path: ['orders'],
          table: { name: 'invoices' },
          parent: 'customer',
          order: ['at', 'id'],
          columns: INVOICE.map(field),
        },
      ],
    },
    tables: [
      { name: 'customers', columns: CUSTOMER, rows: customers },
      { name: 'invoices', columns: INVOICE, rows: owned, index: 'customer' },
    ],
    records: new Map(
      customers.map((customer) => [
        String(customer['id']),
        { ...customer, orders: inOrder(byCustomer.get(String(customer['id'])) ?? []) },
      ]),
    ),
  };
}

function grouped(orders: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const order of orders) {
    const customer = String(order['customer']);
    const group = groups.get(customer);
    if (group === undefined) groups.set(customer, [order]);
    else group.push(order);
  }
  return groups;
}

function inOrder(orders: readonly Row[]): readonly Row[] {
  const key = ({ at, id }: Row): string => `${String(at)} ${String(id)}`;
  return orders.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const milli = (text: string | undefined): number => Number(text) / 1000;
const instant = (text: string | undefined): string | undefined =>
  text ? new Date(text).toISOString() : undefined;

function customerOf(cells: Cells): Row {
  return present({
    id: cells['CustomerID'],
    country: cells['Country'],
    firstSale: instant(cells['FirstSale']),
    lastSale: cells['LastSale'] || undefined,
    recency: cells['RecencyDays'] ? Number(cells['RecencyDays']) : undefined,
    frequency: Number(cells['Frequency']),
    spent: milli(cells['MonetaryMills']),
    items: Number(cells['DistinctItems']),
    cancellations: Number(cells['Cancellations']),
  });
}

function orderOf(cells: Cells): Row {
  return present({
    id: cells['InvoiceNo'],
    customer: cells['CustomerID'],
    at: instant(cells['InvoiceDate']),
    time: cells['InvoiceDate'],
    country: cells['Country'],
    kind: cells['Kind'],
    lines: Number(cells['Lines']),
    units: Number(cells['Units']),
    amount: milli(cells['AmountMills']),
  });
}

function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
