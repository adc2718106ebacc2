import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import type { ExpressionError } from './errors.types.js';

async function errorOf(text: string, input: unknown = {}): Promise<ExpressionError> {
  const compiled = compile(text);
  if (!compiled.ok) return compiled.error;
  const result = await compiled.expression.evaluateAsync(input, { asOf: '2026-11-22T08:00:00Z' });
  if (result.ok) throw new Error(`no error: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** Text with `«»` around what the error must point at. */
async function pointsAt(marked: string, code: string, input?: unknown): Promise<void> {
  const text = marked.replace(/[«»]/g, '');
  const error = await errorOf(text, input);
  const { position, length } = error;
  const shown = `${text.slice(0, position)}«${text.slice(position, position + length)}»${text.slice(position + length)}`;
  expect([error.code, shown]).toEqual([code, marked]);
}

describe('syntax errors point at', () => {
  it.each([
    ['the unclosed text', 'a = «"abc»', 'S0101'],
    ['the number', 'a > «1e999»', 'S0102'],
    ['the escape', 'a = "x«\\q»"', 'S0103'],
    ['the short escape', 'a = "x«\\u»12"', 'S0104'],
    ['the unclosed name', 'a = «`b c»', 'S0105'],
    ['the unclosed comment', 'a = 1 «/* b»', 'S0106'],
    ['what is left over', 'a «b»', 'S0201'],
    ['a full-width sign', '等级 «＝» "A"', 'S0201'],
    ['what stands in the place of a bracket', '(a «}»', 'S0202'],
    ['the end, when something is missing', '$count(orders[a > 1]«»', 'S0203'],
    ['the end, when the rest is missing', 'a >«»', 'S0207'],
    ['a parameter', 'function(«a»){1}', 'S0208'],
    ['the sign that cannot start', 'a = «=» 1', 'S0211'],
    ['the left side', '«a» := 1', 'S0212'],
    ['the literal step', 'a.«1»', 'S0213'],
    ['the empty pattern', '$match(a, «//»)', 'S0301'],
    ['the unclosed pattern', '$match(a, «/b)»', 'S0302'],
    ['the signature', 'function($a)<n«<»n>:n>{1}', 'S0401'],
  ])('%s', async (_, marked, code) => pointsAt(marked, code));
});

describe('errors of evaluation point at', () => {
  it.each([
    ['the operator', 'a «>» 3', 'T2010', { a: null }],
    ['the second of two operators', 'a > 3 and b «<» 2', 'T2009', { a: 4, b: 'x' }],
    ['a two-letter operator', 'a «>=» 3', 'T2009', { a: 'x' }],
    ['the function', 'a = 1 or «$contains»(b, "x")', 'T0410', { b: 5 }],
    ['the inner function', '$count(orders[«$toMillis»(at) > 5])', 'D3110', { orders: [{ at: 'soon' }] }],
    ['the applied function', 'b ~> «$contains»("x")', 'T0410', { b: 5 }],
    ['the called name', '«sum»(a)', 'T1005', { a: 1 }],
    ['the plus', 'a «+» 1', 'T2001', { a: 'x' }],
    ['the concatenation', '"x" «&» 1/0', 'D3001', {}],
    ['the minus', '«-»a', 'D1002', { a: 'x' }],
    ['what failed inside a function', '($f := function($x){$x «+» 1}; a = 1 or $f(b))', 'T2001', { b: 'x' }],
    [
      'what failed inside a function given to another',
      '$map(l, function($x){$x «+» 1})',
      'T2001',
      { l: ['x'] },
    ],
    [
      'what failed inside an inner call',
      '$count($map(l, function($x){«$contains»($x, "a")}))',
      'T0410',
      { l: [5] },
    ],
    ['a call with wrong arguments', '($f := function($x)<n:n>{$x}; «$f»(b))', 'T0410', { b: 'x' }],
    [
      'a last call of what is no function',
      '($g := function($x){$x > 0 ? «$h»($x) : 1}; $h := 3; $g(1))',
      'T1006',
      {},
    ],
    ['a call of nothing', '($f := function($x){$x}; «$g»(b))', 'T1006', {}],
    ['the range', '[a«..»3]', 'T2003', { a: 1.5 }],
  ])('%s', async (_, marked, code, input) => pointsAt(marked, code, input));
});

describe('places are right after', () => {
  it.each([
    ['CRLF', 'a = 1\r\nor b «>» 2', 2, 6],
    ['CR', 'a = 1\ror b «>» 2', 2, 6],
    ['LF and tabs', 'a = 1\n\t\tor b «>» 2', 2, 8],
    ['Chinese', '客户等级 = "金牌" or 年龄 «>» 2', 1, 19],
    ['emoji, which count two', 'a = "🙂👍" or b «>» 2', 1, 17],
    ['comments', '/* 第一行\r\n > > */ a = 1 or /* b > */ b «>» /* > */ 2', 2, 30],
    ['quoted names', '`b > 1` = 1 or b «>» 2', 1, 18],
    ['patterns', '$contains("x>", /[>/]/) and b «>» 2', 1, 31],
  ])('%s', async (_, marked, line, column) => {
    const input = { b: 'x', 年龄: 'x' };
    await pointsAt(marked, 'T2009', input);
    expect(await errorOf(marked.replace(/[«»]/g, ''), input)).toMatchObject({ line, column });
  });
});
