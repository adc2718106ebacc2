import { describe, expect, it } from 'vitest';
import { importRule } from '../recognise/import-rule.js';

const row = (operator: string, value: unknown, field = 'a') => ({
  id: field,
  field,
  type: 'string',
  input: 'text',
  operator,
  value,
});
const read = (document: unknown) => importRule(JSON.stringify(document));

describe('rules of jQuery QueryBuilder', () => {
  it('keep their OR, which has another name there', () => {
    const rules = [
      row('equal', 'x'),
      { condition: 'AND', not: true, rules: [row('greater', 1, 'b'), row('less', 3, 'b')] },
    ];
    expect(read({ condition: 'OR', rules, valid: true })).toMatchObject({
      format: 'jquery-query-builder',
      result: { ok: true, text: 'a = "x" or $not(b > 1 and b < 3)', losses: [] },
    });
  });

  it.each([
    ['not_equal', 'x', 'a != "x"'],
    ['in', ['x', 'y'], 'a in ["x", "y"]'],
    ['less_or_equal', 2, 'a <= 2'],
    ['greater_or_equal', 2, 'a >= 2'],
    ['between', [1, 2], 'a >= 1 and a <= 2'],
    ['contains', 'x', '$contains(a, "x")'],
    ['is_empty', null, 'a = ""'],
    ['is_not_empty', null, 'a != ""'],
  ] as const)('reads %s', (operator, value, text) => {
    expect(read({ condition: 'AND', rules: [row(operator, value)] })?.result).toMatchObject({
      ok: true,
      text,
    });
  });

  it.each([
    'not_in',
    'not_between',
    'begins_with',
    'not_begins_with',
    'not_contains',
    'ends_with',
    'not_ends_with',
    'is_null',
    'is_not_null',
  ])('reads %s as react-querybuilder has it', (operator) => {
    const value = operator === 'not_between' ? [1, 2] : operator === 'not_in' ? ['x'] : 'x';
    const result = read({ condition: 'AND', rules: [row(operator, value)] })?.result;
    expect(result).toMatchObject({ ok: true, losses: [] });
  });

  it('say what is lost, in the words of the document', () => {
    expect(read({ condition: 'XOR', rules: [row('equal', 1)] })?.result).toMatchObject({
      ok: false,
      losses: [{ path: '/condition', code: 'unknown-operator' }],
    });
    expect(read({ condition: 'AND', rules: [row('near', 1), { empty: true }] })?.result).toMatchObject({
      ok: false,
      losses: [
        { path: '/rules/0/operator', code: 'unknown-operator' },
        { path: '/rules/1/field', code: 'incomplete-row' },
      ],
    });
  });

  it('never mean more than they say, however they are damaged', () => {
    for (const rules of [[null], ['or'], [7], [{ rules: 'x' }], [{ rules: [] }]])
      expect(
        read({ condition: 'AND', rules: [...rules, row('equal', 1)] })?.result,
        JSON.stringify(rules),
      ).toMatchObject({
        ok: false,
      });
    expect(
      importRule(`${'{"condition":"AND","rules":['.repeat(5000)}{}${']}'.repeat(5000)}`)?.result.ok,
    ).toBe(false);
  });
});
