import type { Instant, JsonObject } from '../shared/shared.types.js';
import type { Measure } from './outcomes.types.js';

/**
 * The figure of one record in each period between two bounds that follow each other. A period holds its end and not
 * its beginning, as everywhere.
 *
 * @param bounds The earliest first.
 * @returns `null` where there is no data.
 */
export function measureRows(
  rows: readonly JsonObject[],
  { at, value, of }: Measure,
  bounds: readonly Instant[],
): readonly (number | null)[] {
  const times = bounds.map((bound) => Date.parse(bound));
  const sums = new Array<number>(Math.max(0, times.length - 1)).fill(0);
  const counts = sums.map(() => 0);
  for (const row of rows) {
    const moment = own(row, at);
    const amount = value === null ? 1 : own(row, value);
    if (typeof moment !== 'string' || typeof amount !== 'number' || !Number.isFinite(amount)) continue;
    const period = periodOf(Date.parse(moment), times);
    if (period === null) continue;
    sums[period] = (sums[period] ?? 0) + amount;
    counts[period] = (counts[period] ?? 0) + 1;
  }
  if (of === 'sum') return sums;
  return sums.map((sum, index) => (counts[index] ? sum / counts[index] : null));
}

/** `null` outside all periods, and for what is no time. */
function periodOf(time: number, times: readonly number[]): number | null {
  const end = times.findIndex((bound) => time <= bound);
  return end < 1 || Number.isNaN(time) ? null : end - 1;
}

function own(row: JsonObject, key: string): unknown {
  return Object.hasOwn(row, key) ? row[key] : undefined;
}
