import { describe, expect, it } from 'vitest';
import { AS_OF } from '../testing/run.js';
import { toRuleTree } from '../rule-tree/to-rule-tree.js';
import { GALLERY } from '../testing/rule-tree/gallery.js';
import { describeNeeded } from './describe-needed.js';
import { explain } from './explain.js';
import type { ExplainedRow, Explanation } from './explain.types.js';

type Explained = Extract<Explanation, { ok: true }>;
const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.parse(AS_OF) - days * DAY).toISOString();

function explained(text: string, record: unknown, bindings: Record<string, unknown> = {}): Explained {
  const result = explain(text, record, { asOf: AS_OF, bindings });
  if (!result.ok) throw new Error(result.error.message);
  return result;
}

/** The row whose text is `part`. */
function row(text: string, part: string, record: unknown, bindings?: Record<string, unknown>): ExplainedRow {
  const found = explained(text, record, bindings).rows.find(
    ({ span }) => text.slice(span.start, span.end) === part,
  );
  if (found === undefined) throw new Error(`no row ${part}`);
  return found;
}

const said = (text: string, record: unknown): string[] =>
  explained(text, record).rows.map(
    ({ span, outcome, ifReached }) =>
      `${text.slice(span.start, span.end)}: ${outcome}${ifReached === undefined ? '' : ` (${ifReached})`}`,
  );

describe('rows', () => {
  it('say what they are, in reading order', () => {
    expect(said('age >= 18 and vip = true', { age: 20, vip: false })).toEqual([
      'age >= 18 and vip = true: fail',
      'age >= 18: pass',
      'vip = true: fail',
    ]);
  });

  it('are not reached after the one that decides', () => {
    expect(said('a = 1 and (b = 1 or c = 1) and d > 1', { a: 2, b: 1, d: 'x' })).toEqual([
      'a = 1 and (b = 1 or c = 1) and d > 1: fail',
      'a = 1: fail',
      '(b = 1 or c = 1): not-reached (pass)',
      'b = 1: not-reached (pass)',
      'c = 1: not-reached (missing)',
      'd > 1: not-reached (error)',
    ]);
    expect(said('a = 1 or b = 1', { a: 1 })[2]).toBe('b = 1: not-reached (missing)');
  });

  it('tell missing values and errors from failing', () => {
    expect(row('age > 18', 'age > 18', {}).outcome).toBe('missing');
    const wrong = row('x = 1 or age > 18', 'age > 18', { age: '20' });
    expect(wrong.outcome).toBe('error');
    expect(wrong.error).toMatchObject({ code: 'T2009', position: 13 });
    expect(explained('x = 1 or age > 18', { age: '20' }).outcome).toMatchObject({ error: { code: 'T2009' } });
  });

  it('show the value and what was needed', () => {
    expect(row('age >= $min', 'age >= $min', { age: 5 }, { min: 18 })).toMatchObject({
      actual: 5,
      needed: { operator: '>=', values: [18] },
    });
    expect(row('a >= 1 and a < b', 'a >= 1 and a < b', { a: 9, b: 3 })).toMatchObject({
      actual: 9,
      needed: { operator: 'between', values: [1, 3] },
    });
    const seen = '$toMillis(seen) > $millis() - 86400000';
    expect(row(seen, seen, { seen: '2026-11-22T08:00:00+08:00' }).actual).toBe('2026-11-22T00:00:00.000Z');
    expect(row('city in ["x", "y"]', 'city in ["x", "y"]', { city: 'z' }).needed).toEqual({
      operator: 'in',
      values: ['x', 'y'],
    });
    expect(
      row('$toMillis(at) > $millis() - 30 * 86400000', '$toMillis(at) > $millis() - 30 * 86400000', {
        at: daysAgo(40),
      }).needed,
    ).toEqual({ operator: 'last', values: [daysAgo(30), null] });
    expect(row('$contains(t, "a")', '$contains(t, "a")', { t: 'x'.repeat(5000) }).actual).toHaveLength(501);
  });

  it('know the names that a let gives', () => {
    const text = '($n := 5; $m := $n * 2; a > $m and b = $n)';
    expect(row(text, 'a > $m', { a: 11 })).toMatchObject({ outcome: 'pass', needed: { values: [10] } });
    expect(row(text, 'b = $n', { a: 11, b: 4 }).outcome).toBe('fail');
    const wrong = row('($n := 5; a > $n)', 'a > $n', { a: 'x' });
    expect(wrong.error).toMatchObject({ code: 'T2009', position: 12 });
  });

  it('go through decisions and score cards', () => {
    const text = 'a > 5 ? b = 1 : a > 3 ? b = 2 : false';
    expect(said(text, { a: 4, b: 2 })).toEqual([
      `${text}: pass`,
      'a > 5: fail',
      'b = 1: not-reached (fail)',
      'a > 3: pass',
      'b = 2: pass',
      'false: not-reached (fail)',
    ]);
    const score = '$sum([a > 1 ? 1 : 0, b = 2 ? 2 : 0]) >= 2';
    expect(said(score, { a: 0, b: 2 }).slice(1)).toEqual(['a > 1: fail', 'b = 2: pass']);
  });

  it('leave muted rows out', () => {
    expect(said('a = 1 /*# mute: and b = 2 */', { a: 1 }).slice(1)).toEqual(['a = 1: pass']);
  });
});

