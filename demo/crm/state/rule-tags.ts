import { type Concept, type RuleDraft, ruleTagIds } from '@tagma/core';
import { localized } from './format.js';

/** The tags that stand in a rule form; none in a new one. */
export function tagsOfDraft(draft: Pick<RuleDraft, 'tagId' | 'moreTagIds'>): readonly string[] {
  return ruleTagIds(draft).filter((id) => id !== '');
}

/** The name of a tag, or its id where nobody knows it. */
export function tagName(tagId: string, concepts: readonly Concept[], locale: string): string {
  const concept = concepts.find(({ id }) => id === tagId);
  return concept === undefined ? tagId : localized(concept.name, locale);
}
