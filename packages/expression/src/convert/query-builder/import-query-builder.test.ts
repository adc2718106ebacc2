import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRuleTree } from '../../rule-tree/to-rule-tree.js';
import { outcomeOf } from '../../testing/run.js';
import type { ImportResult } from '../shared/conversion.types.js';
import { importQueryBuilder, type QueryBuilderImportOptions } from './import-query-builder.js';

const rule = (field: string, operator: string, value: unknown, more: object = {}) => ({
  field,
  operator,
  value,
  ...more,
});
const group = (combinator: string, ...rules: unknown[]) => ({ combinator, rules });

function textOf(result: ImportResult): string {
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.text;
}
const imported = (query: unknown, options?: QueryBuilderImportOptions) =>
  textOf(importQueryBuilder(query, options));
const one = (operator: string, value: unknown, more: object = {}, options?: QueryBuilderImportOptions) =>
  imported(group('and', rule('f', operator, value, more)), options);
const codes = (result: ImportResult) => result.losses.map((loss) => `${loss.path} ${loss.code}`);

describe('rows', () => {
  it.each([
    ['=', 5, 'f = 5'],
    ['=', '0123', 'f = "0123"'],
    ['=', null, 'f = null'],
    ['!=', 'a', 'f != "a"'],
    ['<', 5, 'f < 5'],
    ['<=', -5, 'f <= -5'],
    ['>', 1e21, 'f > 1e+21'],
    ['>=', '2026-01-31', 'f >= "2026-01-31"'],
    ['contains', 'a"b\\c', String.raw`$contains(f, "a\"b\\c")`],
    ['beginsWith', '张', '$substring(f, 0, 1) = "张"'],
    ['endsWith', '😀.', '$substring(f, -2) = "😀."'],
    ['endsWith', '', '$substring(f, 0, 0) = ""'],
    ['doesNotContain', 'a', '$not($contains(f, "a"))'],
    ['doesNotBeginWith', 'a', '$substring(f, 0, 1) != "a"'],
    ['doesNotEndWith', 'a', '$substring(f, -1) != "a"'],
    ['null', '', '$not($exists(f)) or f = null'],
    ['notNull', '', 'f != null'],
    ['in', ['a', 5, true, null], 'f in ["a", 5, true, null]'],
    ['in', 'a, 5 ,b\\,c', 'f in ["a", "5", "b,c"]'],
    ['notIn', ['a'], '$exists(f) and $not(f in ["a"])'],
    ['between', [1, 2], 'f >= 1 and f <= 2'],
    ['between', '1,2', 'f >= "1" and f <= "2"'],
    ['notBetween', [1, 2], 'f < 1 or f > 2'],
    ['DOESNOTCONTAIN', 'a', '$not($contains(f, "a"))'],
  ])('%s %j', (operator, value, text) => {
    expect(one(operator, value)).toBe(text);
  });

  it('lets negative rows match records without the value', () => {
    const options = { missing: 'match' } as const;
    expect(one('!=', 'a', {}, options)).toBe('$not(f = "a")');
    expect(one('doesNotContain', 'a', {}, options)).toBe('$not($exists(f)) or $not($contains(f, "a"))');
    expect(one('notIn', ['a'], {}, options)).toBe('$not(f in ["a"])');
    expect(one('notBetween', [1, 2], {}, options)).toBe('$not(f >= 1 and f <= 2)');
  });

  it('compares with fields and parameters', () => {
    expect(one('=', 'a.b', { valueSource: 'field' })).toBe('f = a.b');
    expect(one('in', 'a,b', { valueSource: 'field' })).toBe('f in [a, b]');
    expect(one('>', 'limit', { valueSource: 'parameter' })).toBe('f > $limit');
    expect(one('contains', 'g', { valueSource: 'field' })).toBe('$exists(g) and $contains(f, g)');
    expect(one('beginsWith', 'g', { valueSource: 'field' })).toBe(
      '$exists(g) and $substring(f, 0, $length(g)) = g',
    );
  });

  it('finds nothing where either side is missing, and says so only of records with the value', async () => {
    const text = one('doesNotContain', 'g', { valueSource: 'field' });
    expect(text).toBe('$exists(f) and $not($exists(g) and $contains(f, g))');
    for (const record of [{}, { g: 'x' }]) expect(await outcomeOf(text, record)).toBe('no-match');
    expect(await outcomeOf(text, { f: 'abc' })).toBe('match');
    expect(await outcomeOf(text, { f: 'abc', g: 'x' })).toBe('match');
  });

  it('turns texts into numbers only where the host says that the field is a number', () => {
    expect(one('>', '30', {}, { fieldType: () => 'number' })).toBe('f > 30');
    expect(one('=', 'abc', {}, { fieldType: () => 'number' })).toBe('f = "abc"');
  });

  it('keeps hostile names and values apart', () => {
    const name = (field: string) => imported(group('and', rule(field, '=', 1)), { fieldPath: (f) => [f] });
    expect(name('客户 等级')).toBe('`客户 等级` = 1');
    expect(name('a.b')).toBe('`a.b` = 1');
    expect(name('a `b')).toBe('$lookup($, "a `b") = 1');
    expect(name('and')).toBe('`and` = 1');
    expect(name('1 or true')).toBe('`1 or true` = 1');
    expect(name('__proto__')).toBe('__proto__ = 1');
    expect(imported(group('and', rule('a.constructor', '=', '" or true or "')))).toBe(
      String.raw`a.constructor = "\" or true or \""`,
    );
  });
});

