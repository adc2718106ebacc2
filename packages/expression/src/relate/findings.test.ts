import { describe, expect, it } from 'vitest';
import { alwaysTrue, neverTrue } from './always.js';
import { boundaryCases } from './boundary-cases.js';
import { describeMutant } from './describe-mutant.js';
import { describeRelation, describeUndecided } from './describe-undecided.js';
import { gaps } from './gaps.js';
import { mutants } from './mutants.js';
import { redundantParts } from './redundant.js';
import { relate } from './relate.js';

describe('alwaysTrue and neverTrue', () => {
  it('proves', () => {
    expect(alwaysTrue('$exists(age) or $not($exists(age))')).toEqual({ answer: 'yes' });
    expect(neverTrue('age > 18 and age < 10')).toEqual({ answer: 'yes' });
    expect(neverTrue('$count(orders) < 0')).toEqual({ answer: 'yes' });
    expect(neverTrue('city = "Paris" and city = "Rome"')).toEqual({ answer: 'yes' });
    expect(neverTrue('$lowercase(city) = "Paris"')).toEqual({ answer: 'yes' });
  });

  it('refutes with a record', () => {
    expect(alwaysTrue('age > 18 or age <= 18')).toMatchObject({ answer: 'no' });
    expect(neverTrue('age > 18')).toEqual({ answer: 'no', witness: { age: 19 } });
  });

  it('says what it cannot decide, and why', () => {
    const found = neverTrue('$split(name, ",")[0] = "x" and $map(a, $f) = 3');
    expect(found.answer).toBe('cannot-decide');
  });
});

describe('redundantParts', () => {
  const spans = (text: string): string[] =>
    redundantParts(text).map(({ span }) => text.slice(span.start, span.end));

  it('finds rows that another one implies', () => {
    expect(spans('age > 18 and age > 10')).toEqual(['age > 10']);
    expect(spans('age > 18 or age > 10')).toEqual(['age > 18']);
    expect(spans('city = "x" and (age > 3 or age > 5)')).toEqual(['age > 5']);
    expect(spans('age > 18 and city = "x"')).toEqual([]);
  });

  it('names the row that makes another one needless', () => {
    const text = '$count(orders[amount > 100]) > 2 and $count(orders[amount > 50]) > 1 and vip';
    const [part] = redundantParts(text);
    expect(part === undefined ? '' : text.slice(part.span.start, part.span.end)).toBe(
      '$count(orders[amount > 50]) > 1',
    );
    expect(part?.because).toEqual({ start: 0, end: 32 });
  });
});

describe('gaps', () => {
  it('shows a record that no tier covers', () => {
    expect(gaps(['spend >= 100', 'spend < 50'], { most: 1 })).toEqual({
      covered: false,
      gaps: [{ spend: 50 }],
    });
  });

  it('knows when everything is covered', () => {
    expect(gaps(['$exists(spend)', '$not($exists(spend))'])).toEqual({ covered: true });
  });
});

describe('boundaryCases', () => {
  it('has a record at, below and above every limit, and odd ones', () => {
    const cases = boundaryCases('age >= 18 and city = "Paris"');
    const seen = cases.map(({ path, kind, matches }) => `${path.join('.')} ${kind} ${String(matches)}`);
    expect(seen).toEqual([
      'age below false',
      'age at true',
      'age above true',
      'age missing false',
      'age null false',
      'age wrong-type false',
      'city value true',
      'city other-value false',
      'city missing false',
      'city null false',
      'city wrong-type false',
    ]);
  });

  it('counts items and moves times to the edge of the window', () => {
    const counted = boundaryCases('$count(orders[amount > 100]) > 3').filter(({ kind }) =>
      ['below', 'at', 'above'].includes(kind),
    );
    expect(counted.map(({ kind, matches }) => [kind, matches])).toEqual([
      ['below', false],
      ['at', false],
      ['above', true],
    ]);
    const [, at, above] = boundaryCases('$toMillis(at) > $millis() - 86400000', {
      asOf: '2026-03-02T00:00:00Z',
    });
    expect(at).toMatchObject({ record: { at: '2026-03-01T00:00:00.000Z' }, matches: false });
    expect(at?.limit).toBe('2026-03-01T00:00:00.000Z');
    expect(above).toMatchObject({ record: { at: '2026-03-01T00:00:00.001Z' }, matches: true });
  });
});

describe('mutants', () => {
  it('makes one small mistake each', () => {
    const texts = mutants('age >= 18 and vip').map(({ text }) => text);
    expect(texts).toEqual([
      'age >= 18 or vip',
      '$not(age >= 18) and vip',
      'age >= 18 and $not(vip)',
      'age >= 18',
      'vip',
      'age > 18 and vip',
      'age <= 18 and vip',
      'age >= 19 and vip',
      'age >= 17 and vip',
    ]);
  });

  it('says what it did', () => {
    const [first] = mutants('a > 1.5');
    expect(first === undefined ? '' : describeMutant(first, 'en')).toBe('“>=” instead of “>”');
    expect(first === undefined ? '' : describeMutant(first, 'zh-CN')).toBe('“>”改为“>=”');
    expect(mutants('a > 1.5').map(({ after }) => after)).toEqual(['>=', '<', '1.6', '1.4']);
  });
});

describe('words', () => {
  it('are in both languages', () => {
    expect(describeRelation('disjoint', 'en')).toContain('No record');
    expect(describeRelation('disjoint', 'zh-CN')).toContain('没有记录');
    const { undecided } = relate('age > $limit', 'age > 3');
    expect(undecided).toMatchObject({
      code: 'parameter',
      rule: 'a',
      span: { start: 6, end: 12 },
      name: 'limit',
    });
    expect(undecided === undefined ? '' : describeUndecided(undecided, 'zh-CN')).toContain('$limit');
  });

  it('point at what cannot be compared', () => {
    const { undecided } = relate('$split(a, ",")[0] = "x"', 'age > 3');
    expect(undecided).toMatchObject({ code: 'opaque', rule: 'a' });
    expect(relate('at > $now()', 'at > "2026-05-01"').undecided).toMatchObject({ code: 'time', rule: 'a' });
    expect(relate('age >', 'age').undecided).toEqual({ code: 'invalid', rule: 'a' });
  });
});
