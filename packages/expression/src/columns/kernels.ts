/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and these are the innermost loops */

/*
 * Loops over words of bits. A register has a multiple of eight words. Unrolling pays for the checks of the
 * bounds; one index for all registers makes them cheap.
 */

/** `to = a & b` */
export function and2(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i += 4) {
    to[i] = a[i]! & b[i]!;
    to[i + 1] = a[i + 1]! & b[i + 1]!;
    to[i + 2] = a[i + 2]! & b[i + 2]!;
    to[i + 3] = a[i + 3]! & b[i + 3]!;
  }
}

/** `to = a & b & c` */
export function and3(to: Int32Array, a: Int32Array, b: Int32Array, c: Int32Array, words: number): void {
  for (let i = 0; i < words; i += 8) {
    to[i] = a[i]! & b[i]! & c[i]!;
    to[i + 1] = a[i + 1]! & b[i + 1]! & c[i + 1]!;
    to[i + 2] = a[i + 2]! & b[i + 2]! & c[i + 2]!;
    to[i + 3] = a[i + 3]! & b[i + 3]! & c[i + 3]!;
    to[i + 4] = a[i + 4]! & b[i + 4]! & c[i + 4]!;
    to[i + 5] = a[i + 5]! & b[i + 5]! & c[i + 5]!;
    to[i + 6] = a[i + 6]! & b[i + 6]! & c[i + 6]!;
    to[i + 7] = a[i + 7]! & b[i + 7]! & c[i + 7]!;
  }
}

/** `to = a & b & c & d` */
export function and4(
  to: Int32Array,
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
  d: Int32Array,
  words: number,
): void {
  for (let i = 0; i < words; i += 8) {
    to[i] = a[i]! & b[i]! & c[i]! & d[i]!;
    to[i + 1] = a[i + 1]! & b[i + 1]! & c[i + 1]! & d[i + 1]!;
    to[i + 2] = a[i + 2]! & b[i + 2]! & c[i + 2]! & d[i + 2]!;
    to[i + 3] = a[i + 3]! & b[i + 3]! & c[i + 3]! & d[i + 3]!;
    to[i + 4] = a[i + 4]! & b[i + 4]! & c[i + 4]! & d[i + 4]!;
    to[i + 5] = a[i + 5]! & b[i + 5]! & c[i + 5]! & d[i + 5]!;
    to[i + 6] = a[i + 6]! & b[i + 6]! & c[i + 6]! & d[i + 6]!;
    to[i + 7] = a[i + 7]! & b[i + 7]! & c[i + 7]! & d[i + 7]!;
  }
}

/** `to = a | b` */
export function or2(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i += 4) {
    to[i] = a[i]! | b[i]!;
    to[i + 1] = a[i + 1]! | b[i + 1]!;
    to[i + 2] = a[i + 2]! | b[i + 2]!;
    to[i + 3] = a[i + 3]! | b[i + 3]!;
  }
}

/** `to = a | b | c` */
export function or3(to: Int32Array, a: Int32Array, b: Int32Array, c: Int32Array, words: number): void {
  for (let i = 0; i < words; i += 8) {
    to[i] = a[i]! | b[i]! | c[i]!;
    to[i + 1] = a[i + 1]! | b[i + 1]! | c[i + 1]!;
    to[i + 2] = a[i + 2]! | b[i + 2]! | c[i + 2]!;
    to[i + 3] = a[i + 3]! | b[i + 3]! | c[i + 3]!;
    to[i + 4] = a[i + 4]! | b[i + 4]! | c[i + 4]!;
    to[i + 5] = a[i + 5]! | b[i + 5]! | c[i + 5]!;
    to[i + 6] = a[i + 6]! | b[i + 6]! | c[i + 6]!;
    to[i + 7] = a[i + 7]! | b[i + 7]! | c[i + 7]!;
  }
}

/** `to = a | b | c | d` */
export function or4(
  to: Int32Array,
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
  d: Int32Array,
  words: number,
): void {
  for (let i = 0; i < words; i += 8) {
    to[i] = a[i]! | b[i]! | c[i]! | d[i]!;
    to[i + 1] = a[i + 1]! | b[i + 1]! | c[i + 1]! | d[i + 1]!;
    to[i + 2] = a[i + 2]! | b[i + 2]! | c[i + 2]! | d[i + 2]!;
    to[i + 3] = a[i + 3]! | b[i + 3]! | c[i + 3]! | d[i + 3]!;
    to[i + 4] = a[i + 4]! | b[i + 4]! | c[i + 4]! | d[i + 4]!;
    to[i + 5] = a[i + 5]! | b[i + 5]! | c[i + 5]! | d[i + 5]!;
    to[i + 6] = a[i + 6]! | b[i + 6]! | c[i + 6]! | d[i + 6]!;
    to[i + 7] = a[i + 7]! | b[i + 7]! | c[i + 7]! | d[i + 7]!;
  }
}

