import { describe, expect, it } from 'vitest';
import { readSyntax } from '../syntax/read-syntax.js';
import { AS_OF } from '../testing/run.js';
import { stockValueOf } from '../testing/stock.js';
import { describeOpaque } from './describe-opaque.js';
import { evaluatePlan } from './interpret.js';
import { planRule, planValue } from './plan.js';
import type { PlanPredicate, PlanValue } from './plan.types.js';
import { fieldsOf, firstOpaque, isExact } from './walk.js';

function rootOf(text: string): Parameters<typeof planRule>[0] {
  const { root, errors } = readSyntax(text);
  if (root === undefined || errors.length > 0) throw new Error(`cannot read ${text}`);
  return root;
}

const rule = (text: string): PlanPredicate => planRule(rootOf(text));
const value = (text: string): PlanValue => planValue(rootOf(text));

/** A plan without the places. */
function bare(plan: unknown): unknown {
  return JSON.parse(
    JSON.stringify(plan, (key, member: unknown) => (key === 'start' || key === 'end' ? undefined : member)),
  );
}

const RECORDS: readonly unknown[] = [
  {},
  { age: 40, city: 'Paris', vip: true, tags: ['vip', 'new'], price: 2 },
  { age: null, city: '', vip: 'false', tags: 'vip', orders: [] },
  { age: '40', city: 7, tags: [], orders: { amount: 5, status: 'paid', lines: [{ qty: 2 }, { qty: 1 }] } },
  {
    age: 18,
    at: '2026-11-01T00:00:00Z',
    orders: [
      { amount: 120, status: 'paid', at: '2026-11-20T10:00:00Z', price: 2, qty: 3, lines: [{ qty: 2 }] },
      { amount: 80, status: 'open', at: '2026-01-20T10:00:00Z', price: 4, qty: 1, lines: { qty: 5 } },
      { amount: 80, status: 'paid', at: '2026-11-10T10:00:00Z', price: 1, qty: 1 },
    ],
  },
  { age: [5, 9], orders: [{ amount: 'x' }, null, 5, 'paid', [{ amount: 3, lines: [[{ qty: 9 }]] }]] },
  { orders: [{ amount: null }, { amount: 500, status: 'paid' }, {}] },
  { orders: [[{ amount: 3, status: 'paid', lines: [1] }]], a: [{ b: 1 }, {}, { b: [2, 3] }], limit: 2 },
  { a: [{}, {}], orders: 'paid', at: '2026-02-30', limit: 'x' },
];

const EXACT = [
  'age > 18',
  '18 <= age',
  '$.age > 18 and $$.age < 50',
  'age = 40 or city = "Paris"',
  '$not(age > 18)',
  '$not(city = "Paris")',
  'vip',
  '$boolean(vip)',
  'city in ["Paris", "Rome"]',
  'age in [10..40]',
  '"vip" in tags',
  'tags = ["vip", "new"]',
  '$contains(city, "a")',
  '$contains(city, /^p/i)',
  '$exists(city)',
  '$exists(age > 18)',
  '$count(orders) > 2',
  '$count(orders[amount > 100]) > 0',
  '$exists(orders[status = "paid"])',
  '$boolean(orders[status = "paid"])',
  '$not(orders[status = "paid"])',
  '$sum(orders[status = "paid"].amount) > 150',
  '$sum(orders.amount) > 150',
  '$max(orders.amount)',
  '$sum(orders.(price * qty)) >= 11',
  '$average(orders[status = "paid"].(price * qty))',
  '$count($distinct(orders.amount)) = 2',
  'orders.amount ~> $distinct() ~> $count()',
  'orders[status = "paid"].amount ~> $sum',
  '$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 1',
  '$max(orders.$toMillis(at)) > $millis() - 3 * 86400000',
  '$count($filter(orders, function($v) { $v.amount > 100 })) > 0',
  '$sum($filter(orders, function($v) { $v.status = "paid" }).amount) > 100',
  '$count($filter(orders.lines, function($v) { $not($v.qty = 2) }))',
  '$exists(orders[$count(lines[qty > 1]) > 0])',
  '$count(orders[status = "paid"].lines[qty > 1])',
  '$sum(orders[status = "paid"].lines.qty)',
  '$count(orders[status = "paid"][amount > 100])',
  '$count(orders[$not(status = "paid")].lines[$not(qty = 2)])',
  '$count(a.b[$not($ = 1)])',
  '$count(a.b[$$.limit > 1])',
  '$count(orders[amount > $$.limit])',
  '($n := $count(orders[amount > 50]); $n > 1 and $n < 5)',
  '($paid := orders[status = "paid"]; $count($paid) > 1 and $sum($paid.amount) > 100)',
  '($o := orders; $count($o[amount > 100]) > 0)',
  '($o := orders; $sum($o[status = "paid"].amount))',
  '($paid := orders[status = "paid"]; $count($paid[amount > 100]))',
  '($p := price; $count(orders[price > $p]))',
  '($x := age > 5; city = "Paris" or $x)',
  '($x := age > 5; true)',
  '(age > 5; city = "Paris")',
  '($x := 5; $x := 6; $x)',
  'age > 18 ? city = "Paris" : vip',
  'age = 40 ? city',
  'city ?? "none"',
  'city ?: "none"',
  '(age ?? 20) > 18',
  '$uppercase(city) = "PARIS"',
  '$length($trim(city)) > 3',
  '$string(age) & "!" = "40!"',
  '$number(age) > 30',
  '$substring(city, 0, 2) = "Pa"',
  '$substring(city, 1)',
  '$substring(age, 1)',
  '-age < 0',
  'age + 1',
  'age / 0 > 5',
  '$floor(age / 7)',
  '$sqrt(-age)',
  '$abs(age)',
  'age % 7',
  '$lookup($, "city") = "Paris"',
  '`city` = "Paris"',
  '"vip" in orders[amount > 1].status',
  '"paid" in orders.status',
  '$toMillis(at)',
  '$now() > at',
  '(orders)[status = "paid"].amount ~> $sum()',
  '(orders[status = "paid"]).amount ~> $count()',
  '(a.b)[$ > 1] ~> $count()',
  '$count(orders[vip or amount > 100])',
  '($c := orders; $c.amount > 3)',
  'orders.amount = 5',
  'orders."amount" = 5',
  '$min(a.b)',
];

