import { type Concept, type Rule, ruleBindings, ruleTagIds } from '@tagma/core';
import type { OtherRule } from '@tagma/elements';
import { tagName } from './rule-tags.js';

/** What the workspace holds of rules and of the tags that they give. */
interface RulesAndTags {
  readonly rules: readonly Rule[];
  readonly concepts: readonly Concept[];
}

/** The other rules that are in use, to find overlaps and conflicts with, and the tags that they give. */
export function otherRules(
  workspace: RulesAndTags | undefined,
  ownId: string | null,
  locale: string,
): readonly OtherRule[] {
  if (workspace === undefined) return [];
  const names = new Intl.ListFormat(locale);
  return workspace.rules
    .filter(({ id, state }) => id !== ownId && state !== 'archived')
    .map((rule) => ({
      id: rule.id,
      name: rule.name,
      text: rule.expression,
      bindings: ruleBindings(rule),
      tagName: names.format(ruleTagIds(rule).map((id) => tagName(id, workspace.concepts, locale))),
    }));
}
