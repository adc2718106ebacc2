import type { Rule, WorkspaceSnapshot } from '@tagma/core';

/** When the benchmark takes place. */
export const AS_OF = '2026-11-22T08:00:00.000Z';
const DAY = 86_400_000;

/** A rule, and what somebody who knows the data would write for it. */
export interface Pair {
  readonly expression: string;
  /** Condition on `c` (customers) and on the columns of `o`, the customer's orders. */
  readonly condition: string;
  /** Columns of `o`. */
  readonly columns: readonly string[];
}

const since = (days: number): string => new Date(Date.parse(AS_OF) - days * DAY).toISOString().slice(0, 19);

/** Five shapes, twenty thresholds each; about one customer in five hundred matches a rule. */
export const PAIRS: readonly Pair[] = Array.from({ length: 20 }, (_, n) => n).flatMap((n): Pair[] => [
  {
    expression: `region = "r${n % 8}" and $count(orders[at > "${since(20 + n)}"]) > 3`,
    condition: `c.region = 'r${n % 8}' AND coalesce(o.recent${n}, 0) > 3`,
    columns: [`count(*) FILTER (WHERE at > '${since(20 + n)}') AS recent${n}`],
  },
  {
    expression: `active and age >= ${74 + (n % 5)} and balance > ${130_000 + n * 500}`,
    condition: `c.active AND c.age >= ${74 + (n % 5)} AND c.balance > ${130_000 + n * 500}`,
    columns: [],
  },
  {
    expression: `$count(orders[amount > ${900 + n * 4}]) > 2`,
    condition: `coalesce(o.above${n}, 0) > 2`,
    columns: [`count(*) FILTER (WHERE amount > ${900 + n * 4}) AS above${n}`],
  },
  {
    expression: `$max(orders.amount) < ${40 + n} and $not(active)`,
    condition: `o.most < ${40 + n} AND NOT c.active`,
    columns: ['max(amount) AS most'],
  },
  {
    expression: `$count(orders[status = "s${n % 7}"]) >= ${5 + (n % 3)} and age < 40`,
    condition: `coalesce(o.status${n % 7}, 0) >= ${5 + (n % 3)} AND c.age < 40`,
    columns: [`count(*) FILTER (WHERE status = 's${n % 7}') AS status${n % 7}`],
  },
]);

/** All rules by hand: every text is read once, the orders are grouped once for all of them. */
export const BY_HAND = `
WITH c AS MATERIALIZED (
  SELECT r.id, d.* FROM tagma.records AS r,
    json_to_record(r.data) AS d(region text, age float8, balance float8, active boolean)
  WHERE r.type = 'customer'
), o AS MATERIALIZED (
  SELECT parent_id, ${[...new Set(PAIRS.flatMap(({ columns }) => columns))].join(', ')}
  FROM tagma.children AS r, json_to_record(r.data) AS d(amount float8, status text, at text)
  WHERE record_type = 'customer' AND collection = 'orders' GROUP BY parent_id
)
SELECT ${PAIRS.map(({ condition }, index) => `count(*) FILTER (WHERE ${condition})::float8 AS m${index}`).join(', ')}
FROM c LEFT JOIN o ON o.parent_id = c.id`;

/** Ids sort like numbers; prime factors keep the columns unrelated; orders gather on some customers. */
export function fillStatements(customers: number, orders: number): readonly string[] {
  const id = (number: string): string => `'c' || lpad((${number})::text, 8, '0')`;
  return [
    `INSERT INTO tagma.records (type, id, version, data)
SELECT 'customer', ${id('i')}, 1, json_build_object('name', 'Customer ' || i, 'region', 'r' || i % 8,
  'age', i * 7919::bigint % 80, 'balance', (i * 104729::bigint % 1000003)::float8 / 7, 'active', i * 31::bigint % 10 < 6)
FROM generate_series(1, ${customers}) AS s(i)`,
    `INSERT INTO tagma.collections VALUES ('customer', 'orders') ON CONFLICT DO NOTHING`,
    `INSERT INTO tagma.children (record_type, collection, id, parent_id, data)
SELECT 'customer', 'orders', 'o' || lpad(i::text, 9, '0'),
  ${id(`(hashint8(i)::bigint + 2147483648) % ${customers} + 1`)},
  json_build_object('amount', (i * 104729::bigint % 99991)::float8 / 100, 'status', 's' || i * 13::bigint % 7,
  'at', to_char(TIMESTAMP '2026-11-22 08:00:00' - (i * 65537::bigint % 31536000) * INTERVAL '1 second', 'YYYY-MM-DD"T"HH24:MI:SS'))
FROM generate_series(1, ${orders}) AS s(i)`,
    'ANALYZE tagma.records',
    'ANALYZE tagma.children',
  ];
}

/** One tag and one published rule per pair. */
export function shopWorkspace(): WorkspaceSnapshot {
  const title = (en: string): { en: string } => ({ en });
  const tag = { layer: 'core', exclusive: false, state: 'active', aliases: [], createdAt: AS_OF } as const;
  const rules = PAIRS.map(({ expression }, index): Rule => ({
    id: `rule-${index}`,
    version: 1,
    name: `Rule ${index}`,
    recordType: 'customer',
    tagId: `tag-${index}`,
    expression,
    onExit: 'remove',
    state: 'published',
    updatedAt: AS_OF,
    updatedBy: 'bench',
  }));
  return {
    settings: {
      id: 'bench',
      version: 1,
      name: title('Bench'),
      timeZone: 'UTC',
      locale: 'en',
      limits: { activeTagsPerRecord: 200, maxLevel: 3 },
      limitPolicy: 'warn',
      recordTypes: [
        {
          id: 'customer',
          title: title('Customer'),
          nameField: 'name',
          fields: [],
          collections: [{ key: 'orders', title: title('Orders'), fields: [] }],
        },
      ],
      roles: [{ id: 'admin', allow: ['record.read', 'rule.run', 'tag.assign', 'tier.run'] }],
    },
    concepts: [
      { ...tag, id: 'all', version: 1, kind: 'category', parentId: null, order: 0, name: title('All') },
      ...['hand', ...PAIRS.keys()].map((index, order) => ({
        ...tag,
        id: `tag-${index}`,
        version: 1,
        kind: 'tag' as const,
        parentId: 'all',
        order,
        name: title(`Tag ${index}`),
      })),
    ],
    rules,
  };
}
