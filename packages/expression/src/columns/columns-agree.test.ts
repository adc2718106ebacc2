import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byClosures, cells, codeOf, OPTIONS } from '../testing/column-cells.js';
import { ColumnSet } from './column-set.js';
import type { ColumnSchema } from './columns.types.js';
import { compileRuleSet } from './rule-set.js';

const SCHEMA: ColumnSchema = {
  fields: [
    { path: ['id'], type: 'number' },
    { path: ['status'], type: 'text' },
    { path: ['age'], type: 'number' },
    { path: ['balance'], type: 'number' },
    { path: ['vip'], type: 'boolean' },
    { path: ['since'], type: 'time' },
    { path: ['address', 'city'], type: 'text' },
    { path: ['tags'], type: 'list', of: 'text' },
    { path: ['scores'], type: 'list', of: 'number' },
    {
      path: ['orders'],
      type: 'collection',
      fields: [
        { path: ['amount'], type: 'number' },
        { path: ['at'], type: 'time' },
        { path: ['state'], type: 'text' },
        {
          path: ['lines'],
          type: 'collection',
          fields: [
            { path: ['sku'], type: 'text' },
            { path: ['qty'], type: 'number' },
          ],
        },
      ],
    },
  ],
};

/** Values that a field should not have, now and then. */
const messy = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'gold',
  '40',
  true,
  false,
  0,
  5,
  5.5,
  -0,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  [5],
  ['gold', 'vip'],
  [[5]],
  {},
  { amount: 5 },
);

function mostly(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: value },
    { weight: 1, arbitrary: messy },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const text = fc.constantFrom('gold', 'silver', 'vip', 'new', '');
const number = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(5.5, 100, 99.99, 0.1, 1e6));
const time = fc.constantFrom(
  '2026-11-21T08:00:00Z',
  '2026-11-22T08:00:00Z',
  '2026-10-01T00:00:00Z',
  '2020-01-01T00:00:00Z',
  '2026-11-21',
  '2026-11-21T08:00:00',
  '2026-13-01T00:00:00Z',
  'x',
);
const line = fc.record({ sku: mostly(text), qty: mostly(number) });
const order = fc.record({
  amount: mostly(number),
  at: mostly(time),
  state: mostly(text),
  lines: mostly(fc.array(mostly(line), { maxLength: 3 })),
});
const record = fc.record({
  id: fc.integer(),
  status: mostly(text),
  age: mostly(number),
  balance: mostly(number),
  vip: mostly(fc.boolean()),
  since: mostly(time),
  address: mostly(fc.record({ city: mostly(text) })),
  tags: mostly(fc.array(mostly(text), { maxLength: 3 })),
  scores: mostly(fc.array(mostly(number), { maxLength: 3 })),
  orders: mostly(fc.array(mostly(order), { maxLength: 4 })),
});

const numberText = fc.constantFrom('0', '5', '5.5', '-1', '100', '99.99', '$limit', '1e21', '$count(tags)');
const textText = fc.constantFrom('"gold"', '"vip"', '""', '"o"', 'status', 'address.city', '$name');
const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const numberField = fc.constantFrom(
  'age',
  'balance',
  '$count(orders)',
  '$sum(orders.amount)',
  '$max(orders.amount)',
  '$min(orders[state = "gold"].amount)',
  '$average(orders.amount)',
  '$sum(scores)',
  '$max(scores)',
  '$sum(orders.lines.qty)',
  '$count(orders.lines[qty > 1])',
  '$count(orders.lines)',
  '$count($distinct(orders.state))',
  '$max(orders.$toMillis(at))',
  '$toMillis(since)',
  'age * 2',
  'age % 3',
  '$floor(balance)',
  '$length(status)',
);
const itemCondition = fc.constantFrom(
  'amount > 5',
  'amount >= 99.99 and state = "gold"',
  '$toMillis(at) > $millis() - 30 * 86400000',
  'state in ["gold", "new"]',
  '$not(amount > 5)',
  'amount = null or state = "vip"',
  '$exists(amount)',
  'amount > $limit',
  '$contains(state, "o")',
  '$count(lines) > 1',
  'amount > $$.age',
);
const leaf: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(numberField, operator, numberText).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('status', 'address.city', 'vip', 'tags', 'since', 'age'), operator, textText)
    .map((parts) => parts.join(' ')),
  fc.constantFrom(
    'status in ["gold", "vip"]',
    'age in [5, 5.5, "40"]',
    '"vip" in tags',
    '"gold" in tags',
    'status in tags',
    '5 in scores',
    '$contains(status, "o")',
    '$contains(status, /^g/)',
    '$exists(age)',
    '$exists(orders)',
    '$exists(tags)',
    'vip',
    'age',
    'status',
    'tags',
    'orders',
    'vip = true',
    'age = null',
    'status = null',
    '$lowercase(status) = "gold"',
    '$millis() - $toMillis(since) < 86400000 * 60',
    '$toMillis(since) = null',
    'age > 3 ? vip : status = "gold"',
    '(age > 3 ? balance : 7) > 5',
    '$string(age) = "5"',
    'orders[0].amount > 5',
    '$map(tags, function($t) { $t = "vip" })[0]',
    '($x := 5; age > $x)',
    '(age; vip)',
    'nothing = 5',
    '"a" < 1',
    '1 = 1',
    'orders.amount > 5',
    '"gold" in orders.state',
    '$substring(status, 0, 1) = "g"',
    'balance / age > 1',
    '$not(age)',
  ),
  itemCondition.chain((where) =>
    fc.constantFrom(
      `$count(orders[${where}]) > 1`,
      `$exists(orders[${where}])`,
      `$sum(orders[${where}].amount) >= 10`,
      `$count(orders[${where}]) = 0`,
      `$max(orders[${where}].amount) > 5`,
      `$average(orders[${where}].amount) > 5`,
      `orders[${where}]`,
    ),
  ),
);
const rule: fc.Arbitrary<string> = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('rule'), fc.constantFrom('and', 'or'), tie('rule'))
      .map(([a, word, b]) => `(${a} ${word} ${b})`),
    tie('rule').map((inner) => `$not(${inner})`),
    fc.tuple(tie('rule'), tie('rule'), tie('rule')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
})).rule;

describe('columns and closures agree cell by cell', () => {
  it('on random rules and messy records', () => {
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 12 }),
        fc.array(record, { minLength: 1, maxLength: 40 }),
        (texts, records) => {
          const rules = texts.map((text, index) => ({ id: String(index), text }));
          const found = cells(ColumnSet.from(records, SCHEMA), rules);
          const single = compileRuleSet(rules);
          const one = records.map((input) => single.test(input, OPTIONS).map(codeOf));
          for (const [index, { text }] of rules.entries()) {
            const expected = byClosures(text, records);
            expect({ text, cells: found[index] }).toEqual({ text, cells: expected });
            expect({ text, one: one.map((outcomes) => outcomes[index]) }).toEqual({ text, one: expected });
          }
        },
      ),
      { numRuns: Number(process.env['COLUMN_RUNS'] ?? 12) },
    );
  }, 120_000);
});
