import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../testing/run.js';
import type { ImportOptions } from '../shared/conversion.types.js';
import { importJsonLogic } from './import-json-logic.js';

const v = (name: string, ...more: unknown[]) => ({ var: more.length === 0 ? name : [name, ...more] });

function imported(rule: unknown, options?: ImportOptions): string {
  const result = importJsonLogic(rule, options);
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.text;
}
const codes = (rule: unknown) => importJsonLogic(rule).losses.map((loss) => `${loss.path} ${loss.code}`);

describe('the text', () => {
  it.each<[unknown, string]>([
    [{ '===': [v('a'), 5] }, 'a = 5'],
    [{ '!==': [v('a.b'), 'x'] }, '$not(a.b = "x")'],
    [{ '==': [v('a'), null] }, '$not($exists(a)) or a = null'],
    [{ '!=': [v('a'), null] }, 'a != null'],
    [{ '>': [v('a'), 18] }, 'a > 18'],
    [{ '<': [v('a'), 18] }, '$not($exists(a)) or a < 18'],
    [{ '<=': [1, v('a'), 5] }, '1 <= a and ($not($exists(a)) or a <= 5)'],
    [{ '!': { '>': [v('a'), 18] } }, '$not($exists(a)) or $not(a > 18)'],
    [
      { and: [v('vip'), { or: [{ '===': [v('a'), 1] }, { '===': [v('b'), 2] }] }] },
      'vip and (a = 1 or b = 2)',
    ],
    [{ in: [v('a'), ['x', 'y']] }, 'a in ["x", "y"]'],
    [{ missing: ['a', 'b'] }, '$not($exists(a)) or a in [null, ""] or $not($exists(b)) or b in [null, ""]'],
    [{ some: [v('orders'), { '>': [v('amount'), 100] }] }, '$count(orders[amount > 100]) > 0'],
    [{ none: [v('tags'), { '===': [v(''), 'vip'] }] }, '$count(tags[$ = "vip"]) = 0'],
    [{ some: [v('orders'), v('paid')] }, '$count(orders[$boolean(paid)]) > 0'],
    [
      {
        '>': [
          {
            reduce: [
              { filter: [v('orders'), { '>': [v('amount'), 100] }] },
              { '+': [1, v('accumulator')] },
              0,
            ],
          },
          3,
        ],
      },
      '$count(orders[amount > 100]) > 3',
    ],
    [
      {
        '>': [
          {
            reduce: [
              v('orders'),
              { '+': [{ if: [{ '>': [v('current.amount'), 9] }, 1, 0] }, v('accumulator')] },
              0,
            ],
          },
          3,
        ],
      },
      '$count(orders[amount > 9]) > 3',
    ],
    [
      { '>': [{ reduce: [v('orders'), { '+': [v('accumulator'), v('current.amount')] }, 0] }, 3] },
      '$sum(orders.amount) > 3',
    ],
    [{ '===': [v('orders.0.id'), 1] }, 'orders[0].id = 1'],
    [{ '===': [v('a', 7), 7] }, '($exists(a) ? a : 7) = 7'],
    [{ if: [v('vip'), { '>': [v('a'), 1] }, { '>': [v('a'), 9] }] }, 'vip ? a > 1 : a > 9'],
    [{ '>': [{ '-': [v('a'), v('b')] }, 1] }, '($exists(a) ? a : 0) - ($exists(b) ? b : 0) > 1'],
  ])('%j', (rule, text) => {
    expect(imported(rule)).toBe(text);
  });

  it('is simpler where the host says what a field holds', () => {
    const rule = { in: ['vip', v('tags')] };
    expect(imported(rule)).toBe(
      '($type(tags) = "string" and $contains(tags, "vip")) or ($type(tags) = "array" and "vip" in tags)',
    );
    expect(imported(rule, { fieldType: () => 'list' })).toBe('"vip" in tags');
    expect(imported(rule, { fieldType: () => 'text' })).toBe(
      '$type(tags) = "string" and $contains(tags, "vip")',
    );
  });
});

