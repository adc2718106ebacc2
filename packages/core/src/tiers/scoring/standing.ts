import type { Tier, TierAssignment, TierContent } from '../tiers.types.js';

/** The best tier whose enter line the score reaches; the last one takes everybody. */
export function tierForScore(tiers: readonly Tier[], score: number): Tier | undefined {
  return tiers.find(({ enter }) => score >= enter) ?? tiers.at(-1);
}

/** Where a record stands by its scores. */
export interface Standing {
  readonly tierId: string;
  readonly belowCount: number;
}

/**
 * Where a record stands after a new score. It rises at once where it reaches an enter line. It stays while the score
 * is not below the exit line of its tier; below it, it falls to the tier of its score at the review that makes
 * `downgradeAfter` of them in a row. A tier that the content does not know any more counts as none.
 */
export function nextStanding(
  previous: Pick<TierAssignment, 'computedTierId' | 'belowCount'> | null,
  score: number,
  { tiers, downgradeAfter }: Pick<TierContent, 'tiers' | 'downgradeAfter'>,
  isReview: boolean,
): Standing | null {
  const fresh = tierForScore(tiers, score);
  if (fresh === undefined) return null;
  const at = tiers.findIndex(({ id }) => id === previous?.computedTierId);
  const held = tiers[at];
  if (previous === null || held === undefined || tiers.indexOf(fresh) <= at)
    return { tierId: fresh.id, belowCount: 0 };
  if (score >= held.exit) return { tierId: held.id, belowCount: 0 };
  if (!isReview) return { tierId: held.id, belowCount: previous.belowCount };
  const belowCount = previous.belowCount + 1;
  return belowCount >= downgradeAfter ? { tierId: fresh.id, belowCount: 0 } : { tierId: held.id, belowCount };
}
