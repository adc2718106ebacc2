/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and these are the innermost loops */

/*
 * Values straight into words of bits, for sources whose rows are of one of two classes: most conditions of a rule
 * that is being edited are of that kind. Four rows at a time: their bits do not wait for each other.
 */

/** Sets the bits of rows whose stored integer is at least `cut`, in the words from `at` on. The rest of the last word is 0. */
export function packFrom(values: Int32Array, rows: number, cut: number, m: Int32Array, at: number): void {
  const below = cut - 1;
  const whole = rows & ~31;
  for (let row = 0; row < whole; row += 32) {
    let word = 0;
    // A difference below 0 has its highest bit set.
    for (let bit = 0; bit < 32; bit += 4) {
      const one = (below - values[row + bit]!) >>> 31;
      const two = (below - values[row + bit + 1]!) >>> 31;
      const three = (below - values[row + bit + 2]!) >>> 31;
      const four = (below - values[row + bit + 3]!) >>> 31;
      word |= (one | (two << 1) | (three << 2) | (four << 3)) << bit;
    }
    m[at + (row >>> 5)] = word;
  }
  let rest = 0;
  for (let row = whole; row < rows; row += 1) rest |= ((below - values[row]!) >>> 31) << (row & 31);
  if (whole < rows) m[at + (whole >>> 5)] = rest;
}

/** Sets the bits of rows whose code has a 1 in `bitOf`, which holds nothing but 0 and 1. */
export function packCodes(
  codes: Int32Array,
  rows: number,
  bitOf: Int32Array,
  m: Int32Array,
  at: number,
): void {
  const whole = rows & ~31;
  for (let row = 0; row < whole; row += 32) {
    let word = 0;
    for (let bit = 0; bit < 32; bit += 4) {
      const one = bitOf[codes[row + bit]!]!;
      const two = bitOf[codes[row + bit + 1]!]!;
      const three = bitOf[codes[row + bit + 2]!]!;
      const four = bitOf[codes[row + bit + 3]!]!;
      word |= (one | (two << 1) | (three << 2) | (four << 3)) << bit;
    }
    m[at + (row >>> 5)] = word;
  }
  let rest = 0;
  for (let row = whole; row < rows; row += 1) rest |= bitOf[codes[row]!]! << (row & 31);
  if (whole < rows) m[at + (whole >>> 5)] = rest;
}

/**
 * Sets the bits of rows that have an item whose code has a 1 in `bitOf`. `codes` are those of the items of the
 * rows from `from` to before `to`; `totals` is one longer than they are.
 */
export function packItems(
  codes: Int32Array,
  bitOf: Int32Array,
  offsets: Int32Array,
  from: number,
  to: number,
  totals: Int32Array,
  m: Int32Array,
  at: number,
): void {
  const base = offsets[from]!;
  const items = offsets[to]! - base;
  let total = 0;
  totals[0] = 0;
  for (let item = 0; item < items; item += 1) {
    total += bitOf[codes[item]!]!;
    totals[item + 1] = total;
  }
  let before = 0;
  let word = 0;
  for (let row = from; row < to; row += 1) {
    const now = totals[offsets[row + 1]! - base]!;
    const bit = (row - from) & 31;
    // More than before: the difference the other way round is below 0.
    word |= ((before - now) >>> 31) << bit;
    before = now;
    if (bit === 31) {
      m[at + ((row - from) >>> 5)] = word;
      word = 0;
    }
  }
  if (((to - from) & 31) !== 0) m[at + ((to - from) >>> 5)] = word;
}

/** Sets the words of `other` to the bits of `all` that are not in those from `at` on. */
export function packRest(m: Int32Array, all: number, at: number, other: number, words: number): void {
  for (let word = 0; word < words; word += 1) m[other + word] = m[all + word]! & ~m[at + word]!;
}
