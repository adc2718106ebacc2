import fc from 'fast-check';
import type { RecordSchema } from '../lint/schema.types.js';

/* Pairs of rules that are likely to have something to do with each other, and records for them. */

const limit = fc.constantFrom('0', '1', '2', '3', '2.5');
const text = fc.constantFrom('"x"', '"xy"', '"y"', '""');
const order = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');

const row: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom('a', 'b'), order, limit).map((all) => all.join(' ')) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('t'), order, text).map((all) => all.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('a', 't'), limit, text).map(([of, x, y]) => `${of} in [${x}, ${y}]`),
  },
  { weight: 1, arbitrary: text.map((part) => `$contains(t, ${part})`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('$contains(t, /^x/)', '$exists(t)', '$exists(a)', 'a', 't', '$not(a)'),
  },
  { weight: 1, arbitrary: text.map((part) => `${part} in g`) },
  { weight: 1, arbitrary: fc.tuple(order).map(([by]) => `a ${by} b`) },
  { weight: 1, arbitrary: fc.tuple(order, limit).map(([by, x]) => `$length(t) ${by} ${x}`) },
  { weight: 1, arbitrary: fc.tuple(order, text).map(([by, x]) => `$uppercase(t) ${by} ${x}`) },
  { weight: 1, arbitrary: fc.tuple(order, limit).map(([by, x]) => `a + 1 ${by} ${x}`) },
  { weight: 1, arbitrary: fc.tuple(order, limit, limit).map(([by, x, y]) => `(a ?? ${x}) ${by} ${y}`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(order, limit, order, limit)
      .map(([by, x, of, y]) => `$count(l[a ${by} ${x}]) ${of} ${y}`),
  },
  { weight: 1, arbitrary: fc.tuple(order, limit).map(([by, x]) => `$count(l) ${by} ${x}`) },
  { weight: 1, arbitrary: fc.tuple(order, limit).map(([by, x]) => `$exists(l[a ${by} ${x}])`) },
  { weight: 1, arbitrary: fc.tuple(order, limit).map(([by, x]) => `$sum(l.a) ${by} ${x}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(order, limit).map(([by, x]) => `$toMillis(d) ${by} $millis() - ${x} * 86400000`),
  },
);

const rule: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: row },
  { weight: 2, arbitrary: fc.tuple(row, fc.constantFrom('and', 'or'), row).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.tuple(row, row, row).map(([x, y, z]) => `(${x} or ${y}) and ${z}`) },
  { weight: 1, arbitrary: row.map((x) => `$not(${x})`) },
  { weight: 1, arbitrary: fc.tuple(row, row, row).map(([x, y, z]) => `(${x}) ? ${y} : ${z}`) },
);

/** Two rules, often one made from the other. */
export const rulePair: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(rule, rule),
  fc.tuple(rule, row).map(([one, other]) => [`(${one}) and ${other}`, one] as const),
  fc.tuple(rule, row).map(([one, other]) => [one, `${one} or ${other}`] as const),
  rule.map((one) => [one, `$not(${one})`] as const),
  rule.map((one) => [one, one.replace(/\d/, (digit) => String(Number(digit) + 1))] as const),
  rule.map((one) => [one, one.replace(/[<>]=?/, '>')] as const),
);

const scalar = fc.constantFrom<unknown>(
  0,
  1,
  2,
  3,
  4,
  2.5,
  2.7,
  -1,
  'x',
  'xy',
  'y',
  'X',
  '',
  'axx',
  true,
  false,
  null,
);
const odd = fc.constantFrom<unknown>([], {}, ['x'], [2], { a: 1 });
const value = fc.oneof({ weight: 9, arbitrary: scalar }, { weight: 1, arbitrary: odd });
const item = fc.record(
  { a: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 1, 2, 3, 4) }, value) },
  { requiredKeys: [] },
);

const number: readonly RecordSchema[] = [
  { type: 'number' },
  { type: 'integer' },
  { enum: [1, 2, 2.5] },
  { type: ['number', 'null'] },
];
const words: readonly RecordSchema[] = [
  { type: 'string' },
  { enum: ['x', 'xy'] },
  { enum: ['x', null] },
  { type: ['string', 'boolean'] },
];
const list = (item: RecordSchema): RecordSchema => ({ type: 'array', items: item });

/** A schema that says something of some of the fields. */
export const relatedSchema: fc.Arbitrary<RecordSchema> = fc
  .record(
    {
      a: fc.constantFrom(...number),
      b: fc.constantFrom(...number),
      t: fc.constantFrom(...words),
      g: fc.constantFrom<RecordSchema>(list({ type: 'string' }), { type: ['array', 'string'] }),
      d: fc.constantFrom<RecordSchema>({ type: 'string', format: 'date-time' }, { type: 'string' }),
      l: fc.constantFrom(
        list({ type: 'object', required: ['a'], properties: { a: { type: 'integer' } } }),
        list({ type: 'object', properties: { a: { type: 'number' } } }),
      ),
    },
    { requiredKeys: [] },
  )
  .chain((properties) =>
    fc.subarray(Object.keys(properties)).map((required) => ({ type: 'object', properties, required })),
  );

/** A record for such rules. No list has a list as an item. */
export const relatedRecord: fc.Arbitrary<unknown> = fc.record(
  {
    a: value,
    b: value,
    t: value,
    g: fc.oneof(value, fc.array(scalar, { maxLength: 3 })),
    d: fc.constantFrom<unknown>(
      '2025-12-31T00:00:00Z',
      '2025-12-29T12:00:00Z',
      '2026-01-01T00:00:00Z',
      'x',
      5,
      null,
    ),
    l: fc.oneof({ weight: 5, arbitrary: fc.array(item, { maxLength: 5 }) }, item, scalar),
  },
  { requiredKeys: [] },
);