describe('groups', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => rule(name, '=', 1));

  it('nest, with brackets only where needed', () => {
    expect(imported(group('and', group('or', a, b), c))).toBe('(a = 1 or b = 1) and c = 1');
    expect(imported(group('or', group('and', a, b), c))).toBe('(a = 1 and b = 1) or c = 1');
    expect(imported({ ...group('or', a, b), not: true })).toBe('$not(a = 1 or b = 1)');
  });

  it('read independent combinators by precedence', () => {
    expect(imported({ rules: [a, 'or', b, 'and', c] })).toBe('a = 1 or b = 1 and c = 1');
    expect(imported({ rules: [{ rules: [a, 'or', b] }, 'and', c] })).toBe('(a = 1 or b = 1) and c = 1');
  });

  it('keep muted rows as comments', () => {
    const muted = rule('m', '=', 'x*/y', { muted: true });
    const comment = String.raw`m = "x*\/y"`;
    expect(imported(group('and', a, muted))).toBe(`a = 1 /*# mute: and ${comment} */`);
    expect(imported(group('or', muted, a))).toBe(`/*# mute: ${comment} or */ a = 1`);
    expect(importQueryBuilder(group('and', muted))).toMatchObject({
      text: `/*# mute: ${comment} */`,
      active: false,
    });
    expect(imported(group('and', a, rule('m', 'nonsense', 1, { muted: true })))).toBe('a = 1');
  });

  it('muted as a whole stay a comment: the rule is inactive', () => {
    const comment = String.raw`/*# mute: a = 1 /*# mute: and b = 1 *\/ */`;
    const muted = { ...group('and', a, { ...b, muted: true }), muted: true };
    expect(importQueryBuilder(muted)).toMatchObject({ ok: true, text: comment, active: false });
    expect(toRuleTree(comment).active).toBe(false);
  });

  it('that keep records out keep out those without the value', async () => {
    const inner = { ...group('and', rule('n', '<', 1)), not: true };
    const text = imported({ ...group('and', inner, rule('t', '=', 'x')), not: true });
    expect(text).toBe('$not((n < 1 ? false : true) and t = "x")');
    expect(await outcomeOf(text, { t: 'x' })).toBe('no-match');
    expect(imported(group('and', inner))).toBe('$not(n < 1)');
  });

  it('are inactive when empty, never everyone', () => {
    expect(importQueryBuilder(group('and'))).toEqual({ ok: true, text: '', active: false, losses: [] });
    expect(importQueryBuilder({ ...group('and'), not: true })).toMatchObject({ text: '', active: false });
    expect(importQueryBuilder(group('and', group('or')))).toMatchObject({ text: '', active: false });
    expect(imported(group('and', a, group('or')))).toBe('a = 1');
    expect(imported(group('or', a, group('or')))).toBe('a = 1');
    expect(importQueryBuilder({ ...group('or', a, group('or')), not: true }).ok).toBe(false);
    expect(importQueryBuilder(group('and', a, { ...group('or'), not: true })).ok).toBe(false);
  });
});

