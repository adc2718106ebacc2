import type { RecordSchema } from '@tagma/expression';

/** What the example pages know of customers and their orders. */
export const exampleSchema: RecordSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Name' },
    region: { type: 'string', title: 'Region', enum: ['Asia', 'Europe', 'America'] },
    orders: {
      type: 'array',
      title: 'Orders',
      items: {
        type: 'object',
        properties: {
          at: { type: 'string', format: 'date-time', title: 'Ordered at' },
          amount: { type: 'number', title: 'Amount' },
        },
      },
    },
  },
};

/** Customers with none to four orders, so that a rule has somebody to match. */
export const exampleCustomers: readonly unknown[] = Array.from({ length: 30 }, (_, index) => ({
  name: `Customer ${String(index + 1)}`,
  region: ['Asia', 'Europe', 'America'][index % 3],
  orders: Array.from({ length: index % 5 }, (_order, at) => ({
    at: `2026-11-${String(10 + at)}T08:00:00Z`,
    amount: 100 * (at + 1),
  })),
}));

/** Customers of one region who order often. */
export const exampleRule = 'region = "Asia" and $count(orders) > 1';