describe('planRule and evaluatePlan', () => {
  for (const text of EXACT) {
    it(`means what jsonata means: ${text}`, async () => {
      const plan = value(text);
      expect(firstOpaque(plan)).toBeUndefined();
      for (const record of RECORDS) {
        const outcome = evaluatePlan(plan, record, { asOf: Date.parse(AS_OF) });
        const ours = outcome.ok ? outcome.value : { code: outcome.code };
        expect([record, ours]).toEqual([record, await stockValueOf(text, record, AS_OF)]);
      }
    });
  }

  for (const [text, reason] of [
    ['orders[0].amount > 1', 'index'],
    ['$count(orders[paid])', 'index'],
    ['$count(orders[n > 1 ? 1 : 0])', 'index'],
    ['orders.*', 'wildcard'],
    ['$count(**)', 'wildcard'],
    ['orders.%.a', 'parent'],
    ['orders^(amount)', 'order'],
    ['orders{status: $sum(amount)}', 'group'],
    ['[a, b]', 'constructor'],
    ['$map(orders, function($v) { $v.a })', 'function'],
    ['$f(1)', 'function'],
    ['$split(a, ",")', 'function'],
    ['$toMillis(a, "[Y]")', 'time-picture'],
    ['orders[a > 1].amount > 5', 'nested-list'],
    ['orders.(a)', 'nested-list'],
    ['$count($filter(orders, function($v, $i) { $i > 1 }))', 'lambda'],
    ['$count($filter(orders, function($v) { $v.a > b }))', 'lambda'],
    ['$count(orders[$count(lines[qty > %.a]) > 0])', 'parent'],
    ['(function($x) { $x })(1)', 'function'],
    ['($f := function($x) { $x }; $f(1))', 'function'],
    ['a[]', 'nested-list'],
    ['orders[a > 1][b > 1]', 'other'],
  ] as const) {
    it(`knows no words for ${text}`, () => {
      expect(firstOpaque(value(text))?.reason ?? firstOpaque(rule(text))?.reason).toBe(reason);
    });
  }

  it('keeps the known part of a condition', () => {
    const plan = rule('age > 3 and orders[0].paid');
    expect(isExact(plan)).toBe(false);
    expect(plan.kind).toBe('and');
    expect(firstOpaque(plan)).toMatchObject({ start: 12, end: 26, cause: { start: 19 } });
  });

  it('says why in English and Chinese', () => {
    expect(describeOpaque('index', 'en')).toContain('position');
    expect(describeOpaque('index', 'zh-CN')).toContain('序号');
  });

  it('points at what is to blame', () => {
    const text = '$count(orders[amount > $split(a, ",")]) > 1';
    const { cause, start } = firstOpaque(rule(text)) ?? { cause: { start: -1, end: -1 }, start: -1 };
    expect(text.slice(cause.start, cause.end)).toBe('$split');
    expect(start).toBe(0);
  });

  it('works out literals', () => {
    expect(bare(rule('age > 30 * 24 * 60'))).toEqual(bare(rule('age > 43200')));
    expect(bare(value('-(2 + 3)'))).toEqual({ kind: 'literal', value: -5 });
    expect(value('1 / 0').kind).toBe('arithmetic');
  });

  it('reads the paths of collections', () => {
    const plan = rule(
      '$sum(orders[status = $$.s].lines[qty > 1].price) > limit and $count(tags[$ = "x"]) = 1',
    );
    expect(fieldsOf(plan).map((path) => path.join('.'))).toEqual([
      'orders',
      'orders.status',
      's',
      'orders.lines',
      'orders.lines.qty',
      'orders.lines.price',
      'limit',
      'tags',
    ]);
  });
});
