import type { FactorScale, TierBand } from '../tiers.types.js';

/** Gives the score of a value, 0 to 100. */
export type Scorer = (value: number) => number;

/** How the values of one factor are scored; quantiles look at all values of the column. */
export function factorScorer(scale: FactorScale, column: readonly (number | null)[]): Scorer {
  if (scale.type === 'bands') return (value) => bandScore(value, scale.bands);
  const sorted = Float64Array.from(column.filter((value) => value !== null)).sort();
  return (value) => quantileScore(value, sorted, scale);
}

/** The score of the last band that begins at or below the value. */
export function bandScore(value: number, bands: readonly TierBand[]): number {
  let score = bands[0]?.score ?? 0;
  for (const band of bands.slice(1)) if (band.from !== null && value >= band.from) score = band.score;
  return score;
}

/**
 * Of `n` values let `w` be worse than this one. It stands in group `g = floor(w / n × groups)`, counted from 0, and has
 * the score `100 × g / (groups − 1)`. Only worse values count, so equal values have equal scores.
 */
export function quantileScore(
  value: number,
  sorted: Float64Array,
  { groups, lowerIsBetter }: { readonly groups: number; readonly lowerIsBetter: boolean },
): number {
  const count = sorted.length;
  if (count === 0 || groups < 2) return 0;
  const worse = lowerIsBetter
    ? count - countBelow(sorted, value, (one, limit) => one <= limit)
    : countBelow(sorted, value, (one, limit) => one < limit);
  const group = Math.min(groups - 1, Math.floor((worse * groups) / count));
  return (100 * group) / (groups - 1);
}

/** How many values of an ascending list stand before the limit. */
function countBelow(
  sorted: Float64Array,
  limit: number,
  isBefore: (one: number, limit: number) => boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle] ?? 0, limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
