import type { Ranks } from './ranks.js';

/** One column to sort by: the row's code leads to its rank. */
export interface SortKey {
  readonly codes: Int32Array;
  readonly ranks: Ranks;
  readonly desc: boolean;
}

/** Rank of a row under one key; rows without a value go last in both directions. */
function rankOf(key: SortKey, row: number): number {
  const code = key.codes[row] ?? -1;
  const last = key.ranks.length;
  if (code < 0) return last;
  const rank = key.ranks[code] ?? last;
  return key.desc ? last - 1 - rank : rank;
}

/** Replaces keys by their dense ranks, so that the next column fits beside them. */
function densify(keys: Float64Array): number {
  const sorted = Float64Array.from(keys).sort();
  const rankByKey = new Map<number, number>();
  for (const key of sorted) if (!rankByKey.has(key)) rankByKey.set(key, rankByKey.size);
  for (let place = 0; place < keys.length; place++) keys[place] = rankByKey.get(keys[place] ?? 0) ?? 0;
  return rankByKey.size;
}

/**
 * Orders rows by one or more keys; equal rows keep their order. All keys of a row are packed into one
 * number together with the row's place, because engines sort plain numbers natively, without calling back.
 * @param rows Row numbers in their present order.
 */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  const count = rows.length;
  if (count < 2 || keys.length === 0) return rows;
  const packed = new Float64Array(count);
  let span = 1;
  for (const key of keys) {
    const width = key.ranks.length + 1;
    if (span * width * count > Number.MAX_SAFE_INTEGER) span = densify(packed);
    for (let place = 0; place < count; place++) {
      packed[place] = (packed[place] ?? 0) * width + rankOf(key, rows[place] ?? 0);
    }
    span *= width;
  }
  if (span * count > Number.MAX_SAFE_INTEGER) densify(packed);
  for (let place = 0; place < count; place++) packed[place] = (packed[place] ?? 0) * count + place;
  packed.sort();
  return Uint32Array.from(packed, (key) => rows[key % count] ?? 0);
}
