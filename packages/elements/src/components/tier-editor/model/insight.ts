import type { TierContent, TierTable } from '@tagma/core';
import { gradeTable, tierForScore } from '@tagma/core/tiers';

/** Bars of the distribution; each is two points wide. */
export const BINS = 50;

/** How the records stand by a content. */
export interface TierInsight {
  readonly records: number;
  /** By tier id. */
  readonly counts: ReadonlyMap<string, number>;
  readonly ungraded: number;
  /** Records by score, {@link BINS} bars from 0 to 100. */
  readonly bins: readonly number[];
}

/** Grades the table and counts. */
export function tierInsight(content: TierContent, table: TierTable): TierInsight {
  const counts = new Map<string, number>(content.tiers.map(({ id }) => [id, 0]));
  const bins = new Array<number>(BINS).fill(0);
  let ungraded = 0;
  for (const score of gradeTable(content, table).scores) {
    const tier = score === null ? undefined : tierForScore(content.tiers, score);
    if (score === null || tier === undefined) {
      ungraded += 1;
      continue;
    }
    counts.set(tier.id, (counts.get(tier.id) ?? 0) + 1);
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((score / 100) * BINS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { records: table.recordIds.length, counts, ungraded, bins };
}
