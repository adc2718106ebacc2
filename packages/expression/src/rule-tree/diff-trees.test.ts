import { describe, expect, it } from 'vitest';
import { diffTrees, type RowDifference } from './diff-trees.js';
import type { RuleCondition } from './rule-tree.types.js';
import { toRuleTree } from './to-rule-tree.js';

function diff(before: string, after: string): readonly string[] {
  const textOf = (text: string, { span }: RuleCondition): string => text.slice(span.start, span.end);
  const shown = (each: RowDifference): string => {
    if (each.type === 'added') return `+ ${textOf(after, each.row)}`;
    if (each.type === 'removed') return `- ${textOf(before, each.row)}`;
    return `${each.type}: ${textOf(before, each.before)} -> ${textOf(after, each.after)}`;
  };
  return diffTrees(toRuleTree(before), toRuleTree(after)).map(shown);
}

describe('the difference of two versions of a rule', () => {
  it.each([
    ['a = 1 and b = 2', 'a=1 /* same */\n and (b = 2)', []],
    ['$toMillis(d) > $millis() - 30 * 86400000', '$toMillis(d) > $millis() - 2592000000', []],
    ['a = 1', 'a = 1 and b = 2', ['moved: a = 1 -> a = 1', '+ b = 2']],
    ['a = 1 and b = 2 and c = 3', 'a = 1 and c = 3', ['- b = 2']],
    ['a > 1 and b = 2', 'a > 5 and b = 2', ['changed: a > 1 -> a > 5']],
    [
      'a = 1 and b = 2 and c = 3',
      'a = 1 and (b = 2 or c = 3)',
      ['moved: b = 2 -> b = 2', 'moved: c = 3 -> c = 3'],
    ],
    ['a = 1 and b = 2', 'a = 1 /*# mute: and b = 2 */', ['muted: b = 2 -> /*# mute: and b = 2 */']],
    ['a = 1', '', ['- a = 1']],
  ])('%s to %s', (before, after, wanted) => {
    expect(diff(before, after)).toEqual(wanted);
  });
});
