import type { LiteralValue, RuleCondition, RuleValue } from '@tagma/expression';

/** A row that looks a value up in a list. */
export type InRow = Extract<RuleCondition, { kind: 'in' }>;

/** The values of a list; `undefined` when something else stands in it. */
export function literalsOf(list: RuleValue): readonly LiteralValue[] | undefined {
  if (list.kind !== 'list') return undefined;
  const values = list.items.map((item) => (item.kind === 'literal' ? item.value : undefined));
  return values.every((value) => value !== undefined) ? values : undefined;
}
