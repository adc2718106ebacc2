import type { SqlMapping } from '@tagma/expression';

/** The time of the benchmark. */
export const AS_OF = Date.parse('2026-11-22T08:00:00Z');

/** Eight regions and seven statuses, spread over rows by their number; prime factors keep the columns unrelated. */
const CUSTOMERS = `
CREATE TABLE customers AS SELECT i AS id, 'r' || (i % 8) AS region, (i * 7919 % 80)::bigint AS age,
  (i * 104729::bigint % 1000003)::float8 / 7 AS balance, i * 31 % 10 < 6 AS active
FROM generate_series(1, $customers) AS s(i)`;

const ORDERS = `
CREATE TABLE orders AS SELECT i AS id, (i * 7919::bigint % $customers) + 1 AS customer,
  (i * 104729::bigint % 99991)::float8 / 100 AS amount, 's' || (i * 13 % 7) AS status,
  TIMESTAMPTZ '2026-11-22 08:00:00+00' - (i * 65537::bigint % 31536000) * INTERVAL '1 second' AS placed
FROM generate_series(1, $orders) AS s(i)`;

/** Statements that fill either database; indexes and statistics are what its own users would have. */
export function shopStatements(customers: number, orders: number): readonly string[] {
  const filled = [CUSTOMERS, ORDERS].map((text) =>
    text.replaceAll('$customers', String(customers)).replaceAll('$orders', String(orders)),
  );
  return [...filled, 'CREATE INDEX orders_by_customer ON orders (customer)', 'ANALYZE'];
}

/** How rules see it. */
export const SHOP: SqlMapping = {
  table: { name: 'customers' },
  key: 'id',
  columns: [
    { path: ['region'], column: 'region', type: 'text' },
    { path: ['age'], column: 'age', type: 'integer' },
    { path: ['balance'], column: 'balance', type: 'number' },
    { path: ['active'], column: 'active', type: 'boolean' },
  ],
  children: [
    {
      path: ['orders'],
      table: { name: 'orders' },
      parent: 'customer',
      order: ['id'],
      columns: [
        { path: ['amount'], column: 'amount', type: 'number' },
        { path: ['status'], column: 'status', type: 'text' },
        { path: ['at'], column: 'placed', type: 'timestamp' },
      ],
    },
  ],
};

const DAY = 86_400_000;
const since = (days: number): string => `TIMESTAMPTZ '${new Date(AS_OF - days * DAY).toISOString()}'`;

/** A rule, and the SQL that somebody who knows the tables would write for it. */
export interface Pair {
  readonly rule: string;
  /** Condition on `c` (customers) and on the columns of `o`, the customer's orders. */
  readonly condition: string;
  /** Columns of `o`. */
  readonly columns: readonly string[];
}

/** The rule of the storage decision: some regions, and more than three orders in 30 days. */
export const ONE: Pair = recent(3, 30, ['r2', 'r5']);

/** Twenty rules of five shapes. */
export const TWENTY: readonly Pair[] = [1, 2, 3, 4].flatMap((n) => [
  recent(n, 30 * n, [`r${n}`, `r${n + 3}`]),
  {
    rule: `active and age >= ${20 + n} and balance > ${n * 10_000}`,
    condition: `c.active AND c.age >= ${20 + n} AND c.balance > ${n * 10_000}`,
    columns: [],
  },
  {
    rule: `$count(orders[amount > ${n * 100}]) > 3 or region = "r${n}"`,
    condition: `coalesce(o.above${n}, 0) > 3 OR c.region = 'r${n}'`,
    columns: [`count(*) FILTER (WHERE amount > ${n * 100}) AS above${n}`],
  },
  {
    rule: `$max(orders.amount) > ${990 + n} and $not(active)`,
    condition: `o.most > ${990 + n} AND NOT c.active`,
    columns: ['max(amount) AS most'],
  },
  {
    rule: `$count(orders[status = "s${n}"]) = 0 and age < ${30 + n}`,
    condition: `coalesce(o.status${n}, 0) = 0 AND c.age < ${30 + n}`,
    columns: [`count(*) FILTER (WHERE status = 's${n}') AS status${n}`],
  },
]);

function recent(count: number, days: number, regions: readonly string[]): Pair {
  const list = (quote: string): string => regions.map((region) => `${quote}${region}${quote}`).join(', ');
  return {
    rule: `region in [${list('"')}] and $count(orders[$toMillis(at) > $millis() - ${days} * 86400000]) > ${count}`,
    condition: `c.region IN (${list("'")}) AND o.recent${days} > ${count}`,
    columns: [`count(*) FILTER (WHERE placed > ${since(days)}) AS recent${days}`],
  };
}

/** The one rule by hand: only the orders that count are grouped. */
export const ONE_BY_HAND = `
SELECT c.id AS key FROM customers AS c
JOIN (SELECT customer FROM orders WHERE placed > ${since(30)} GROUP BY customer HAVING count(*) > 3) AS o ON o.customer = c.id
WHERE c.region IN ('r2', 'r5')`;

/** Twenty rules by hand: the orders are grouped once for all of them. */
export const TWENTY_BY_HAND = `
SELECT ${TWENTY.map(({ condition }, index) => `count(*) FILTER (WHERE ${condition})::float8 AS m${index + 1}`).join(', ')}
FROM customers AS c LEFT JOIN (
  SELECT customer, ${[...new Set(TWENTY.flatMap(({ columns }) => columns))].join(', ')} FROM orders GROUP BY customer
) AS o ON o.customer = c.id`;
