/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and these are the innermost loops */

/*
 * Loops over the items of rows. `classes` holds the joint class of every item of the rows from `from` to
 * before `to`, from the first item on.
 */

/**
 * Adds up packed counters. Running totals are kept per item and subtracted per row: the counters of a row fit
 * their fields, so the difference is exact although the totals wrap, and there is no loop within the loop.
 */
export function countPacked(
  classes: Int32Array,
  items: number,
  increments: Int32Array,
  offsets: Int32Array,
  from: number,
  to: number,
  totals: Int32Array,
  out: Int32Array,
): void {
  let total = 0;
  totals[0] = 0;
  for (let item = 0; item < items; item += 1) {
    total = (total + increments[classes[item]!]!) | 0;
    totals[item + 1] = total;
  }
  const base = offsets[from]!;
  let before = 0;
  for (let row = from; row < to; row += 1) {
    const now = totals[offsets[row + 1]! - base]!;
    out[row - from] = (now - before) | 0;
    before = now;
  }
}

/** The same for two packs of counters in one pass. */
export function countPackedTwice(
  classes: Int32Array,
  items: number,
  first: Int32Array,
  second: Int32Array,
  offsets: Int32Array,
  from: number,
  to: number,
  totals: Int32Array,
  firstOut: Int32Array,
  secondOut: Int32Array,
): void {
  let one = 0;
  let two = 0;
  totals[0] = 0;
  totals[1] = 0;
  for (let item = 0; item < items; item += 1) {
    const found = classes[item]!;
    one = (one + first[found]!) | 0;
    two = (two + second[found]!) | 0;
    totals[item * 2 + 2] = one;
    totals[item * 2 + 3] = two;
  }
  const base = offsets[from]!;
  let oneBefore = 0;
  let twoBefore = 0;
  for (let row = from; row < to; row += 1) {
    const at = (offsets[row + 1]! - base) * 2;
    one = totals[at]!;
    two = totals[at + 1]!;
    firstOut[row - from] = (one - oneBefore) | 0;
    secondOut[row - from] = (two - twoBefore) | 0;
    oneBefore = one;
    twoBefore = two;
  }
}

/**
 * How many stored integers of each row are at least `cut`; `values` holds those of the rows from `from` on.
 * Four items a turn: only the last addition waits for the turn before.
 */
export function countFrom(
  values: Int32Array,
  items: number,
  cut: number,
  offsets: Int32Array,
  from: number,
  to: number,
  totals: Int32Array,
  out: Int32Array,
  at: number,
): void {
  const below = cut - 1;
  const whole = items & ~3;
  let total = 0;
  totals[0] = 0;
  for (let item = 0; item < whole; item += 4) {
    const one = (below - values[item]!) >>> 31;
    const two = one + ((below - values[item + 1]!) >>> 31);
    const three = two + ((below - values[item + 2]!) >>> 31);
    const four = three + ((below - values[item + 3]!) >>> 31);
    totals[item + 1] = total + one;
    totals[item + 2] = total + two;
    totals[item + 3] = total + three;
    total = (total + four) | 0;
    totals[item + 4] = total;
  }
  for (let item = whole; item < items; item += 1) {
    total = (total + ((below - values[item]!) >>> 31)) | 0;
    totals[item + 1] = total;
  }
  const base = offsets[from]!;
  let before = 0;
  for (let row = from; row < to; row += 1) {
    const now = totals[offsets[row + 1]! - base]!;
    out[at + row - from] = now - before;
    before = now;
  }
}

/** Takes one counter out of packed ones. */
export function unpack(
  packed: Int32Array,
  rows: number,
  shift: number,
  mask: number,
  out: Int32Array,
  at: number,
): void {
  const whole = rows & ~3;
  for (let row = 0; row < whole; row += 4) {
    out[at + row] = (packed[row]! >>> shift) & mask;
    out[at + row + 1] = (packed[row + 1]! >>> shift) & mask;
    out[at + row + 2] = (packed[row + 2]! >>> shift) & mask;
    out[at + row + 3] = (packed[row + 3]! >>> shift) & mask;
  }
  for (let row = whole; row < rows; row += 1) out[at + row] = (packed[row]! >>> shift) & mask;
}

/** Joins the flags of the items of each row. */
export function joinFlags(
  classes: Int32Array,
  flags: Int32Array,
  offsets: Int32Array,
  from: number,
  to: number,
  out: Int32Array,
): void {
  const base = offsets[from]!;
  for (let row = from; row < to; row += 1) {
    let joined = 0;
    const end = offsets[row + 1]! - base;
    for (let item = offsets[row]! - base; item < end; item += 1) joined |= flags[classes[item]!]!;
    out[row - from] = joined;
  }
}

/** The values of stored integers. */
export function decodeInts(
  ints: Int32Array,
  count: number,
  base: number,
  multiply: number,
  divide: number,
  out: Float64Array,
): void {
  const whole = count & ~3;
  for (let item = 0; item < whole; item += 4) {
    out[item] = ((ints[item]! + base) * multiply) / divide;
    out[item + 1] = ((ints[item + 1]! + base) * multiply) / divide;
    out[item + 2] = ((ints[item + 2]! + base) * multiply) / divide;
    out[item + 3] = ((ints[item + 3]! + base) * multiply) / divide;
  }
  for (let item = whole; item < count; item += 1) out[item] = ((ints[item]! + base) * multiply) / divide;
}

