import { describe, expect, it } from 'vitest';
import { bindSql } from './bind-sql.js';
import type { SqlMapping } from './mapping.types.js';
import { rulesToSql } from './rule-set.js';
import type { SqlDialectName, SqlOptions, SqlRule } from './sql.types.js';
import { toSql } from './to-sql.js';

const MAPPING: SqlMapping = {
  table: { schema: 'crm', name: 'customers' },
  key: 'id',
  columns: [
    { path: ['region'], column: 'region', type: 'text' },
    { path: ['age'], column: 'age', type: 'integer' },
    { path: ['score'], column: 'score', type: 'number' },
    { path: ['odd "name"'], column: 'odd "; DROP TABLE x; --', type: 'text' },
  ],
  document: { column: 'body' },
  children: [
    {
      path: ['orders'],
      table: { name: 'orders' },
      parent: 'customer',
      order: ['id'],
      columns: [
        { path: ['amount'], column: 'amount', type: 'number' },
        { path: ['at'], column: 'at', type: 'timestamp' },
      ],
    },
  ],
};

const DIALECTS: readonly SqlDialectName[] = ['postgresql', 'duckdb'];

function compiled(text: string, dialect: SqlDialectName = 'postgresql', options: SqlOptions = {}): SqlRule {
  const made = toSql(text, MAPPING, dialect, options);
  if (!made.ok) throw new Error(`${text}: ${made.message}`);
  return made;
}

function refusedAs(text: string, options: SqlOptions = {}): readonly [reason: string, part: string] {
  const made = toSql(text, MAPPING, 'postgresql', options);
  if (made.ok) throw new Error(`${text} was not refused.`);
  return [made.unsupported, text.slice(made.span.start, made.span.end)];
}

