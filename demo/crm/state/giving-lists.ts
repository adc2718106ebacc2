import type { Concept } from '@tagma/core';
import type { TagGivingShare } from '@tagma/core/outcomes';

/** Share of tags that rules are to give. */
export const AUTO_TARGET = 0.7;

/** Tags that are given otherwise than what they are would suggest. */
export interface GivingLists {
  /** Facts of which rules hold less than the target. */
  readonly toAutomate: readonly TagGivingShare[];
  /** Judgements of which rules hold most. */
  readonly toCheck: readonly TagGivingShare[];
}

/** Tags to look at, by what they are marked as; a tag without a mark is in neither list. */
export function givingLists(tags: readonly TagGivingShare[], concepts: readonly Concept[]): GivingLists {
  const judgements = new Map(concepts.map(({ id, judgement }) => [id, judgement]));
  const marked = (as: Concept['judgement']): readonly TagGivingShare[] =>
    tags.filter(({ tagId }) => judgements.get(tagId) === as);
  return {
    toAutomate: marked('objective').filter(({ share }) => share !== null && share < AUTO_TARGET),
    toCheck: marked('subjective').filter(({ share }) => share !== null && share > 0.5),
  };
}