describe('match modes', () => {
  const sub = group('and', rule('amount', '>', 100));
  const mode = (match: object, value: unknown = sub) =>
    imported(group('and', rule('orders', '=', value, { match })));

  it.each([
    [{ mode: 'some' }, '$count(orders[amount > 100]) > 0'],
    [{ mode: 'none' }, '$count(orders[amount > 100]) = 0'],
    [{ mode: 'all' }, '$count(orders) > 0 and $count(orders[amount > 100]) = $count(orders)'],
    [{ mode: 'atLeast', threshold: 2 }, '$count(orders[amount > 100]) >= 2'],
    [{ mode: 'atMost', threshold: 2 }, '$count(orders[amount > 100]) <= 2'],
    [{ mode: 'exactly', threshold: 2 }, '$count(orders[amount > 100]) = 2'],
    [
      { mode: 'atLeast', threshold: 0.5 },
      '$count(orders) > 0 and $count(orders[amount > 100]) >= $count(orders) * 0.5',
    ],
  ])('%j', (match, text) => {
    expect(mode(match)).toBe(text);
  });

  it.each([
    [{ mode: 'all' }, '$not($count(orders[amount > 100]) = $count(orders))'],
    [{ mode: 'atLeast', threshold: 0.5 }, '$not($count(orders[amount > 100]) >= $count(orders) * 0.5)'],
  ])(
    'a record without children is let in by none, also where they keep records out: %j',
    async (match, text) => {
      const query = { ...group('and', rule('orders', '=', sub, { match })), not: true };
      const result = importQueryBuilder(query);
      expect(result).toMatchObject({ text, losses: [{ code: 'all-of-none', severity: 'changed' }] });
      expect(await outcomeOf(text, {})).toBe('no-match');
    },
  );

  it('reads the items of plain lists', () => {
    expect(mode({ mode: 'some' }, group('and', rule('', 'contains', 'S')))).toBe(
      '$count(orders[$contains($, "S")]) > 0',
    );
  });

  it('refuses counts that are none', () => {
    const result = importQueryBuilder(
      group('and', rule('o', '=', sub, { match: { mode: 'atLeast', threshold: -1 } })),
    );
    expect(codes(result)).toEqual(['/rules/0/match/threshold bad-count']);
    const without = importQueryBuilder(
      group('and', rule('o', '=', sub, { match: { mode: 'atLeast' } }), { field: 'a', operator: '=' }),
    );
    expect(without.losses.map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/rules/0/match/threshold The row has no threshold yet.',
      '/rules/1/value The row has no value yet.',
    ]);
  });
});

