import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../testing/run.js';
import type { QueryBuilderImportOptions } from '../query-builder/import-query-builder.js';
import { importAwesomeQueryBuilder } from './import-awesome.js';

const rule = (field: string, operator: string, value: unknown[], valueSrc = value.map(() => 'value')) => ({
  type: 'rule',
  properties: { field, operator, value, valueSrc },
});
const group = (conjunction: string, ...children1: unknown[]) => ({
  type: 'group',
  properties: { conjunction },
  children1,
});
const children = (field: string, properties: object, ...children1: unknown[]) => ({
  type: 'rule_group',
  properties: { field, mode: 'array', conjunction: 'AND', ...properties },
  children1,
});

function imported(tree: unknown, options?: QueryBuilderImportOptions): string {
  const result = importAwesomeQueryBuilder(tree, options);
  if (!result.ok) throw new Error(JSON.stringify(result.losses));
  return result.text;
}
const losses = (tree: unknown) =>
  importAwesomeQueryBuilder(tree).losses.map((loss) => `${loss.path} ${loss.code}`);

describe('rows', () => {
  it.each<[string, unknown[], string]>([
    ['equal', ['0123'], 'f = "0123"'],
    ['not_equal', [5], 'f != 5'],
    ['less_or_equal', [5], 'f <= 5'],
    ['between', [1, 5], 'f >= 1 and f <= 5'],
    ['not_between', [1, 5], 'f < 1 or f > 5'],
    ['is_empty', [], '$not($exists(f)) or f in [null, ""]'],
    ['is_not_empty', [], '$exists(f) and $not(f in [null, ""])'],
    ['is_null', [], '$not($exists(f)) or f = null'],
    ['is_not_null', [], 'f != null'],
    ['like', ['a'], '$contains(f, "a")'],
    ['not_like', ['a'], '$not($contains(f, "a"))'],
    ['starts_with', ['a'], '$substring(f, 0, 1) = "a"'],
    ['ends_with', ['a'], '$substring(f, -1) = "a"'],
    ['select_any_in', [['a', 'b']], 'f in ["a", "b"]'],
    ['select_not_any_in', [['a']], '$exists(f) and $not(f in ["a"])'],
    ['multiselect_contains', [['a', 'b']], '$count(f[$ in ["a", "b"]]) > 0'],
    ['multiselect_not_contains', [['a']], '$exists(f) and $not($count(f[$ in ["a"]]) > 0)'],
  ])('%s %j', (operator, value, text) => {
    expect(imported(group('AND', rule('f', operator, value)))).toBe(text);
  });

  it('compare lists as sets', async () => {
    const text = imported(rule('f', 'multiselect_equals', [['a', 'b']]));
    const outcomes = await Promise.all(
      [['b', 'a'], ['a'], ['a', 'b', 'c'], []].map((f) => outcomeOf(text, { f })),
    );
    expect(outcomes).toEqual(['match', 'no-match', 'no-match', 'no-match']);
  });

  it('compare with fields', () => {
    expect(imported(rule('a.b', 'greater', ['c.d'], ['field']))).toBe('a.b > c.d');
  });
});

describe('groups', () => {
  const [a, b] = [rule('a', 'equal', [1]), rule('b', 'equal', [2])];

  it('nest, with their rows in a list or under ids', () => {
    const nested = { type: 'group', properties: { conjunction: 'OR', not: true }, children1: { x: a, y: b } };
    expect(imported(group('AND', nested, a))).toBe('$not(a = 1 or b = 2) and a = 1');
    expect(imported({ type: 'group', children1: [a] })).toBe('a = 1');
  });

  it('are inactive when empty', () => {
    expect(importAwesomeQueryBuilder(group('AND'))).toMatchObject({ ok: true, text: '', active: false });
    expect(importAwesomeQueryBuilder({ type: 'group' })).toMatchObject({ text: '', active: false });
    expect(imported(group('AND', group('OR'), a))).toBe('a = 1');
  });

  it('may be about children', () => {
    const score = rule('results.score', 'greater', [8]);
    expect(imported(children('results', { operator: 'some' }, score))).toBe('$count(results[score > 8]) > 0');
    expect(imported(children('results', { operator: 'none' }, score))).toBe('$count(results[score > 8]) = 0');
    expect(imported(children('results', { operator: 'greater', value: [2] }, score))).toBe(
      '$count(results[score > 8]) > 2',
    );
    expect(imported(children('results', { operator: 'all' }, score))).toBe(
      '$count(results) > 0 and $count(results[score > 8]) = $count(results)',
    );
    expect(imported(children('user', { mode: 'struct' }, rule('user.age', 'less', [5])))).toBe(
      'user.age < 5',
    );
    const inner = children('results.parts', { operator: 'some' }, rule('results.parts.n', 'equal', [1]));
    expect(imported(children('results', { operator: 'some' }, inner))).toBe(
      '$count(results[$count(parts[n = 1]) > 0]) > 0',
    );
  });
});

describe('a row within children', () => {
  const within = (row: unknown) => imported(children('results', { operator: 'some' }, row));

  it('compares with a field of the same child, or of the record', () => {
    expect(within(rule('results.score', 'greater', ['results.least'], ['field']))).toBe(
      '$count(results[score > least]) > 0',
    );
    expect(within(rule('results.score', 'greater', ['limit'], ['field']))).toBe(
      '$count(results[score > $$.limit]) > 0',
    );
  });

  it('is refused with a field of a child further out', () => {
    const row = rule('results.parts.n', 'equal', ['results.score'], ['field']);
    const inner = children('results.parts', { operator: 'some' }, row);
    expect(losses(children('results', { operator: 'some' }, inner))).toEqual([
      '/children1/0/children1/0/properties/value bad-value',
    ]);
  });
});

describe('losses', () => {
  it('are named where they stand', () => {
    const tree = group(
      'AND',
      rule('a', 'proximity', ['x', 'y']),
      rule('b', 'equal', [{}], ['func']),
      { type: 'rule', properties: { field: { func: 'LOWER' }, operator: 'equal', value: [] } },
      { type: 'switch_group' },
      children('o', { operator: 'greater', value: ['many'] }, rule('o.a', 'equal', [1])),
      { type: 'rule', properties: { field: 'a' } },
    );
    expect(importAwesomeQueryBuilder(tree).ok).toBe(false);
    expect(losses(tree)).toEqual([
      '/children1/0/properties/operator unknown-operator',
      '/children1/1/properties/valueSrc unknown-source',
      '/children1/2/properties/field unknown-source',
      '/children1/3 not-understood',
      '/children1/4/properties/value bad-count',
      '/children1/5/properties incomplete-row',
    ]);
    for (const nonsense of [null, 5, [], {}, { type: 'group', properties: { conjunction: 'XOR' } }]) {
      expect(importAwesomeQueryBuilder(nonsense).ok).toBe(false);
    }
  });

  it('never widen a partial import', () => {
    const partial = { partial: true };
    const odd = rule('a', 'proximity', []);
    const fine = rule('b', 'equal', [1]);
    expect(imported(group('AND', odd, fine), partial)).toMatch(/^\/\*# note=".*" \*\/ false and b = 1$/);
    const not = { type: 'group', properties: { conjunction: 'AND', not: true }, children1: [odd, fine] };
    expect(imported(not, partial)).toMatch(/^\$not\(\/\*# note=".*" \*\/ true and b = 1\)$/);
  });
});
