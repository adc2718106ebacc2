import { describe, expect, it } from 'vitest';
import { compile } from './compile.js';
import type { ClosureExpression, CompileOptions } from './compile.types.js';

const AS_OF = '2026-11-22T08:00:00.000Z';

function closure(text: string, options?: CompileOptions): ClosureExpression {
  const compiled = compile(text, options);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(`${text} is no closure`);
  return compiled.expression;
}

describe('a closure expression', () => {
  it('answers at once, and later the same', async () => {
    const expression = closure('age >= 18');
    expect(expression.test({ age: 20 }, { asOf: AS_OF })).toBe('match');
    expect(expression.test({ age: 2 }, { asOf: AS_OF })).toBe('no-match');
    expect(expression.test({}, { asOf: AS_OF })).toBe('no-match');
    expect(expression.test({ age: null }, { asOf: AS_OF })).toMatchObject({ error: { code: 'T2010' } });
    expect(await expression.testAsync({ age: 20 }, { asOf: AS_OF })).toBe('match');
    expect(await expression.evaluateAsync({ age: 2 }, { asOf: AS_OF })).toEqual({ ok: true, value: false });
  });

  it('refuses a time without a zone, whatever it computes', () => {
    const options = { asOf: '2026-11-22T08:00:00' };
    expect(closure('1').evaluate({}, options)).toMatchObject({ error: { code: 'G1006' } });
    expect(closure('1').test({}, options)).toMatchObject({ error: { code: 'G1006' } });
  });

  it('lets variables from outside stand for built-in functions', () => {
    const expression = closure('$count = 3 or $count(l) = 2');
    expect(expression.test({ l: [1, 2] }, { asOf: AS_OF })).toBe('match');
    expect(expression.test({ l: [1] }, { asOf: AS_OF, bindings: { count: 3 } })).toBe('match');
    const called = expression.test({ l: [1, 2] }, { asOf: AS_OF, bindings: { count: 4 } });
    expect(called).toMatchObject({ error: { code: 'T1006', token: 'count' } });
    expect(expression.test({ l: [1, 2] }, { asOf: AS_OF })).toBe('match');
  });

  it('keeps evaluations apart, also one that starts inside of another', () => {
    const expression = closure('[$millis(), inner, $millis()]');
    const later = '2027-01-01T00:00:00.000Z';
    const record = Object.defineProperty({}, 'inner', {
      enumerable: true,
      get: () => (expression.evaluate({ inner: 0 }, { asOf: later }) as { value: unknown[] }).value[0],
    });
    expect(expression.evaluate(record, { asOf: AS_OF })).toEqual({
      ok: true,
      value: [Date.parse(AS_OF), Date.parse(later), Date.parse(AS_OF)],
    });
  });

  it('counts anew for every evaluation, and after an error', () => {
    const expression = closure('$sum($map(l, function($v){$v}))', { limits: { steps: 50 } });
    const few = { l: Array.from({ length: 20 }, () => 1) };
    const many = { l: Array.from({ length: 200 }, () => 1) };
    for (let round = 0; round < 5; round++) {
      expect(expression.evaluate(few, { asOf: AS_OF })).toEqual({ ok: true, value: 20 });
      expect(expression.evaluate(many, { asOf: AS_OF })).toMatchObject({ error: { code: 'G1001' } });
    }
  });

  it('shares nothing with the record and leaves it as it is', () => {
    const record = Object.freeze({ l: Object.freeze([Object.freeze({ x: 1 })]) });
    const result = closure('$').evaluate(record, { asOf: AS_OF });
    expect(result).toEqual({ ok: true, value: record });
    expect(result.ok && (result.value as typeof record).l).not.toBe(record.l);
    const changed = closure('$ ~> |l|{"x": 2}|').evaluate(record, { asOf: AS_OF });
    expect(changed).toEqual({ ok: true, value: { l: [{ x: 2 }] } });
  });

  it('changes no record through the pattern of a transform', () => {
    const record = { a: { x: 1 }, b: {} };
    const text = '($r := $$; b ~> |$r.a|{"x": 2}|; $r.a.x)';
    expect(closure(text).evaluate(record, { asOf: AS_OF })).toEqual({ ok: true, value: 2 });
    expect(record).toEqual({ a: { x: 1 }, b: {} });
  });

  it('runs tail calls without end in sight, within its steps', () => {
    const sum = '($f := function($n, $t){$n = 0 ? $t : $f($n - 1, $t + $n)}; $f(20000, 0))';
    expect(closure(sum).evaluate({}, { asOf: AS_OF })).toEqual({ ok: true, value: 200_010_000 });
    const deep = closure('($f := function($n){$n = 0 ? 0 : 1 + $f($n - 1)}; $f(100000))', {
      limits: { depth: 1_000_000 },
    });
    expect(deep.evaluate({}, { asOf: AS_OF })).toMatchObject({ error: { code: 'D1011' } });
  });

  it.each([
    ['a + "x"', { a: 1 }, 'T2002', 2],
    ['1 + $uppercase(a)', { a: 1 }, 'T0410', 4],
    ['$map(l, function($v){$v.x + 1})', { l: [{ x: 'a' }] }, 'T2001', 26],
    ['{a: 1}', { a: 1 }, 'T1003', 0],
    ['l^(x)', { l: [{ x: 1 }, { x: 'a' }] }, 'T2007', 1],
    ['a()', {}, 'T1006', 0],
    ['sum(l)', {}, 'T1005', 0],
    ['a ~> 5', {}, 'T2006', 2],
  ])('says where %s fails', (text, record, code, position) => {
    expect(closure(text).evaluate(record, { asOf: AS_OF })).toMatchObject({ error: { code, position } });
  });
});
