import type { Concept } from '../taxonomy.types.js';

/** How many core tags a taxonomy should have: few enough to be known by heart. */
export const ADVISED_CORE_TAGS = { from: 15, to: 20 } as const;

/** How many core tags there are. */
export interface CoreTagCount {
  readonly count: number;
  /** More than advised; fewer are no reason for a hint. */
  readonly isAboveAdvice: boolean;
  readonly advised: typeof ADVISED_CORE_TAGS;
}

/** Counts the core tags in use. */
export function countCoreTags(concepts: readonly Concept[]): CoreTagCount {
  const { length: count } = concepts.filter(
    ({ kind, layer, state }) =>
      kind === 'tag' && layer === 'core' && (state === 'active' || state === 'draft'),
  );
  return { count, isAboveAdvice: count > ADVISED_CORE_TAGS.to, advised: ADVISED_CORE_TAGS };
}