/** `to = a & ~b` */
export function andNot(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i += 4) {
    to[i] = a[i]! & ~b[i]!;
    to[i + 1] = a[i + 1]! & ~b[i + 1]!;
    to[i + 2] = a[i + 2]! & ~b[i + 2]!;
    to[i + 3] = a[i + 3]! & ~b[i + 3]!;
  }
}

/** Bits of one word. */
export function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits of a register: carry-save adders over eight words at a time (Harley and Seal), so that one word in eight is counted. */
export function countBits(m: Int32Array, words: number): number {
  let total = 0;
  let ones = 0;
  let twos = 0;
  let fours = 0;
  for (let i = 0; i < words; i += 8) {
    let x = m[i]!;
    let y = m[i + 1]!;
    let half = ones ^ x;
    const twosA = (ones & x) | (half & y);
    ones = half ^ y;
    x = m[i + 2]!;
    y = m[i + 3]!;
    half = ones ^ x;
    const twosB = (ones & x) | (half & y);
    ones = half ^ y;
    half = twos ^ twosA;
    const foursA = (twos & twosA) | (half & twosB);
    twos = half ^ twosB;
    x = m[i + 4]!;
    y = m[i + 5]!;
    half = ones ^ x;
    const twosC = (ones & x) | (half & y);
    ones = half ^ y;
    x = m[i + 6]!;
    y = m[i + 7]!;
    half = ones ^ x;
    const twosD = (ones & x) | (half & y);
    ones = half ^ y;
    half = twos ^ twosC;
    const foursB = (twos & twosC) | (half & twosD);
    twos = half ^ twosD;
    half = fours ^ foursA;
    const eights = (fours & foursA) | (half & foursB);
    fours = half ^ foursB;
    if (eights !== 0) total += countWord(eights);
  }
  return total * 8 + countWord(fours) * 4 + countWord(twos) * 2 + countWord(ones);
}

/**
 * Sets the bit of every row in the register of its class. The registers of the classes lie one after the
 * other from `first`.
 */
export function scatter(
  m: Int32Array,
  first: number,
  words: number,
  classes: Int32Array,
  rows: number,
): void {
  const whole = rows & ~31;
  for (let row = 0; row < whole; row += 32) {
    const word = first + (row >>> 5);
    for (let bit = 0; bit < 32; bit += 2) {
      const at = word + classes[row + bit]! * words;
      m[at] = m[at]! | (1 << bit);
      const next = word + classes[row + bit + 1]! * words;
      m[next] = m[next]! | (2 << bit);
    }
  }
  for (let row = whole; row < rows; row += 1) {
    const at = first + (row >>> 5) + classes[row]! * words;
    m[at] = m[at]! | (1 << (row & 31));
  }
}

/**
 * The same with the class looked up on the way: `places` holds, for each stored integer from `low` on, where the
 * register of its class begins.
 */
export function scatterThrough(
  m: Int32Array,
  first: number,
  places: Int32Array,
  low: number,
  values: Int32Array,
  rows: number,
): void {
  const whole = rows & ~31;
  for (let row = 0; row < whole; row += 32) {
    const word = first + (row >>> 5);
    for (let bit = 0; bit < 32; bit += 4) {
      const a = word + places[values[row + bit]! - low]!;
      m[a] = m[a]! | (1 << bit);
      const b = word + places[values[row + bit + 1]! - low]!;
      m[b] = m[b]! | (2 << bit);
      const c = word + places[values[row + bit + 2]! - low]!;
      m[c] = m[c]! | (4 << bit);
      const d = word + places[values[row + bit + 3]! - low]!;
      m[d] = m[d]! | (8 << bit);
    }
  }
  for (let row = whole; row < rows; row += 1) {
    const at = first + (row >>> 5) + places[values[row]! - low]!;
    m[at] = m[at]! | (1 << (row & 31));
  }
}

/** Sets the bit of every row that has an item of a class, in the register of that class. */
export function scatterItems(
  m: Int32Array,
  first: number,
  words: number,
  classes: Int32Array,
  offsets: Int32Array,
  from: number,
  to: number,
): void {
  const base = offsets[from]!;
  for (let row = from; row < to; row += 1) {
    const word = first + ((row - from) >>> 5);
    const bit = 1 << ((row - from) & 31);
    const end = offsets[row + 1]! - base;
    for (let item = offsets[row]! - base; item < end; item += 1) {
      const at = word + classes[item]! * words;
      m[at] = m[at]! | bit;
    }
  }
}
