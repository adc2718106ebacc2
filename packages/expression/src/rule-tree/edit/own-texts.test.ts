import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../source/tokens.js';
import { applyEdit } from '../apply-edit.js';
import type { Span } from '../../syntax/syntax.types.js';
import type { LiteralValue, RuleNode } from '../rule-tree.types.js';
import { toRuleTree } from '../to-rule-tree.js';
import { placesOf } from './places.js';

const RULES = [
  'orders^(at)[0].amount > 5',
  'orders^(<at)[0].amount + 1 > 5',
  'orders[a=1]^(>at)[0].amount > 5',
  '(a + b) * 2 < 10 and c - -1 > 2',
  '$sum(orders[status = "paid"].amount) > 100',
  '$count(orders[amount > 5]) > 3',
  'orders[-1].amount = 4 or `a b`.c = 5',
  '$lowercase(name) = "x"',
  '$substring(name, 0, 2) = "it\\u0027s"',
  '$max([a, b]) > 4 and $not(a = 5)',
  '$count($distinct(orders.product)) > 2',
  '$exists(a) and a > 5',
  '$sum($filter(orders, function($o){ $o.amount > 5 }).amount) > 100',
  'a & "x" = "yx"',
] as const;

/** A rule as people write it: with spaces, lines and comments of their own between its tokens. */
const written = fc.constantFrom(...RULES).chain((rule) =>
  fc
    .array(fc.constantFrom('', '', ' ', '  ', '\n', '\t', '/* c */', ' /* c */ '), {
      minLength: tokenize(rule).length,
      maxLength: tokenize(rule).length,
    })
    .map((gaps) => respaced(rule, gaps)),
);

function respaced(rule: string, gaps: readonly string[]): string {
  const words = tokenize(rule).map(({ start, end }) => rule.slice(start, end));
  return words.reduce((text, word, at) => {
    const joins = /[\w$`"]$/u.test(text) && /^[\w$`"]/u.test(word);
    return text + (gaps[at] === '' && joins ? ' ' : (gaps[at] ?? '')) + word;
  });
}

/** Where a comparison holds the value that it compares with, by its id. */
function valuesOf(
  text: string,
): readonly { readonly id: string; readonly value: LiteralValue; span: Span }[] {
  return placesOf(toRuleTree(text).root).flatMap(({ part }) => {
    const node = part as RuleNode;
    if (node.kind !== 'compare' || node.right.kind !== 'literal') return [];
    return [{ id: node.id, value: node.right.value, span: node.right.span }];
  });
}

describe('what an edit does not concern', () => {
  it('stays as its author wrote it, to the byte', () => {
    fc.assert(
      fc.property(written, (text) => {
        const values = valuesOf(text);
        expect(values.length).toBeGreaterThan(0);
        for (const { id, value, span } of values) {
          const literal = typeof value === 'number' ? 77 : 'zz';
          const outcome = applyEdit(text, { type: 'set-value', node: id, value: { literal } });
          const wanted = text.slice(0, span.start) + JSON.stringify(literal) + text.slice(span.end);
          expect(outcome).toMatchObject({ ok: true, text: wanted });
        }
      }),
      { numRuns: 500 },
    );
  });
});
