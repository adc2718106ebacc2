import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionText } from '../../test-help/random-expression.js';
import { canonical } from '../../test-help/stock-tree.js';
import { suiteTexts } from '../../test-help/suite.js';
import { astOf } from '../syntax/ast/ast-of.js';
import { readSyntax } from '../syntax/read-syntax.js';
import { formatText } from './format-text.js';

/** The meaning of a text, and its comments. */
function meaning(text: string): string {
  const { root, trivia } = readSyntax(text);
  const tree =
    root === undefined ? '' : canonical(astOf(text, root, { raise: () => undefined, doubles: true }));
  const comments = trivia
    .filter(({ kind }) => kind === 'comment')
    .map(({ start, end }) => text.slice(start, end));
  return JSON.stringify([tree, comments]);
}

function check(text: string, width: number): void {
  const formatted = formatText(text, { width });
  expect(meaning(formatted), formatted).toBe(meaning(text));
  expect(formatText(formatted, { width })).toBe(formatted);
}

describe('formatText', () => {
  it('puts each condition on a line when they do not fit on one', () => {
    const text =
      'status="active"and age>=30 /* adults */ and(country="CN" or country = "US")and $count( orders[amount>100] )>3';
    expect(formatText(text, { width: 40 })).toBe(
      [
        'status = "active"',
        'and age >= 30 /* adults */',
        'and (country = "CN" or country = "US")',
        'and $count(orders[amount > 100]) > 3',
      ].join('\n'),
    );
    expect(formatText('a=1 and b=2')).toBe('a = 1 and b = 2');
  });

  it('breaks brackets and conditions', () => {
    expect(formatText('$count(orders[amount>100 and status="paid"])>3?"gold":"none"', { width: 24 })).toBe(
      [
        '$count(',
        '  orders[',
        '    amount > 100',
        '    and status = "paid"',
        '  ]',
        ') > 3',
        '  ? "gold"',
        '  : "none"',
      ].join('\n'),
    );
  });

  it('keeps what stands before and after', () => {
    expect(formatText('  /* 规则 */\n\n  a=1  /* end */ \n')).toBe('/* 规则 */\n\n  a = 1  /* end */');
  });

  it('leaves texts alone that cannot be read', () => {
    expect(formatText('a  =  (')).toBe('a  =  (');
    expect(formatText('')).toBe('');
  });

  it(
    'keeps the meaning and the comments of every text of the official test suite',
    { timeout: 60_000 },
    () => {
      for (const text of suiteTexts()) if (readSyntax(text).errors.length === 0) check(text, 30);
    },
  );

  it('keeps the meaning of random texts, and is stable', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(expressionText, fc.constantFrom(10, 30, 80), (text, width) => {
        fc.pre(readSyntax(text).errors.length === 0);
        check(text, width);
      }),
      { numRuns: 200 },
    );
  });
});
