import { describe, expect, it } from 'vitest';
import { readSyntax } from '../../syntax/read-syntax.js';
import type { RuleNode } from '../rule-tree.types.js';
import { same } from '../shape/same.js';
import { toRuleTree } from '../to-rule-tree.js';
import { isCondition, writeCondition, writeValue } from '../write.js';

/** Texts by what they must be read as: kind, form, and some of what they say. */
const SPELLINGS: readonly (readonly [text: string, kind: string, form: string, says: object])[] = [
  ['a >= 5', 'compare', 'plain', { operator: '>=', missing: 'skip' }],
  ['5 <= a', 'compare', 'plain', { operator: '<=' }],
  ['a != 5', 'compare', 'plain', { operator: '!=', missing: 'skip' }],
  ['$not(a = 5)', 'compare', 'not', { operator: '!=', missing: 'match' }],
  ['$not($exists(a)) or a > 5', 'compare', 'missing-or', { operator: '>', missing: 'match' }],
  ['a > 5 or $not($exists(a))', 'compare', 'or-missing', { operator: '>', missing: 'match' }],
  ['a >= 1 and a < 5', 'between', 'low-high', { lowIncluded: true, highIncluded: false }],
  ['a < 5 and a > 1', 'between', 'high-low', { lowIncluded: false, highIncluded: false }],
  ['1 <= a and a <= 5', 'between', 'around', { lowIncluded: true, highIncluded: true }],
  ['a in [1, 2]', 'in', 'plain', { negated: false }],
  ['$not(a in [1, 2])', 'in', 'not', { negated: true, missing: 'match' }],
  ['$exists(a) and $not(a in [1])', 'in', 'exists-and', { negated: true, missing: 'skip' }],
  ['$not(a in [1]) and $exists(a)', 'in', 'and-exists', { negated: true, missing: 'skip' }],
  ['$not($exists(a)) or a in [1]', 'in', 'missing-or', { negated: false, missing: 'match' }],
  ['a in [1] or $not($exists(a))', 'in', 'or-missing', { negated: false, missing: 'match' }],
  ['"x" in tags', 'tags', 'in', { mode: 'any', tags: ['x'] }],
  ['$not("x" in tags)', 'tags', 'not-in', { mode: 'none' }],
  ['$exists(tags[$ in ["x", "y"]])', 'tags', 'exists', { mode: 'any', tags: ['x', 'y'] }],
  ['$count(tags[$ in ["x", "y"]]) > 0', 'tags', 'count', { mode: 'any' }],
  ['$not($exists(tags[$ in ["x", "y"]]))', 'tags', 'not-exists', { mode: 'none' }],
  ['$count(tags[$ in ["x", "y"]]) = 0', 'tags', 'count-zero', { mode: 'none' }],
  ['$count($distinct(tags[$ in ["x", "y"]])) = 2', 'tags', 'distinct', { mode: 'all' }],
  ['$exists(a)', 'exists', 'plain', {}],
  ['$not($exists(a))', 'missing', 'plain', {}],
  ['$boolean(a)', 'truthy', 'boolean', {}],
  ['a', 'truthy', 'plain', {}],
  ['$not($exists(a)) or a in [null, ""]', 'empty', 'missing-or', {}],
  ['a in [null, ""] or $not($exists(a))', 'empty', 'or-missing', {}],
  ['$exists(a) and $not(a in [null, ""])', 'not-empty', 'exists-and', {}],
  ['a != null and a != ""', 'not-empty', 'unequal', {}],
  ['a != "" and a != null', 'not-empty', 'unequal-text', {}],
  ['$contains(a, "x")', 'text', 'text', { operator: 'contains', ignoreCase: false }],
  ['$contains($lowercase(a), "x")', 'text', 'lowercase', { ignoreCase: true, argument: 'x' }],
  ['$contains($uppercase(a), "X")', 'text', 'uppercase', { ignoreCase: true, argument: 'X' }],
  ['$contains(a, /x\\.y/i)', 'text', 'regex', { operator: 'contains', argument: 'x.y', ignoreCase: true }],
  ['$contains(a, /^x/)', 'text', 'regex', { operator: 'starts', argument: 'x' }],
  ['$contains(a, /x$/)', 'text', 'regex', { operator: 'ends', argument: 'x' }],
  ['$contains(a, /^x+$/)', 'text', 'regex', { operator: 'matches', argument: '^x+$' }],
  ['$not($contains(a, "x"))', 'text', 'not-text', { negated: true, missing: 'skip' }],
  ['$not($contains(a, "x") = true)', 'text', 'not-text-true', { negated: true, missing: 'match' }],
  [
    '$not($exists(a)) or $not($contains(a, "x"))',
    'text',
    'missing-or-not-text',
    { negated: true, missing: 'match' },
  ],
  [
    '$not($contains(a, /^x/)) or $not($exists(a))',
    'text',
    'not-regex-or-missing',
    { operator: 'starts', negated: true },
  ],
  ['$not($exists(a)) or $contains(a, "x")', 'text', 'missing-or-text', { negated: false, missing: 'match' }],
  ['$contains(a, "x") or $not($exists(a))', 'text', 'text-or-missing', { negated: false, missing: 'match' }],
  ['$substring(a, 0, 2) = "张三"', 'text', 'substring', { operator: 'starts', argument: '张三' }],
  ['$substring(a, -1) = "x"', 'text', 'substring', { operator: 'ends', argument: 'x' }],
  ['$substring(a, 0, 1) != "x"', 'text', 'substring-unequal', { negated: true, missing: 'skip' }],
  ['$not($substring(a, 0, 1) = "x")', 'text', 'not-substring', { negated: true, missing: 'match' }],
  ['$not($exists(a)) or $substring(a, 0, 1) = "x"', 'text', 'missing-or-substring', { missing: 'match' }],
  ['$count(orders[x = 1]) > 0', 'children', 'count', { mode: 'any' }],
  ['$count(orders) > 0', 'children', 'count', { mode: 'any', path: ['orders'] }],
  ['$count(orders[x = 1]) >= 1', 'children', 'count-one', { mode: 'any' }],
  ['$exists(orders[x = 1])', 'children', 'exists', { mode: 'any' }],
  ['$not($count(orders[x = 1]) = 0)', 'children', 'not-zero', { mode: 'any' }],
  ['$count(orders) != 0', 'children', 'unequal', { mode: 'any' }],
  ['$count($filter(orders, function($o){ $o.x = 1 })) > 0', 'children', 'count o', { mode: 'any' }],
  ['$count(orders[x = 1]) = 0', 'children', 'count', { mode: 'none' }],
  ['$count(orders) < 1', 'children', 'count-below', { mode: 'none' }],
  ['$not($exists(orders[x = 1]))', 'children', 'not-exists', { mode: 'none' }],
  ['$not($count(orders) > 0)', 'children', 'not-count', { mode: 'none' }],
  ['$count(a.orders[x = 1]) = $count(a.orders)', 'children', 'count', { mode: 'all', path: ['a', 'orders'] }],
  ['$count(orders) >= 3', 'children', 'count', { mode: 'at-least', count: 3 }],
  ['$count(orders) > 3', 'children', 'more-than', { mode: 'at-least', count: 4 }],
  ['$count(orders) <= 3', 'children', 'count', { mode: 'at-most', count: 3 }],
  ['$count(orders) < 3', 'children', 'less-than', { mode: 'at-most', count: 2 }],
  ['$count(orders) = 3', 'children', 'count', { mode: 'exactly', count: 3 }],
  [
    '$toMillis(d) > $millis() - 3 * 24 * 60 * 60 * 1000',
    'window',
    'minus 24*60*60*1000',
    { window: { form: 'last', amount: 3, unit: 'day', upperBound: false } },
  ],
  [
    '$toMillis(d) >= $millis() - 30 * 86400000',
    'window',
    'minus 86400000',
    { window: { form: 'last', amount: 30, unit: 'day', upperBound: false, startIncluded: true } },
  ],
  [
    '$toMillis(d) > $millis() - 2592000000',
    'window',
    'minus ms',
    { window: { form: 'last', amount: 30, unit: 'day', upperBound: false } },
  ],
  [
    '$toMillis(d) > $millis() - 1000 * 60 * 60 * 12',
    'window',
    'minus 1000*60*60*',
    { window: { form: 'last', amount: 12, unit: 'hour', upperBound: false } },
  ],
  ['$millis() - 86400000 < $toMillis(d)', 'window', 'since ms', {}],
  [
    '$millis() - $toMillis(d) < 2 * 604800000',
    'window',
    'age 604800000',
    { window: { form: 'last', amount: 2, unit: 'week', upperBound: false } },
  ],
  [
    'd > $fromMillis($millis() - 5 * 60000)',
    'window',
    'text 60000',
    { window: { form: 'last', amount: 5, unit: 'minute', upperBound: false } },
  ],
  [
    '$toMillis(d) > $millis() - 86400000 and $toMillis(d) <= $millis()',
    'window',
    'minus ms',
    { window: { form: 'last', amount: 1, unit: 'day', upperBound: true } },
  ],
  ['$toMillis(d) <= $millis() and $toMillis(d) >= $millis() - 86400000', 'window', 'upper-first ms', {}],
  [
    '$toMillis(d) < $millis() - 30 * 1000 and $toMillis(d) > $millis() - 60 * 1000',
    'window',
    'upper-first 1000',
    { window: { form: 'ago-between', from: 60, to: 30, unit: 'second', endExcluded: true } },
  ],
  ['$toMillis(d) <= $millis() and $toMillis(d) > $millis() - 86400000', 'window', 'upper-first ms', {}],
  [
    '$toMillis(d) > $millis() - 60 * 1000 and $toMillis(d) <= $millis() - 30 * 1000',
    'window',
    'minus 1000',
    { window: { form: 'ago-between', from: 60, to: 30, unit: 'second' } },
  ],
  [
    '$toMillis(d) <= $millis() - 30 * 86400000',
    'window',
    'minus 86400000',
    { window: { form: 'older', amount: 30, unit: 'day' } },
  ],
  [
    '$millis() - $toMillis(d) > 30 * 86400000',
    'window',
    'age 86400000',
    { window: { form: 'older', amount: 30, unit: 'day', endExcluded: true } },
  ],
  [
    '$fromMillis($toMillis(d), "[Y0001]-[M01]", "+0800") = $fromMillis($millis(), "[Y0001]-[M01]", "+0800")',
    'window',
    'date-first [Y0001]-[M01]',
    { window: { form: 'calendar', unit: 'month', zone: '+0800' } },
  ],
  [
    '$fromMillis($millis(), "[Y]", "+0000") = $fromMillis($toMillis(d), "[Y]", "+0000")',
    'window',
    'now-first [Y]',
    { window: { form: 'calendar', unit: 'year', zone: '+0000' } },
  ],
  [
    '$fromMillis($toMillis(d), "[Y]-[M]-[D]", "+0800") = $fromMillis($millis() - 86400000, "[Y]-[M]-[D]", "+0800")',
    'window',
    'date-first-back [Y]-[M]-[D] day ms',
    { window: { form: 'calendar', unit: 'day', zone: '+0800', ago: 1 } },
  ],
  [
    '$fromMillis($millis() - 14 * 24 * 60 * 60 * 1000, "[X]-[W]", "+0800") = $fromMillis($toMillis(d), "[X]-[W]", "+0800")',
    'window',
    'back-first [X]-[W] day 24*60*60*1000',
    { window: { form: 'calendar', unit: 'week', zone: '+0800', ago: 2 } },
  ],
  [
    '$fromMillis($toMillis(d), "[X0001]-W[W01]", "+0800") = $fromMillis($millis() - 604800000, "[X0001]-W[W01]", "+0800")',
    'window',
    'date-first-back [X0001]-W[W01] day ms',
    { window: { form: 'calendar', unit: 'week', zone: '+0800', ago: 1 } },
  ],
  [
    '$fromMillis($toMillis(d), "[Y0001]-[M01]", "+0800") = $fromMillis($millis() - $number($fromMillis($millis(), "[D]", "+0800")) * 86400000, "[Y0001]-[M01]", "+0800")',
    'window',
    'date-first-back [Y0001]-[M01] day 86400000',
    { window: { form: 'calendar', unit: 'month', zone: '+0800', ago: 1 } },
  ],
  [
    '$fromMillis($toMillis(d), "[Y]-[M]", "+0800") = $fromMillis($millis() - $number($fromMillis($millis(), "[D]", "+0800")) * 24 * 3600 * 1000, "[Y]-[M]", "+0800")',
    'window',
    'date-first-back [Y]-[M] day 24*3600*1000',
    { window: { form: 'calendar', unit: 'month', zone: '+0800', ago: 1 } },
  ],
  [
    '$number($fromMillis($toMillis(d), "[Y]", "+0800")) = $number($fromMillis($millis(), "[Y]", "+0800")) - 1',
    'window',
    'year-less',
    { window: { form: 'calendar', unit: 'year', zone: '+0800', ago: 1 } },
  ],
  [
    '$number($fromMillis($millis(), "[Y]", "+0800")) - $number($fromMillis($toMillis(d), "[Y]", "+0800")) = 2',
    'window',
    'year-apart',
    { window: { form: 'calendar', unit: 'year', zone: '+0800', ago: 2 } },
  ],
  [
    '$number($fromMillis($toMillis(d), "[Y]", "+0800")) * 12 + $number($fromMillis($toMillis(d), "[M]", "+0800")) = $number($fromMillis($millis(), "[Y]", "+0800")) * 12 + $number($fromMillis($millis(), "[M]", "+0800")) - 3',
    'window',
    'month-less',
    { window: { form: 'calendar', unit: 'month', zone: '+0800', ago: 3 } },
  ],
  [
    '$number($fromMillis($millis(), "[Y]", "+0800")) * 12 + $number($fromMillis($millis(), "[M]", "+0800")) - ($number($fromMillis($toMillis(d), "[Y]", "+0800")) * 12 + $number($fromMillis($toMillis(d), "[M]", "+0800"))) = 1',
    'window',
    'month-apart',
    { window: { form: 'calendar', unit: 'month', zone: '+0800', ago: 1 } },
  ],
  [
    '$number($fromMillis($toMillis(d), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($toMillis(d), "[M]", "+0800")) / 3) = $number($fromMillis($millis(), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($millis(), "[M]", "+0800")) / 3)',
    'window',
    'quarter',
    { window: { form: 'calendar', unit: 'quarter', zone: '+0800' } },
  ],
  [
    '$number($fromMillis($millis(), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($millis(), "[M]", "+0800")) / 3) = $number($fromMillis($toMillis(d), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($toMillis(d), "[M]", "+0800")) / 3)',
    'window',
    'quarter-now',
    { window: { form: 'calendar', unit: 'quarter', zone: '+0800' } },
  ],
  [
    '$number($fromMillis($toMillis(d), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($toMillis(d), "[M]", "+0800")) / 3) = $number($fromMillis($millis(), "[Y]", "+0800")) * 4 + $ceil($number($fromMillis($millis(), "[M]", "+0800")) / 3) - 1',
    'window',
    'quarter-less',
    { window: { form: 'calendar', unit: 'quarter', zone: '+0800', ago: 1 } },
  ],
  [
    '$floor(($number($fromMillis($toMillis(d), "[Y]", "+0800")) * 12 + $number($fromMillis($toMillis(d), "[M]", "+0800")) - 1) / 3) = $floor(($number($fromMillis($millis(), "[Y]", "+0800")) * 12 + $number($fromMillis($millis(), "[M]", "+0800")) - 1) / 3) - 1',
    'window',
    'quarter-floor-less',
    { window: { form: 'calendar', unit: 'quarter', zone: '+0800', ago: 1 } },
  ],
  [
    '$not($number($fromMillis($toMillis(d), "[Y]", "+0800")) = $number($fromMillis($millis(), "[Y]", "+0800")) - 1)',
    'not',
    'plain',
    { item: { kind: 'window', window: { form: 'calendar', unit: 'year', ago: 1 } } },
  ],
  [
    '$not($number($fromMillis($millis(), "[Y]", "+0800")) - $number($fromMillis($toMillis(d), "[Y]", "+0800")) = 1)',
    'not',
    'plain',
    { item: { kind: 'window', window: { form: 'calendar', unit: 'year', ago: 1 } } },
  ],
  ['$toMillis(d) < $toMillis("2026-01-01")', 'window', 'plain', {}],
  ['$toMillis(d) >= $millis()', 'window', 'plain', {}],
  ['(a ? 1 : 0) + (b ? 2 : 0) >= 2', 'score', 'plus', { operator: '>=' }],
  ['$sum([a ? 1 : 0, b ? 2 : 0]) > 2', 'score', 'list', {}],
  ['$sum([a ? 1, b ? 2]) > 2', 'score', 'short-list', {}],
  ['a ? 1 : b ? 2 : 3', 'decide', 'plain', {}],
  ['($x := 1; a > $x)', 'let', 'plain', {}],
  ['$not(a = 1 and b = 2)', 'not', 'plain', {}],
  ['true', 'constant', 'plain', { value: true }],
];