describe('what has no counterpart', () => {
  const odd = rule('a', 'soundsLike', 'x');
  const fine = rule('b', '=', 1);

  it('refuses the import and says where', () => {
    const result = importQueryBuilder(group('and', fine, odd, rule('c', 'between', [1]), rule('~', '=', 1)));
    expect(result.ok).toBe(false);
    expect(codes(result)).toEqual([
      '/rules/1/operator unknown-operator',
      '/rules/2/value bad-value',
      '/rules/3/field incomplete-row',
    ]);
    expect(importQueryBuilder(group('xor', fine, fine)).ok).toBe(false);
    for (const nonsense of [null, 5, 'x', [], { rules: 5 }])
      expect(importQueryBuilder(nonsense).ok).toBe(false);
  });

  it('never widens when asked for the rest', async () => {
    const partial = { partial: true };
    const note = '/*# note="field: a, operator: soundsLike, value: x" */';
    expect(imported(group('and', fine, odd), partial)).toBe(`b = 1 and ${note} false`);
    expect(imported(group('or', fine, odd), partial)).toBe(`b = 1 or ${note} false`);
    expect(imported({ ...group('and', fine, odd), not: true }, partial)).toBe(`$not(b = 1 and ${note} true)`);
    const none = imported(
      group('and', rule('o', '=', group('or', odd), { match: { mode: 'none' } })),
      partial,
    );
    expect(none).toBe(`$count(o[${note} true]) = 0`);
    expect(await outcomeOf(none, { o: [1] })).toBe('no-match');
  });

  it('gives up on endless nesting', () => {
    let deep: unknown = fine;
    for (let i = 0; i < 100_000; i++) deep = group('and', deep);
    expect(importQueryBuilder(deep).losses[0]?.code).toBe('too-deep');
  });

  it('keeps reversed ranges reversed', () => {
    const result = importQueryBuilder(group('and', rule('f', 'between', [60, 18])));
    expect(textOf(result)).toBe('f >= 60 and f <= 18');
    expect(codes(result)).toEqual(['/rules/0/value reversed-range']);
  });
});

it('reads ten thousand rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => rule(`f${index}`, '=', index));
  const text = imported(group('or', ...rows));
  expect(text.split(' or ')).toHaveLength(10_000);
});

describe('against a model of the format', () => {
  type Row = ReturnType<typeof rule>;
  const value = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('a', 'ab', 'b', '3'));
  const row: fc.Arbitrary<Row> = fc.oneof(
    fc
      .tuple(fc.constantFrom('x', 'y'), fc.constantFrom('=', '!=', 'in', 'notIn'), value)
      .map(([f, o, v]) => rule(f, o, o.toLowerCase().includes('in') ? [v] : v)),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: 0, max: 4 }))
      .map(([o, v]) => rule('n', o, v)),
    fc
      .tuple(
        fc.constantFrom('contains', 'beginsWith', 'endsWith', 'doesNotContain'),
        fc.constantFrom('a', 'ab', ''),
      )
      .map(([o, v]) => rule('t', o, v)),
  );
  const tree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      row,
      fc.record({
        combinator: fc.constantFrom('and', 'or'),
        not: fc.boolean(),
        rules: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  })).node;
  const record = fc.record({
    x: value,
    y: value,
    n: fc.integer({ min: 0, max: 4 }),
    t: fc.constantFrom('a', 'ab', 'bab', ''),
  });

  function model(node: unknown, data: Record<string, unknown>): boolean {
    const item = node as { rules?: unknown[]; combinator: string; not: boolean } & Row;
    if (item.rules !== undefined) {
      const parts = item.rules.map((part) => model(part, data));
      const all = item.combinator === 'and' ? parts.every(Boolean) : parts.some(Boolean);
      return all !== item.not;
    }
    const left = data[item.field] as never;
    const right = item.value as never;
    const first = Array.isArray(right) ? (right[0] as unknown) : right;
    const texts: Record<string, () => boolean> = {
      '=': () => left === right,
      '!=': () => left !== right,
      in: () => left === first,
      notIn: () => left !== first,
      '<': () => left < right,
      '<=': () => left <= right,
      '>': () => left > right,
      '>=': () => left >= right,
      contains: () => String(left).includes(right),
      beginsWith: () => String(left).startsWith(right),
      endsWith: () => String(left).endsWith(right),
      doesNotContain: () => !String(left).includes(right),
    };
    return texts[item.operator]!();
  }

  it('means the same on every record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 3 }), record, async (rules, data) => {
        const query = { combinator: 'and', not: false, rules };
        expect(await outcomeOf(imported(query), data)).toBe(model(query, data) ? 'match' : 'no-match');
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
