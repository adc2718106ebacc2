import type { Rule } from './rules.types.js';

/** What of a rule says which tags it gives. */
export type RuleTags = Pick<Rule, 'tagId' | 'moreTagIds'>;

/** Every tag that a rule gives, in its order. */
export function ruleTagIds({ tagId, moreTagIds = [] }: RuleTags): readonly string[] {
  return moreTagIds.length === 0 ? [tagId] : [tagId, ...moreTagIds];
}

/** The members of a rule that say which tags it gives; each counts once. At least one must be named. */
export function ruleTagsOf(tagIds: readonly string[]): RuleTags {
  const [tagId, ...moreTagIds] = new Set(tagIds);
  if (tagId === undefined) throw new RangeError('A rule gives at least one tag.');
  return moreTagIds.length === 0 ? { tagId } : { tagId, moreTagIds };
}

/** The rule with these tags instead of its own. */
export function withRuleTags<R extends RuleTags>(rule: R, tagIds: readonly string[]): R {
  const { moreTagIds: _more, ...rest } = rule;
  return { ...rest, ...ruleTagsOf(tagIds) } as R;
}

/** Whether a rule gives any of these tags. */
export function givesAnyOf(rule: RuleTags, ids: { readonly has: (id: string) => boolean }): boolean {
  return ruleTagIds(rule).some((id) => ids.has(id));
}

/** Where a rule names each of its tags, as a JSON Pointer below the rule. */
export function ruleTagPath(index: number): string {
  return index === 0 ? '/tagId' : `/moreTagIds/${index - 1}`;
}