/** Sums of the values of each row, in order, each times its weight: 1 or 0. */
export function sumItems(
  classes: Int32Array,
  values: Float64Array,
  weights: Float64Array,
  offsets: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  const base = offsets[from]!;
  for (let row = from; row < to; row += 1) {
    let sum = 0;
    const end = offsets[row + 1]! - base;
    for (let item = offsets[row]! - base; item < end; item += 1) {
      sum += values[item]! * weights[classes[item]!]!;
    }
    out[at + row - from] = sum;
  }
}

/** Two such sums in one pass. */
export function sumItemsTwice(
  classes: Int32Array,
  values: Float64Array,
  first: Float64Array,
  second: Float64Array,
  offsets: Int32Array,
  from: number,
  to: number,
  firstOut: Float64Array,
  secondOut: Float64Array,
  at: number,
): void {
  const base = offsets[from]!;
  for (let row = from; row < to; row += 1) {
    let one = 0;
    let two = 0;
    const end = offsets[row + 1]! - base;
    for (let item = offsets[row]! - base; item < end; item += 1) {
      const value = values[item]!;
      const found = classes[item]!;
      one += value * first[found]!;
      two += value * second[found]!;
    }
    firstOut[at + row - from] = one;
    secondOut[at + row - from] = two;
  }
}

/** The greatest stored integer of each row, 0 for none; `sign` -1 finds the least. */
export function mostInt(
  ints: Int32Array,
  sign: number,
  offsets: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  const base = offsets[from]!;
  for (let row = from; row < to; row += 1) {
    const start = offsets[row]! - base;
    const end = offsets[row + 1]! - base;
    let most = start < end ? ints[start]! : 0;
    if (sign > 0) for (let item = start + 1; item < end; item += 1) most = Math.max(most, ints[item]!);
    else for (let item = start + 1; item < end; item += 1) most = Math.min(most, ints[item]!);
    out[at + row - from] = most;
  }
}

/** The greatest of the values of each row that have a weight; `sign` -1 finds the least. */
export function mostItem(
  classes: Int32Array,
  values: Float64Array,
  weights: Float64Array,
  sign: number,
  offsets: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  const base = offsets[from]!;
  for (let row = from; row < to; row += 1) {
    let most = Number.NEGATIVE_INFINITY;
    const end = offsets[row + 1]! - base;
    for (let item = offsets[row]! - base; item < end; item += 1) {
      const value = values[item]! * sign;
      if (value > most && weights[classes[item]!] === 1) most = value;
    }
    out[at + row - from] = most * sign;
  }
}

/** How many different codes each row has among the items that have a weight. `seen` is as long as there are codes. */
export function countDistinct(
  classes: Int32Array,
  codes: Int32Array,
  weights: Float64Array,
  seen: Int32Array,
  offsets: Int32Array,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): void {
  const base = offsets[from]!;
  for (let row = from; row < to; row += 1) {
    let count = 0;
    const end = offsets[row + 1]! - base;
    for (let item = offsets[row]! - base; item < end; item += 1) {
      const code = codes[item]!;
      if (weights[classes[item]!] !== 1 || seen[code] === row + 1) continue;
      seen[code] = row + 1;
      count += 1;
    }
    out[at + row - from] = count;
  }
}

/** What is taken from each item, by its joint class. */
export interface TallyTables {
  /** What to add to two words of packed counters. */
  readonly counters: readonly [Int32Array, Int32Array];
  /** 1 for items whose value counts for a sum, else 0. */
  readonly weights: readonly [Float64Array, Float64Array];
}

/** Where the results of a row go; the counters of the first row of a chunk lie at 0, the rest at `at`. */
export interface TallyResults {
  readonly counters: readonly [Int32Array, Int32Array];
  readonly sums: readonly [Float64Array, Float64Array];
  /** The greatest value; without meaning for a row without items. */
  readonly most: Float64Array;
}

/** How stored integers become values. */
export interface Decoding {
  readonly base: number;
  readonly multiply: number;
  readonly divide: number;
}

/**
 * Counters, two sums and the greatest value in one pass: where the items of a row end is mispredicted once for all
 * of them, and no value is stored on the way. Sums are added in the order of the items.
 *
 * @param classes The joint class of every item of the rows from `from` to before `to`.
 * @param ints Their stored integers.
 */
export function tallyItems(
  classes: Int32Array,
  ints: Int32Array,
  { base, multiply, divide }: Decoding,
  tables: TallyTables,
  offsets: Int32Array,
  from: number,
  to: number,
  results: TallyResults,
  at: number,
): void {
  const [firstCounter, secondCounter] = tables.counters;
  const [firstWeight, secondWeight] = tables.weights;
  const [firstPacked, secondPacked] = results.counters;
  const [firstSum, secondSum] = results.sums;
  const { most } = results;
  const first = offsets[from]!;
  let item = 0;
  for (let row = from; row < to; row += 1) {
    const end = offsets[row + 1]! - first;
    let one = 0;
    let two = 0;
    let sum = 0;
    let also = 0;
    let greatest = -0x80000000;
    for (; item < end; item += 1) {
      const found = classes[item]!;
      const stored = ints[item]!;
      const value = ((stored + base) * multiply) / divide;
      one = (one + firstCounter[found]!) | 0;
      two = (two + secondCounter[found]!) | 0;
      sum += value * firstWeight[found]!;
      also += value * secondWeight[found]!;
      greatest = Math.max(greatest, stored);
    }
    firstPacked[row - from] = one;
    secondPacked[row - from] = two;
    firstSum[at + row - from] = sum;
    secondSum[at + row - from] = also;
    most[at + row - from] = ((greatest + base) * multiply) / divide;
  }
}