describe('children', () => {
  const record = {
    limit: 50,
    orders: [{ amount: 10 }, { amount: 200 }, {}, { amount: 'x' }, { amount: 300 }],
  };

  it('are judged one by one', () => {
    const text = '$count(orders[amount = 200]) > 0';
    expect(row(text, text, record)).toMatchObject({
      outcome: 'pass',
      actual: 1,
      children: { total: 5, pass: 1, fail: 3, missing: 1, error: 0 },
    });
    const failing = row('$count(orders[amount > 100]) > 3', '$count(orders[amount > 100]) > 3', record);
    expect(failing).toMatchObject({ outcome: 'error', children: { pass: 2, fail: 1, missing: 1, error: 1 } });
    expect(failing.children?.samples.map(({ outcome }) => outcome)).toEqual([
      'fail',
      'pass',
      'missing',
      'error',
      'pass',
    ]);
    expect(failing.children?.samples[0]?.rows[0]).toMatchObject({ actual: 10, needed: { values: [100] } });
  });

  it('may look at the record and at names', () => {
    const text = '($n := 2; $count(orders[amount > $$.limit * $n]) > 1)';
    const inner = row(text, '$count(orders[amount > $$.limit * $n]) > 1', {
      limit: 50,
      orders: record.orders.slice(0, 3),
    });
    expect(inner.children).toMatchObject({ pass: 1, fail: 1, missing: 1 });
    const named = '$count($filter(orders, function($o){ $o.amount > 100 })) > 0';
    expect(row(named, named, { orders: [{ amount: 1 }, { amount: 200 }] }).children).toMatchObject({
      pass: 1,
      fail: 1,
    });
  });

  it('may have children of their own', () => {
    const text = '$count(orders[$count(items[price > 5]) > 0]) > 0';
    const nested = { orders: [{ items: [{ price: 1 }, { price: 9 }] }, { items: [] }] };
    const { children } = row(text, text, nested);
    expect(children).toMatchObject({ total: 2, pass: 1, fail: 1 });
    expect(children?.samples[0]?.rows[0]?.children).toMatchObject({ total: 2, pass: 1 });
  });
});

describe('flipsAt', () => {
  const last30 = '$toMillis(at) > $millis() - 30 * 86400000';

  it('is when a date leaves its window', () => {
    expect(explained(last30, { at: daysAgo(10) }).flipsAt).toEqual({
      kind: 'at',
      at: daysAgo(-20),
      outcome: 'no-match',
    });
    expect(explained(last30.replace('>', '>='), { at: daysAgo(10) }).flipsAt).toMatchObject({
      at: new Date(Date.parse(daysAgo(-20)) + 1).toISOString(),
    });
    expect(explained(last30, { at: daysAgo(40) }).flipsAt).toEqual({ kind: 'never' });
  });

  it('is when enough of the children have left', () => {
    const text = '$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) >= 2';
    const orders = [5, 12, 20].map((days) => ({ at: daysAgo(days) }));
    expect(explained(text, { orders }).flipsAt).toMatchObject({ kind: 'at', at: daysAgo(-18) });
  });

  it('is when a time comes', () => {
    expect(explained('$toMillis(due) < $millis()', { due: daysAgo(-3) }).flipsAt).toMatchObject({
      kind: 'at',
      at: new Date(Date.parse(daysAgo(-3)) + 1).toISOString(),
      outcome: 'match',
    });
    expect(explained('$toMillis(at) <= $millis() - 7 * 86400000', { at: daysAgo(3) }).flipsAt).toMatchObject({
      at: daysAgo(-4),
      outcome: 'match',
    });
  });

  it('is the end of the calendar month in its zone', () => {
    const text =
      '$fromMillis($toMillis(at), "[Y0001]-[M01]", "+0800") = $fromMillis($millis(), "[Y0001]-[M01]", "+0800")';
    expect(explained(text, { at: '2026-11-03T00:00:00Z' }).flipsAt).toEqual({
      kind: 'at',
      at: '2026-11-30T16:00:00.000Z',
      outcome: 'no-match',
    });
  });

  it('is the beginning and the end of the quarter after that of the date', () => {
    const quarter = (of: string): string =>
      `$number($fromMillis(${of}, "[Y]", "+0800")) * 4 + $ceil($number($fromMillis(${of}, "[M]", "+0800")) / 3)`;
    const text = `${quarter('$toMillis(at)')} = ${quarter('$millis()')} - 1`;
    expect(explained(text, { at: '2026-11-03T00:00:00Z' }).flipsAt).toEqual({
      kind: 'at',
      at: '2026-12-31T16:00:00.000Z',
      outcome: 'match',
    });
    expect(explained(text, { at: '2026-08-03T00:00:00Z' }).flipsAt).toEqual({
      kind: 'at',
      at: '2026-12-31T16:00:00.000Z',
      outcome: 'no-match',
    });
  });

  it('is not guessed', () => {
    expect(explained('age > 3', { age: 4 }).flipsAt).toEqual({ kind: 'never' });
    expect(explained('$millis() % 2 = 0', {}).flipsAt).toEqual({ kind: 'unknown' });
  });
});