describe('what JsonLogic has and JSONata leaves out', () => {
  const mapped = { map: [v('o'), v('q')] };
  const small = { '<': [v(''), 1] };
  it.each<[unknown, object]>([
    // One value per child, null where a child lacks the field.
    [{ '!': [{ '!!': [mapped] }] }, { o: [{}] }],
    [{ all: [mapped, { '!==': [v(''), null] }] }, { o: [{ q: 1 }, {}] }],
    [{ none: [mapped, { '===': [v(''), null] }] }, { o: [{ q: 3 }, {}] }],
    [{ '!': [{ some: [mapped, small] }] }, { o: [{ q: 3 }, {}] }],
    [{ '<': [{ reduce: [mapped, { '+': [1, v('accumulator')] }, 0] }, 1] }, { o: [{}] }],
    // Nothing is found in an empty text.
    [{ in: [v('t'), v('u')] }, { t: '', u: '' }],
    [{ in: ['', v('u')] }, { u: '' }],
    [{ in: [v('t'), ''] }, { t: '' }],
  ])('lets nobody in: %j', async (rule, record) => {
    expect(jsonLogic.apply(rule as never, record)).toBe(false);
    expect(await outcomeOf(imported(rule), record)).not.toBe('match');
  });
});

describe('losses', () => {
  it('names what is compared loosely', () => {
    expect(codes({ '==': [v('a'), 5] })).toEqual([' loose-equality']);
    expect(codes({ and: [{ '!=': [v('a'), '5'] }, true] })).toEqual(['/and/0 loose-equality']);
    expect(codes({ '==': [v('a'), 'gold'] })).toEqual([]);
    expect(codes({ '===': [v('a'), 5] })).toEqual([]);
  });

  it('refuses what JSONata cannot say, with the place', () => {
    expect(codes({ and: [{ '===': [v('a'), 1] }, { regex: ['a', 'b'] }] })).toEqual([
      '/and/1 unknown-operator',
    ]);
    expect(codes({ '===': [{ and: [v('a'), v('b')] }, 1] })).toEqual(['/===/0 no-form']);
    expect(codes({ '===': [{ a: 1, b: 2 }, 1] })).toEqual(['/===/0 not-understood']);
    expect(codes({ some: [v('o'), { '>': [{ var: { cat: ['a', 'b'] } }, 1] }] })).toEqual([
      '/some/1/>/0/var bad-value',
    ]);
    expect(codes({ '>': [v('a'), true] })).toEqual([' bad-value']);
    for (const rule of [{}, undefined, { a: 1, b: 1 }, () => 1]) expect(importJsonLogic(rule).ok).toBe(false);
  });

  it('never lets anyone in for a lost part', () => {
    const partial = { partial: true };
    const odd = { sounds: ['x', 'y'] };
    const note = '/*# note="sounds: [… 2]" */';
    expect(imported({ and: [v('a'), odd] }, partial)).toBe(`a and ${note} false`);
    expect(imported({ or: [v('a'), { '!': [odd] }] }, partial)).toBe(`a or $not(${note} true)`);
    expect(imported({ none: [v('o'), { or: [odd] }] }, partial)).toBe(`$count(o[${note} true]) = 0`);
    expect(importJsonLogic({ if: [{ and: [odd] }, true, false] }, partial).ok).toBe(false);
  });

  it('takes a rule without rows for inactive', () => {
    expect(importJsonLogic({ and: [] })).toMatchObject({ ok: true, text: '', active: false });
    expect(imported({ or: [v('a'), { and: [] }] })).toBe('a or false');
  });

  it('gives up on endless nesting', () => {
    let deep: unknown = true;
    for (let i = 0; i < 100_000; i++) deep = { '!': [deep] };
    expect(importJsonLogic(deep).losses[0]?.code).toBe('too-deep');
  });
});

