import { toCsv } from '@tagma/csv';
import type { TierAssignment, TierContent } from '@tagma/core';
import { localized } from './format.js';

/**
 * The customers of the tiers as CSV, the best tier and the highest score first; numbers and dates stay as they are,
 * so that spreadsheets read them.
 *
 * @param shownTier Only the customers of this tier. Default: all.
 */
export function tierCsv(
  rows: readonly TierAssignment[],
  { tiers }: Pick<TierContent, 'tiers'>,
  names: ReadonlyMap<string, string>,
  locale: string,
  shownTier = '',
): string {
  const order = new Map(tiers.map(({ id }, at) => [id, at]));
  const place = (tierId: string): number => order.get(tierId) ?? tiers.length;
  const shown = rows.filter(({ tierId }) => shownTier === '' || tierId === shownTier);
  const sorted = shown.sort(
    (a, b) =>
      place(a.tierId) - place(b.tierId) ||
      (b.score ?? 0) - (a.score ?? 0) ||
      (a.record.id < b.record.id ? -1 : 1),
  );
  return toCsv(
    ['id', 'name', 'tier', 'score', 'since', 'nextReviewAt'],
    sorted.map(({ record, tierId, score, since, nextReviewAt }) => {
      const tier = tiers.find(({ id }) => id === tierId);
      return {
        id: record.id,
        name: names.get(record.id) ?? '',
        tier: tier === undefined ? tierId : localized(tier.name, locale),
        score: score ?? '',
        since,
        nextReviewAt: nextReviewAt ?? '',
      };
    }),
  );
}
