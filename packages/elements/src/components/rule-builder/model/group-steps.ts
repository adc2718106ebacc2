import type { RuleEdit } from '@tagma/expression';
import type { GroupWord } from '../../../locales/rule-rows.terms.js';
import type { RuleRow } from './rows.js';

/** What must be done so that a group means another thing: its operator, and the `not` around it. */
export function groupSteps(
  row: RuleRow,
  word: GroupWord,
  find: (id: string) => RuleRow | undefined,
): readonly (() => RuleEdit | null)[] {
  const operator = word === 'any' || word === 'none' ? 'or' : 'and';
  const negated = word === 'none' || word === 'not-all';
  const group = row.node;
  const turn = (): RuleEdit | null =>
    group.kind === 'group' && group.operator !== operator
      ? { type: 'set-operator', node: group.id, operator }
      : null;
  const negate = (): RuleEdit | null => {
    const now = find(row.id) ?? row;
    return now.negated === negated ? null : { type: 'negate', node: now.id };
  };
  return [turn, negate];
}