describe('against json-logic-js', () => {
  const number = fc.integer({ min: -3, max: 3 });
  const numeric = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      number,
      fc.constantFrom(v('n'), v('m'), v('gone'), v('gone', 2), v('deep.n')),
      fc.record({ '+': fc.tuple(tie('node'), tie('node')) }),
      fc.record({ '-': fc.tuple(tie('node'), tie('node')) }),
      fc.record({ '*': fc.tuple(tie('node'), tie('node')) }),
      fc.record({ max: fc.tuple(number, fc.constantFrom(v('n'), v('gone'))) }),
      fc.record({ if: fc.tuple(fc.constantFrom(v('vip'), { '>': [v('n'), 0] }), number, number) }),
      fc.constant({ reduce: [v('orders'), { '+': [v('current.amount'), v('accumulator')] }, 0] }),
      fc.constant({
        reduce: [{ filter: [v('orders'), { '>': [v('amount'), 1] }] }, { '+': [1, v('accumulator')] }, 0],
      }),
    ),
  })).node;
  const text = fc.constantFrom<unknown>(
    'a',
    'ab',
    '',
    v('t'),
    { cat: [v('t'), 'b'] },
    { substr: [v('t'), 0, 1] },
    { substr: [v('t'), -1] },
    { substr: [v('t'), 0, -1] },
  );
  const order = fc.constantFrom('<', '<=', '>', '>=');
  const item = fc.oneof(
    fc.tuple(order, number).map(([op, n]) => ({ [op]: [v('amount'), n] })),
    fc.constantFrom<unknown>(v('paid'), { '!': [v('paid')] }, { '===': [v('gone'), null] }, true),
  );
  const leaf = fc.oneof(
    fc.tuple(order, numeric, numeric).map(([op, a, b]) => ({ [op]: [a, b] })),
    fc.tuple(fc.constantFrom('===', '!=='), numeric, numeric).map(([op, a, b]) => ({ [op]: [a, b] })),
    fc.tuple(fc.constantFrom('===', '!=='), text, text).map(([op, a, b]) => ({ [op]: [a, b] })),
    fc.tuple(fc.constantFrom('<', '<='), number, number).map(([op, a, b]) => ({ [op]: [a, v('n'), b] })),
    fc
      .tuple(fc.constantFrom('some', 'all', 'none'), fc.constantFrom('orders', 'none', 'empty'), item)
      .map(([op, name, where]) => ({
        [op]: [v(name), where],
      })),
    fc.constantFrom<unknown>(
      v('vip'),
      v('gone'),
      v('t'),
      v('n'),
      true,
      false,
      null,
      { in: ['a', v('t')] },
      { in: ['a', v('tags')] },
      { in: ['a', v('gone')] },
      { in: [v('n'), [1, 2]] },
      { in: [v('gone'), [1, null]] },
      { in: [v('t'), 'abc'] },
      { in: [v('n'), v('n')] },
      { missing: ['n', 'gone'] },
      { missing: ['t'] },
      { missing_some: [1, ['gone', 't']] },
      { missing_some: [5, ['n', 't']] },
      { '==': [v('gone'), null] },
      { '!=': [v('n'), null] },
      { '===': [v('gone'), v('gone2')] },
      { '!!': [{ filter: [v('orders'), { '>': [v('amount'), 1] }] }] },
      { in: [2, { map: [v('orders'), v('amount')] }] },
    ),
  );
  const rule = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.record({ and: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ '!': fc.tuple(tie('node')) }),
      fc.record({ if: fc.tuple(tie('node'), tie('node'), tie('node')) }),
      fc.record({ if: fc.tuple(tie('node'), tie('node')) }),
    ),
  })).node;
  const record = fc.record(
    {
      n: number,
      m: number,
      t: fc.constantFrom('', 'a', 'ab', 'bca'),
      vip: fc.boolean(),
      tags: fc.constantFrom(['a'], ['b'], [], ['b', 'a']),
      deep: fc.record({ n: number }),
      orders: fc.array(fc.record({ amount: number, paid: fc.boolean() }), { maxLength: 3 }),
      empty: fc.constant([]),
    },
    { requiredKeys: ['empty'] },
  );

  it('says the same of every record on which both are defined', async () => {
    let defined = 0;
    await fc.assert(
      fc.asyncProperty(rule, record, async (logic, data) => {
        const truth: unknown = jsonLogic.apply(logic as never, data);
        const expected = jsonLogic.truthy(truth) ? 'match' : 'no-match';
        const result = importJsonLogic(logic);
        if (!result.ok) throw new Error(JSON.stringify(result.losses));
        const outcome = await outcomeOf(result.text, data);
        if (!outcome.includes('match')) return;
        defined++;
        expect(outcome, result.text).toBe(expected);
      }),
      { numRuns: 400 },
    );
    expect(defined).toBeGreaterThan(250);
  }, 60_000);
});
