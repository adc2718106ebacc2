import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../test-help/operators.js';
import { expressionText } from '../../test-help/random-expression.js';
import { compile } from '../compile/compile.js';
import { readSyntax } from './read-syntax.js';
import type { SyntaxNode } from './syntax.types.js';
import {
  bracketFor,
  fieldAccess,
  inPlace,
  isPlainName,
  quoteName,
  quoteString,
  writeLiteral,
} from './write.js';

function rootOf(text: string): SyntaxNode {
  const { root, errors } = readSyntax(text);
  if (root === undefined || errors.length > 0) throw new Error(`${text}: ${JSON.stringify(errors)}`);
  return root;
}

function valueOf(text: string, record: unknown): unknown {
  const compiled = compile(text);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(text);
  return compiled.expression.evaluate(record, { asOf: '2026-11-22T08:00:00Z' });
}

describe('names', () => {
  it.each(['a', '客户等级', 'a1', '_x', 'orders', 'ín', 'λx'])('%s is plain', (name) => {
    expect(quoteName(name)).toBe(name);
  });

  it.each([
    '',
    'and',
    'in',
    'true',
    'null',
    'function',
    '1a',
    '-a',
    'a b',
    'a.b',
    '$x',
    '"a',
    'a/b',
    'a\tb',
    '！!',
  ])('%j needs backticks', (name) => {
    expect(isPlainName(name)).toBe(false);
    expect(quoteName(name)).toBe(`\`${name}\``);
  });

  it('of every kind reads its field', { timeout: 30_000 }, () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'`a$"\\.é 1and') }),
    );
    fc.assert(
      fc.property(name, (key) => {
        expect(valueOf(fieldAccess(key), JSON.parse(`{${JSON.stringify(key)}: 7}`))).toEqual({
          ok: true,
          value: 7,
        });
      }),
    );
  });
});

describe('literals', () => {
  it('keep their type and value', { timeout: 30_000 }, () => {
    const literal = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(literal, (value) => {
        const written = writeLiteral(value);
        expect(written === null ? null : valueOf(written, {})).toEqual({
          ok: true,
          value: value === 0 ? 0 : value,
        });
      }),
    );
  });

  it('are not written for what JSON does not have', () => {
    expect(writeLiteral(Number.NaN)).toBeNull();
    expect(writeLiteral(Number.POSITIVE_INFINITY)).toBeNull();
    expect(quoteString('a"\\\n')).toBe('"a\\"\\\\\\n"');
  });
});

describe('brackets', () => {
  it.each([
    ['a or b', 'and', 'left', true],
    ['a or b', 'and', 'right', true],
    ['a and b', 'or', 'right', false],
    ['a = b', '=', 'left', false],
    ['a = b', '=', 'right', true],
    ['a ? b : c', 'and', 'left', true],
    ['$x := 1', 'or', 'right', true],
    ['a ?? b', '=', 'left', true],
    ['a ?? b', '??', 'right', false],
    ['a = (b ? c : d)', 'and', 'left', false],
    ['a + b', '=', 'right', false],
    ['a^(b)[0]', '=', 'right', true],
    ['a = b^(c)', '=', 'left', false],
    ['a.-b', '.', 'left', true],
    ['a ?? b', 'and', 'right', true],
    ['-a', '*', 'right', false],
    ['-3', '.', 'left', true],
    ['$f(a or b)', 'and', 'left', false],
    ['|a|b|', '/', 'left', true],
    ['a.b[]', '/', 'left', true],
    ['2 * a[]', '/', 'left', true],
    ['a^(b)', '/', 'left', true],
    ['function($x){$x}', '/', 'left', true],
    ['a{b: c}', '/', 'left', false],
    ['a[]', '*', 'left', false],
    ['a[]', '/', 'right', false],
  ] as const)('%s beside %s on the %s: %s', (text, operator, side, expected) => {
    expect(bracketFor(rootOf(text), { operator, side })).toBe(expected);
  });

  it('are not needed in a place of its own', () => {
    expect(bracketFor(rootOf('a or b'), {})).toBe(false);
  });

  it('keep both operands whole', { timeout: 60_000 }, () => {
    const valid = expressionText.filter((text) => readSyntax(text).errors.length === 0 && text.length < 400);
    fc.assert(
      fc.property(valid, valid, fc.constantFrom(...OPERATORS), (left, right, operator) => {
        const first = inPlace(rootOf(left), left, { operator, side: 'left' });
        const second = inPlace(rootOf(right), right, { operator, side: 'right' });
        const text = `${first} ${operator} ${second}`;
        const { root } = readSyntax(text);
        if (root?.type !== 'binary') throw new Error(text);
        expect([root.operator, root.left.end], text).toEqual([operator, endOf(first)]);
        expect(root.right.start, text).toBeGreaterThan(root.operatorSpan.start);
        expect(root.operatorSpan.start, text).toBeGreaterThanOrEqual(first.length);
      }),
      { numRuns: 200 },
    );
  });
});

/** Where the last token of a text ends. */
function endOf(text: string): number {
  return readSyntax(text).root?.end ?? 0;
}