describe('near misses', () => {
  const near = (text: string, record: unknown): string[] => {
    const { nearMisses, rows } = explained(text, record);
    return nearMisses.map((id) => {
      const found = rows.find((each) => each.id === id);
      return found === undefined ? '?' : text.slice(found.span.start, found.span.end);
    });
  };

  it('are the rows that alone stand in the way', () => {
    expect(near('a = 1 and b = 1 and c = 1', { a: 1, b: 2, c: 1 })).toEqual(['b = 1']);
    expect(near('a = 1 and b = 1', { a: 2, b: 2 })).toEqual([]);
    expect(near('a = 1 and (b = 1 or c = 1)', { a: 1 })).toEqual(['b = 1', 'c = 1']);
    expect(near('a = 1 and $not(b = 1)', { a: 1, b: 1 })).toEqual(['$not(b = 1)']);
    expect(near('a = 1', { a: 1 })).toEqual([]);
    expect(near('a > 1 and b = 1', { a: 'x', b: 1 })).toEqual(['a > 1']);
  });
});

describe('what a row needs, in words', () => {
  const asked = GALLERY.flatMap((rule) => {
    const explanation = explain(rule, { tags: ['x'], orders: [{ amount: 5 }] }, { asOf: AS_OF });
    return explanation.ok ? explanation.rows.flatMap(({ needed }) => needed ?? []) : [];
  });

  it('has words for every operator', () => {
    expect(asked.length).toBeGreaterThan(50);
    for (const needed of asked) {
      for (const locale of ['en', 'zh-CN']) {
        const said = describeNeeded(needed, locale);
        expect(said).not.toMatch(/undefined/);
        expect(said.startsWith(needed.operator) && /[-=<>]/.test(needed.operator), said).toBe(false);
      }
    }
  });

  it.each([
    [{ operator: 'tags-any', values: ['a', 'b'] }, 'any of the tags "a", "b"', '有"a"、"b"中的任一标签'],
    [{ operator: 'not-contains', values: ['x'] }, 'does not contain "x"', '不包含"x"'],
    [{ operator: '>=', values: [30] }, 'at least 30', '大于或等于30'],
    [{ operator: '=', values: [undefined] }, 'is —', '等于—'],
    [{ operator: 'last', values: ['2026-01-01', null] }, 'after "2026-01-01"', '"2026-01-01"之后'],
    [{ operator: 'older', values: [null, '2026-01-01'] }, 'before "2026-01-01"', '"2026-01-01"之前'],
    [{ operator: 'calendar', values: ['a', 'b'] }, 'between "a" and "b"', '"a"到"b"'],
    [{ operator: 'at-least', values: [3] }, 'at least 3', '至少3条'],
    [{ operator: 'empty', values: [] }, 'empty', '为空'],
  ])('%j', (needed, en, zh) => {
    expect(describeNeeded(needed, 'en')).toBe(en);
    expect(describeNeeded(needed, 'zh-Hans')).toBe(zh);
  });
});

describe('any text', () => {
  it('is explained or refused, never thrown', () => {
    expect(explain('', {}, { asOf: AS_OF })).toMatchObject({ ok: true, active: false, outcome: 'no-match' });
    expect(explain('/*# mute: a = 1 */', {}, { asOf: AS_OF })).toMatchObject({ ok: true, active: false });
    expect(explain('a = = 1', {}, { asOf: AS_OF })).toMatchObject({ ok: false, error: { code: 'S0211' } });
    expect(explain('a = 1', {}, { asOf: 'yesterday' })).toMatchObject({
      ok: true,
      outcome: { error: { code: 'G1006' } },
    });
    expect(toRuleTree('a = 1').active).toBe(true);
  });
});
