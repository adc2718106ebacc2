import { describe, expect, it } from 'vitest';
import { AS_OF, valueOf } from '../testing/run.js';
import { compile } from './compile.js';
import type { Expression } from './compile.types.js';

function expressionFor(text: string): Expression {
  const result = compile(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.expression;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe('records', () => {
  /** Each of these writes into its input on stock jsonata, or throws when the input is frozen. */
  const WRITING: readonly (readonly [text: string, value: unknown])[] = [
    ['l[]', [1]],
    ['x.l[]', [7]],
    ['empty{"k": 1}', { k: 1 }],
    ['l{"k": $}', { k: 1 }],
    ['x()', { code: 'T1006' }],
    ['x.n()', { code: 'T1006' }],
    ['($y := x; $y())', { code: 'T1006' }],
    ['($y := l; $y())', { code: 'T1006' }],
    ['{"f": function(){l}}.f()', [1]],
    ['(function($g){$g(2)})(function($v){$v + 1})', 3],
    ['(function($g){$g()})(x)', { code: 'T1006' }],
    ['$ ~> |$$.x|{"a": 9}| ~> $lookup("x")', { a: 5, l: [7], n: null }],
    ['$ ~> |x|{"a": 9}, "l"| ~> $lookup("x")', { a: 9, n: null }],
    ['l^(>$)', 1],
    ['$append(l, 2)', [1, 2]],
    ['$reverse(x.l)', [7]],
    ['$sort(x.l)', [7]],
  ];

  it.each(WRITING)('%s leaves them alone', async (text, value) => {
    const record = { l: [1], empty: [], x: { a: 5, l: [7], n: null } };
    const before = structuredClone(record);
    expect(await valueOf(text, record)).toEqual(value);
    expect(record).toEqual(before);
    expect(Object.keys(record.l)).toEqual(['0']);
    expect(Object.keys(record.x)).toEqual(['a', 'l', 'n']);
  });

  it.each(WRITING)('%s works on frozen ones', async (text, value) => {
    expect(await valueOf(text, deepFreeze({ l: [1], empty: [], x: { a: 5, l: [7], n: null } }))).toEqual(
      value,
    );
  });

  it('are not part of the result', async () => {
    const record = { x: { a: [1] } };
    const value = (await valueOf('x', record)) as { a: number[] };
    value.a.push(2);
    expect(record.x.a).toEqual([1]);
  });
});

describe('bindings', () => {
  it('give values to variables and stay as they are', async () => {
    const bindings = deepFreeze({ limit: 3, set: { ids: ['a'] } });
    const expression = expressionFor('n > $limit and "a" in $set.ids[]');
    expect(await expression.testAsync({ n: 4 }, { asOf: AS_OF, bindings })).toBe('match');
    expect(await expression.testAsync({ n: 3 }, { asOf: AS_OF, bindings })).toBe('no-match');
  });

  it('cannot bring functions in', async () => {
    const bindings = { f: () => 1 };
    const result = await expressionFor('$f()').evaluateAsync({}, { asOf: AS_OF, bindings });
    expect(result).toMatchObject({ ok: false, error: { code: 'T1006' } });
  });
});

describe('time', () => {
  const at = (asOf: string): Promise<unknown> => expressionFor('$millis()').evaluateAsync({}, { asOf });

  it('is the one given', async () => {
    const expression = expressionFor(
      '[$millis(), $now(), $now("[Y0001]"), $toMillis("08:00", "[H01]:[m01]")]',
    );
    expect(await expression.evaluateAsync({}, { asOf: '2020-02-29T12:30:00.000+08:00' })).toEqual({
      ok: true,
      value: [Date.UTC(2020, 1, 29, 4, 30), '2020-02-29T04:30:00.000Z', '2020', Date.UTC(2020, 1, 29, 8)],
    });
  });

  it('is not shared by evaluations that overlap', async () => {
    const slow = expressionFor(
      '($a := $millis(); $sum([1..200].($ * 0)); {"a": $a, "b": $millis(), "now": $now(), "deep": [1..3].($millis())})',
    );
    const days = Array.from({ length: 20 }, (_, day) => Date.UTC(2026, 0, day + 1));
    const results = await Promise.all(
      days.map((day) => slow.evaluateAsync({}, { asOf: new Date(day).toISOString() })),
    );
    const now = (day: number): string => new Date(day).toISOString();
    expect(results).toEqual(
      days.map((day) => ({ ok: true, value: { a: day, b: day, now: now(day), deep: [day, day, day] } })),
    );
  });

  it.each(['', 'yesterday', '2026-11-22', '2026-11-22T08:00:00', '2026-13-01T00:00:00Z', '12'])(
    'refuses %j',
    async (asOf) => {
      expect(await at(asOf)).toMatchObject({ ok: false, error: { code: 'G1006' } });
    },
  );
});

describe('one expression', () => {
  it('serves evaluations at once without mixing them up', async () => {
    const expression = expressionFor('$sum(orders.($ * $$.f)) > $limit');
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        expression.testAsync({ f: i, orders: [1, 2, 3] }, { asOf: AS_OF, bindings: { limit: 150 } }),
      ),
    );
    expect(outcomes).toEqual(Array.from({ length: 50 }, (_, i) => (i * 6 > 150 ? 'match' : 'no-match')));
  });

  it('counts the steps of every evaluation on their own', async () => {
    const result = compile('$sum([1..100].($ * 2))', { limits: { steps: 1000 } });
    if (!result.ok) throw new Error('does not compile');
    const { expression } = result;
    const run = (): Promise<unknown> => expression.evaluateAsync({}, { asOf: AS_OF });
    const all = await Promise.all(Array.from({ length: 10 }, run));
    expect(all).toEqual(Array.from({ length: 10 }, () => ({ ok: true, value: 10100 })));
  });

  it('goes on after an error', async () => {
    const expression = expressionFor('a > 3');
    expect(await expression.testAsync({ a: null }, { asOf: AS_OF })).toMatchObject({
      error: { code: 'T2010' },
    });
    expect(await expression.testAsync({ a: 4 }, { asOf: AS_OF })).toBe('match');
  });

  it('reports the same one of two errors every time', async () => {
    expect(await valueOf('[$sum("x"), $number("y")]')).toEqual({ code: 'T0412' });
    expect(await valueOf('[$number("y"), $sum("x")]')).toEqual({ code: 'D3030' });
  });
});
