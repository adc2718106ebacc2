import type { ColumnSchema } from '@tagma/expression';

/*
 * Customers and orders as whole-number formulas of their number, so that TypeScript and SQL make the same ones
 * without a file between them. Every product stays below 2^53.
 */

const MODULUS = 1_000_003;
/** The time of all evaluations. */
export const AS_OF = '2026-11-22T00:00:00.000Z';
const AS_OF_SECONDS = Date.parse(AS_OF) / 1000;

export const STATUSES = ['active', 'new', 'dormant', 'lost'];
export const COUNTRIES = 'CN DE FR GB IT ES US CA BR MX JP KR IN AU NZ SE NO DK FI NL'.split(' ');
export const TAGS = 'vip,gold,silver,bronze,trial,partner,press,staff,risk,local,export,club'.split(',');
export const WORDS = 'priority,call,later,invoice,paid,late,friend,return,gift,bulk'.split(',');

/** Between 0 and `MODULUS`, from a number and a salt. */
function mixed(index: number, salt: number): number {
  const first = (index * (7919 + salt * 104) + salt * 12_347) % MODULUS;
  const second = (first * first + salt) % MODULUS;
  return (second * 7927 + index) % MODULUS;
}

/** The same in SQL. */
function mixedSql(index: string, salt: number): string {
  const first = `((${index} * ${7919 + salt * 104} + ${salt * 12_347}) % ${MODULUS})`;
  return `(((${first} * ${first} + ${salt}) % ${MODULUS}) * 7927 + ${index}) % ${MODULUS}`;
}

export interface Order {
  readonly amount: number;
  readonly at: string;
}

export interface Customer {
  readonly id: number;
  readonly status: string;
  readonly country: string;
  readonly age: number;
  readonly balance: number;
  readonly vip: boolean;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly orders: readonly Order[];
}

const MOST_ORDERS = 20;
const TWO_YEARS = 2 * 365 * 86_400;

/** The customer of a number. */
export function customerOf(id: number): Customer {
  const count = mixed(id, 1) % (MOST_ORDERS + 1);
  return {
    id,
    status: STATUSES[mixed(id, 2) % 4] ?? '',
    country: COUNTRIES[mixed(id, 3) % 20] ?? '',
    age: 18 + (mixed(id, 4) % 73),
    balance: (mixed(id, 5) % 500_000) / 100,
    vip: mixed(id, 6) % 5 === 0,
    notes: `${WORDS[mixed(id, 7) % 10] ?? ''} ${WORDS[mixed(id, 8) % 10] ?? ''} ${mixed(id, 9) % 10}`,
    tags: TAGS.filter((_, tag) => mixed(id, 20 + tag) % 6 === 0),
    orders: Array.from({ length: count }, (_, index) => orderOf(id * (MOST_ORDERS + 1) + index)),
  };
}

function orderOf(key: number): Order {
  const seconds = (mixed(key, 11) * 63 + (mixed(key, 12) % 63)) % TWO_YEARS;
  const at = new Date((AS_OF_SECONDS - seconds) * 1000).toISOString();
  return { amount: (mixed(key, 10) % 50_000) / 100, at: `${at.slice(0, 19)}Z` };
}

/** What the columns are. */
export const SCHEMA: ColumnSchema = {
  fields: [
    { path: ['status'], type: 'text' },
    { path: ['country'], type: 'text' },
    { path: ['age'], type: 'number' },
    { path: ['balance'], type: 'number' },
    { path: ['vip'], type: 'boolean' },
    { path: ['notes'], type: 'text' },
    { path: ['tags'], type: 'list', of: 'text' },
    {
      path: ['orders'],
      type: 'collection',
      fields: [
        { path: ['amount'], type: 'number' },
        { path: ['at'], type: 'time' },
      ],
    },
  ],
};

/** The same customers and orders as tables; times are seconds before the evaluation. */
export function tablesSql(customers: number): readonly string[] {
  const pick = (words: readonly string[], index: string): string =>
    `list_extract([${words.map((word) => `'${word}'`).join()}], 1 + ${index})`;
  const tags = TAGS.map((_, tag) => `(${mixedSql('id', 20 + tag)}) % 6 = 0 AS tag_${tag}`);
  return [
    `CREATE TABLE customers AS SELECT id,
      ${pick(STATUSES, `(${mixedSql('id', 2)}) % 4`)} AS status,
      ${pick(COUNTRIES, `(${mixedSql('id', 3)}) % 20`)} AS country,
      CAST(18 + (${mixedSql('id', 4)}) % 73 AS DOUBLE) AS age,
      ((${mixedSql('id', 5)}) % 500000) / 100.0::DOUBLE AS balance,
      (${mixedSql('id', 6)}) % 5 = 0 AS vip,
      ${pick(WORDS, `(${mixedSql('id', 7)}) % 10`)} || ' ' || ${pick(WORDS, `(${mixedSql('id', 8)}) % 10`)}
        || ' ' || CAST((${mixedSql('id', 9)}) % 10 AS VARCHAR) AS notes,
      ${tags.join(',\n')}
      FROM (SELECT range AS id FROM range(${customers}))`,
    `CREATE TABLE orders AS SELECT id,
      ((${mixedSql('key', 10)}) % 50000) / 100.0::DOUBLE AS amount,
      CAST(((${mixedSql('key', 11)}) * 63 + (${mixedSql('key', 12)}) % 63) % ${TWO_YEARS} AS INTEGER) AS ago
      FROM (SELECT id, id * ${MOST_ORDERS + 1} + unnest(range((${mixedSql('id', 1)}) % ${MOST_ORDERS + 1})) AS key
        FROM (SELECT range AS id FROM range(${customers})))`,
  ];
}