describe('a rule in SQL', () => {
  it('is what a person would write over typed columns: no checks of types, the orders read once', () => {
    const rule = compiled(
      'region in ["n", "s"] and $count(orders[amount > 100]) > 3 and $count(orders[amount > 100]) < 9',
    );
    expect(rule.match.sql).toBe(
      [
        'SELECT r1."id" AS key',
        'FROM "crm"."customers" AS r1',
        'LEFT JOIN (SELECT c4."customer" AS k, count(*) AS a1 FROM "orders" AS c4 WHERE (c4."amount" > $1::float8) GROUP BY c4."customer") AS g7 ON g7.k = r1."id"',
        'WHERE ((r1."region" IN ($2::text, $3::text)) AND (g7.a1 > $4::bigint) AND (coalesce(g7.a1, 0) < $5::bigint))',
      ].join('\n'),
    );
    expect(bindSql(rule.match.params)).toEqual([100, 'n', 's', 3, 9]);
    expect(rule.undecided).toBe(false);
  });

  it('puts the time and variables in as parameters', () => {
    const rule = compiled('score > $limit and $millis() > 0 and $now() > "2026"', 'postgresql', {
      parameters: { limit: 'number' },
    });
    const bound = bindSql(rule.params, { asOf: '2026-11-22T08:00:00Z', variables: { limit: 5 } });
    expect(bound).toContain(5);
    expect(bound).toContain(Date.parse('2026-11-22T08:00:00Z'));
    expect(bound).toContain('2026-11-22T08:00:00.000Z');
    expect(bindSql(rule.params, { asOf: 0 })).toContain(null);
    // As a number, clients would write it as 0.
    expect(bindSql(rule.params, { asOf: 0, variables: { limit: -0 } })).toContain('-0');
    // As a number, that of DuckDB would take it for a BIGINT, which it is too large for.
    expect(bindSql(rule.params, { asOf: 0, variables: { limit: 1e21 } })).toContain('1e+21');
  });

  it.each([
    [{ asOf: 'yesterday' }],
    [{}],
    [{ asOf: 0, variables: { limit: '5' } }],
    [{ asOf: 0, variables: { limit: null } }],
    [{ asOf: 0, variables: { limit: Number.NaN } }],
  ])('is not run with %j', (bindings) => {
    const rule = compiled('score > $limit and $millis() > 0', 'postgresql', {
      parameters: { limit: 'number' },
    });
    expect(() => bindSql(rule.params, bindings)).toThrow(TypeError);
  });

  it.each(DIALECTS)('never holds text of the rule (%s)', (dialect) => {
    const hostile = `'; DROP TABLE customers; -- $1 \\" \` /* 张`;
    const text = `region = ${JSON.stringify(hostile)} or $contains(region, ${JSON.stringify(hostile)}) or \`${hostile.replaceAll('`', '')}\` = 1 or 77123 = age`;
    const rule = compiled(text, dialect, { undecided: 'rows' });
    for (const { sql, params } of [rule, rule.match, rule.count, rule.matched]) {
      expect(sql).not.toContain('DROP');
      expect(sql).not.toContain('77123');
      expect(JSON.stringify(params)).toContain('DROP');
    }
  });

  it('quotes the names of the mapping', () => {
    expect(compiled('`odd "name"` = "x"').sql).toContain('r1."odd ""; DROP TABLE x; --"');
    const broken = { ...MAPPING, key: 'a\0b' };
    expect(() => toSql('age > 1', broken, 'postgresql')).toThrow(RangeError);
  });

  it('numbers its places without gaps, each statement its own', () => {
    const rule = compiled('age > 1 and false');
    for (const { sql, params } of [rule, rule.match, rule.count, rule.matched]) {
      const places = new Set([...sql.matchAll(/\$(\d+)/g)].map(([, index]) => Number(index)));
      expect([...places].sort()).toEqual(params.map((_, index) => index + 1));
    }
  });

  it('reads tables once for many rules, and refuses single ones', () => {
    const { count, rules } = rulesToSql(
      ['$count(orders[amount > 1]) > 1', '$count(orders[amount > 2]) > 1', 'name^(x)', 'age >'],
      MAPPING,
      'postgresql',
    );
    expect(count.sql.match(/"orders"/g)).toHaveLength(1);
    expect(rules.map((rule) => (typeof rule === 'number' ? rule : rule.unsupported))).toEqual([
      1,
      2,
      'order',
      'syntax',
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    ['age > 1 and $map(x, function($v){$v}) = 1', 'function', '$map'],
    ['age > 1 and score % 2 = 1', 'remainder', 'score % 2'],
    ['age > $limit', 'unknown-variable', '$limit'],
    ['region = "a\\u0000"', 'unstorable-text', '"a\\u0000"'],
    ['region = "\\ud800"', 'unstorable-text', '"\\ud800"'],
    ['home.city = "x"', 'path-through-list', 'home.city'],
    ['orders = 1', 'whole-object', 'orders'],
    ['$uppercase(region) = "X"', 'text-rules', '$uppercase(region)'],
    ['$contains(region, /a(?=b)/)', 'regex-dialect', '$contains(region, /a(?=b)/)'],
    ['$count(orders[0]) = 1', 'index', '0'],
    ['age >', 'syntax', ''],
    ['', 'syntax', ''],
  ])('of %s points at its reason', (text, reason, part) => {
    expect(refusedAs(text)).toEqual([reason, part]);
  });

  it('is worded in both languages', () => {
    const made = toSql('age > $limit', MAPPING, 'duckdb');
    if (made.ok) throw new Error('not refused');
    expect(made.describe('en')).toBe(
      'The type of $limit is not declared, so its meaning in SQL is not known.',
    );
    expect(made.describe('zh-CN')).toBe('没有声明 $limit 的类型，无法确定它在 SQL 中的含义。');
  });

  it('gives way to undecided rows when asked', () => {
    expect(compiled('home.city = "x"', 'postgresql', { undecided: 'rows' }).undecided).toBe(true);
  });
});