/** Values on the left of a comparison by the kind they must be read as. */
const VALUES: readonly (readonly [text: string, kind: string, form: string])[] = [
  ['a.b.`c d`', 'field', 'plain'],
  ['$.a', 'field', 'context'],
  ['$$.a.b', 'field', 'record'],
  ['$lookup(a, "x`y")', 'field', 'lookup'],
  ['$limit', 'variable', 'plain'],
  ['$order.total', 'variable', 'plain'],
  ['$toMillis(a, "[Y]")', 'date-of', 'plain'],
  ['$sum(orders[x = 1].lines.price)', 'aggregate', 'plain'],
  ['$count($distinct(orders.product))', 'aggregate', 'plain'],
  ['$max(orders.$toMillis(at))', 'aggregate', 'plain'],
  ['$sum(orders.(price * count))', 'aggregate', 'plain'],
  ['orders[-1].total', 'child', 'plain'],
  ['orders[x = 1][0].total', 'child', 'plain'],
  ['orders^(>at)[0].total', 'child', 'plain'],
  ['a.orders[x = 1]^(at)[0].total', 'child', 'plain'],
  ['$round(a, 2)', 'call', 'plain'],
  ['(a + 1) * -2', 'arithmetic', 'plain'],
];

function printed(root: RuleNode): string {
  return isCondition(root) ? writeCondition(root) : writeValue(root);
}

