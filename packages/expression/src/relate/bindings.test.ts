import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { alwaysTrue, neverTrue } from './always.js';
import { boundaryCases } from './boundary-cases.js';
import { gaps } from './gaps.js';
import { mutants } from './mutants.js';
import { redundantParts } from './redundant.js';
import { relate } from './relate.js';

const asOf = '2026-11-22T08:00:00.000Z';

function matches(text: string, record: unknown, bindings: Readonly<Record<string, unknown>>): boolean {
  const compiled = compile(text);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error('no closure');
  return compiled.expression.test(record, { asOf, bindings }) === 'match';
}

describe('rules with parameters', () => {
  it('are decided with the values that are given', () => {
    const text = 'age > $low and age < $high';
    expect(neverTrue(text)).toMatchObject({
      answer: 'cannot-decide',
      undecided: { code: 'parameter', name: 'low' },
    });
    expect(neverTrue(text, { bindings: { low: 20, high: 10 } })).toEqual({ answer: 'yes' });
    expect(neverTrue(text, { bindings: { low: 20, high: 30 } })).toEqual({
      answer: 'no',
      witness: { age: 25 },
    });
    const either = '$exists(age) or $off';
    expect(alwaysTrue(either, { bindings: { off: true } })).toEqual({ answer: 'yes' });
    expect(alwaysTrue(either, { bindings: { off: false } })).toMatchObject({ answer: 'no' });
  });

  it('stay undecided over a name that has no value', () => {
    const found = neverTrue('age > $low and age < $high', { bindings: { low: 20 } });
    expect(found).toMatchObject({ undecided: { code: 'parameter', name: 'high' } });
  });

  it('take lists, texts, dates and sums of parameters', () => {
    expect(neverTrue('city in $cities and city = "Rome"', { bindings: { cities: ['Paris'] } })).toEqual({
      answer: 'yes',
    });
    const since = '$toMillis(at) > $toMillis($day) and $toMillis(at) < $toMillis("2026-01-01T00:00:00Z")';
    expect(neverTrue(since, { asOf, bindings: { day: '2026-02-01T00:00:00Z' } })).toEqual({ answer: 'yes' });
    expect(neverTrue('age > $base * 2 and age < 20', { bindings: { base: 10 } })).toEqual({ answer: 'yes' });
  });

  it('are compared each with its own values, and witnesses are run with them', () => {
    const [a, b] = ['$count(orders) >= $least', '$count(orders) >= $least'] as const;
    expect(relate(a, b, { bindings: { least: 3 } }).relation).toBe('equal');
    const found = relate(a, b, { bindings: { least: 5 }, otherBindings: { least: 3 } });
    expect(found.relation).toBe('a-implies-b');
    const { both, onlyB } = found.witnesses;
    expect(matches(a, both, { least: 5 }) && matches(b, both, { least: 3 })).toBe(true);
    expect(matches(a, onlyB, { least: 5 })).toBe(false);
    expect(matches(b, onlyB, { least: 3 })).toBe(true);
  });

  it('do not borrow the values of the other rule', () => {
    const found = relate('age > $x', 'age > $x', { bindings: { x: 3 }, otherBindings: {} });
    expect(found.undecided).toMatchObject({ code: 'parameter', rule: 'b', name: 'x' });
  });

  it('show needless rows, gaps and edges', () => {
    const rows = redundantParts('age > $limit and age > 10', { bindings: { limit: 18 } });
    expect(rows.map(({ span }) => span.start)).toEqual([17]);
    expect(redundantParts('age > $limit and age > 10', { bindings: { limit: 1 } })[0]?.span.start).toBe(0);
    expect(gaps(['spend >= $gold', 'spend < 50'], { bindings: { gold: 100 }, most: 1 })).toEqual({
      covered: false,
      gaps: [{ spend: 50 }],
    });
    const cases = boundaryCases('age >= $limit', { bindings: { limit: 18 } });
    expect(cases.filter(({ limit }) => limit === 18).map(({ kind, matches: hit }) => [kind, hit])).toEqual([
      ['below', false],
      ['at', true],
      ['above', true],
    ]);
  });

  it('have mutants that move their limits', () => {
    const texts = (bindings: Readonly<Record<string, unknown>>): readonly string[] =>
      mutants('age >= $limit', { bindings })
        .filter(({ kind }) => kind === 'limit')
        .map(({ text }) => text);
    expect(texts({ limit: 18 })).toEqual(['age >= ($limit + 1)', 'age >= ($limit - 1)']);
    expect(texts({ limit: 0.5 })).toEqual(['age >= ($limit + 0.1)', 'age >= ($limit - 0.1)']);
    expect(texts({ limit: 'many' })).toEqual([]);
  });

  it('know values by their own names only', () => {
    const bindings = JSON.parse('{"low": 1}') as Readonly<Record<string, unknown>>;
    expect(neverTrue('age > $toString', { bindings })).toMatchObject({ answer: 'cannot-decide' });
  });
});
