import type { Concept } from '@tagma/core';

/** How many concepts there are; tags and categories without those out of use. */
export interface ConceptCounts {
  readonly tags: number;
  readonly categories: number;
  readonly merged: number;
}

/** Counts in one pass. */
export function countConcepts(concepts: readonly Concept[]): ConceptCounts {
  let tags = 0;
  let categories = 0;
  let merged = 0;
  for (const { state, kind } of concepts) {
    if (state === 'merged') merged++;
    else if (state === 'archived') continue;
    else if (kind === 'tag') tags++;
    else categories++;
  }
  return { tags, categories, merged };
}