function rootOf(text: string): RuleNode {
  const { root, errors } = toRuleTree(text);
  expect(errors).toEqual([]);
  if (root === undefined) throw new Error(`${text} has no root.`);
  return root;
}

function expectSameSyntax(text: string, root: RuleNode): void {
  const [before, after] = [readSyntax(text).root, readSyntax(printed(root)).root];
  expect(before !== undefined && after !== undefined && same(before, after), printed(root)).toBe(true);
}

describe('spellings of conditions', () => {
  it.each(SPELLINGS)('%s is %s %s', (text, kind, form, says) => {
    const root = rootOf(text);
    expect(root).toMatchObject({ kind, form, ...says });
    expectSameSyntax(text, root);
  });
});

describe('spellings of values', () => {
  it.each(VALUES)('%s is a %s %s', (text, kind, form) => {
    const root = rootOf(`${text} > 5`);
    expect(root).toMatchObject({ kind: 'compare', left: { kind, form } });
    expectSameSyntax(`${text} > 5`, root);
  });
});

describe('what only looks like a spelling', () => {
  it.each([
    ['$count(tags[$ in ["x", "x"]]) = 2', 'children'],
    ['$substring(a, 0, 2) = "x"', 'compare'],
    ['$contains($lowercase(a), "X")', 'text'],
    ['a >= 1 and b <= 5', 'group'],
    ['$count(orders[0]) > 0', 'compare'],
    ['$toMillis(d) > $millis() - $n * 86400000', 'compare'],
    ['$fromMillis($toMillis(d), "[Y]", "+0800") = $fromMillis($millis(), "[Y]", "+0000")', 'compare'],
    // 24 hours are no week, a month has no fixed length, and the day must be that of the same zone.
    [
      '$fromMillis($toMillis(d), "[X]-[W]", "+0800") = $fromMillis($millis() - 86400000, "[X]-[W]", "+0800")',
      'compare',
    ],
    [
      '$fromMillis($toMillis(d), "[Y]-[M]", "+0800") = $fromMillis($millis() - 30 * 86400000, "[Y]-[M]", "+0800")',
      'compare',
    ],
    [
      '$fromMillis($toMillis(d), "[Y]-[M]", "+0800") = $fromMillis($millis() - $number($fromMillis($millis(), "[D]", "+0000")) * 86400000, "[Y]-[M]", "+0800")',
      'compare',
    ],
    [
      '$number($fromMillis($toMillis(d), "[Y]", "+0800")) = $number($fromMillis($millis(), "[Y]", "+0800")) + 1',
      'compare',
    ],
    [
      '$number($fromMillis($toMillis(d), "[Y]", "+0800")) = $number($fromMillis($millis(), "[Y]", "+0800")) - 0.5',
      'compare',
    ],
  ])('%s is a plain %s', (text, kind) => {
    const root = rootOf(text);
    expect(root.kind).toBe(kind);
    expect(root).not.toMatchObject({ ignoreCase: true });
    expectSameSyntax(text, root);
  });
});
