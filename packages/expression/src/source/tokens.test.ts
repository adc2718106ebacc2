import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.js';

const pieces = (text: string): string[] => tokenize(text).map((token) => text.slice(token.start, token.end));

describe('tokenize', () => {
  it('splits names, variables, literals and operators', () => {
    expect(pieces('`a b`.c >= -1.5e3 and $x := "q\\"" & \'s\'')).toEqual([
      '`a b`',
      '.',
      'c',
      '>=',
      '-',
      '1.5e3',
      'and',
      '$x',
      ':=',
      '"q\\""',
      '&',
      "'s'",
    ]);
  });

  it('skips comments wherever they stand', () => {
    expect(pieces('/* 一 */ a /* "x" */ > /**/ 1')).toEqual(['a', '>', '1']);
  });

  it('tells a regular expression from a division', () => {
    expect(pieces('a / b / c')).toEqual(['a', '/', 'b', '/', 'c']);
    expect(pieces('$match(x, /a[/]b/i)')).toEqual(['$match', '(', 'x', ',', '/a[/]b/i', ')']);
    expect(pieces('x ~> /a\\/b/')).toEqual(['x', '~>', '/a\\/b/']);
    expect(pieces('$f(a)/2')).toEqual(['$f', '(', 'a', ')', '/', '2']);
    expect(pieces('* / 2')).toEqual(['*', '/', '2']);
  });

  it('keeps Chinese names and emoji whole', () => {
    expect(pieces('客户等级="🙂A"')).toEqual(['客户等级', '=', '"🙂A"']);
  });

  it.each(['"abc', "'abc", '`abc', 'a /* b', 'x ~> /abc', '$match(a, //)'])(
    'ends %s in a broken token',
    (text) => {
      expect(tokenize(text).at(-1)?.kind).toBe('broken');
    },
  );
});
