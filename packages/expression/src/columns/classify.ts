/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and these are the innermost loops */
import type { IntArray } from './columns.types.js';
import type { CutClasses } from './classes.js';
import { specialClass } from './classes.js';
import { decode } from './number-builder.js';
import { ERROR, TOP, topOf } from './states.js';
import type { NumberColumn } from './table.types.js';

/** Buckets of a table that tells about where a number stands among the cuts. */
const BUCKETS = 2048;
/** Numbers that a table tells exactly about, in a column that has more rows than that. */
const MOST_EXACT = 0x10000;
/** Cuts up to which comparing with each is faster than a table. */
const FEW = 4;

/** How to find the class of a stored integer. */
export interface IntClassifier {
  /** Cuts among stored integers, in order, with a last one that no number reaches. */
  readonly bounds: Int32Array;
  /** Per bucket the class of its least number. */
  readonly table: Int32Array;
  readonly low: number;
  readonly high: number;
  readonly shift: number;
  /** The stored integer that the state `ERROR` is; the other states follow. */
  readonly firstState: number;
  readonly firstSpecial: number;
  /** Whether every stored integer is a number, and no state. */
  readonly plain: boolean;
  /** The class of the least number. */
  readonly least: number;
  /** The cuts that part the stored integers, which are those above the least; not more than `FEW`, or absent. */
  readonly few: Int32Array | undefined;
}

/** Stored integers: where they lie and what they stand for. */
export interface Scale {
  readonly base: number;
  readonly multiply: number;
  readonly divide: number;
  readonly low: number;
  readonly high: number;
}

/** Stored integers of some rows. */
export interface StoredInts extends Scale {
  readonly rows: number;
  /** The largest number that the array stores. */
  readonly top: number;
  readonly stateBits: number;
}

/** A classifier of stored integers. */
export function intClassifier(stored: StoredInts, { cuts, ordered }: CutClasses): IntClassifier {
  const { low, top } = stored;
  const high = Math.max(low, stored.high);
  const bounds = Int32Array.from([...cuts.map((cut) => storedCut(stored, cut)), TOP]);
  const buckets = high - low < MOST_EXACT && stored.rows > MOST_EXACT ? MOST_EXACT : BUCKETS;
  let shift = 0;
  while ((high - low) / 2 ** shift >= buckets) shift += 1;
  const table = new Int32Array(Math.floor((high - low) / 2 ** shift) + 1);
  let current = 0;
  for (let bucket = 0; bucket < table.length; bucket += 1) {
    while (low + bucket * 2 ** shift >= bounds[current]!) current += 1;
    table[bucket] = current;
  }
  return {
    ...{ bounds, table, low, high, shift },
    firstState: top - ERROR,
    firstSpecial: specialClass(ordered, ERROR),
    plain: stored.stateBits === 0 && stored.low <= stored.high,
    least: table[0]!,
    few: high - low <= TOP ? fewCuts(bounds, low, high) : undefined,
  };
}

function fewCuts(bounds: Int32Array, low: number, high: number): Int32Array | undefined {
  const inner = bounds.filter((bound) => bound > low && bound <= high);
  return inner.length <= FEW ? inner : undefined;
}

/** The least stored integer that stands for `cut` or more; one above the greatest when none does. */
function storedCut(scale: Scale, cut: number): number {
  const { low, high } = scale;
  if (low > high || decode(scale, low) >= cut) return low;
  if (decode(scale, high) < cut) return high + 1;
  let below = low;
  let above = high;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (decode(scale, middle) >= cut) above = middle;
    else below = middle;
  }
  return above;
}

/** Classes of rows: written when `stride` is 1, else added, times `stride`, to what `out` holds. */
export function classifyInts(
  by: IntClassifier,
  values: Int32Array,
  rows: number,
  stride: number,
  out: Int32Array,
): void {
  const { bounds, table, low, high, shift, firstState, firstSpecial } = by;
  if (by.plain && by.few !== undefined) {
    classifyByFew(by, values, rows, stride, out);
    return;
  }
  if (by.plain && shift === 0) {
    if (stride === 1) for (let row = 0; row < rows; row += 1) out[row] = table[values[row]! - low]!;
    else for (let row = 0; row < rows; row += 1) out[row] = out[row]! + table[values[row]! - low]! * stride;
    return;
  }
  if (stride === 1) out.fill(0, 0, rows);
  for (let row = 0; row < rows; row += 1) {
    const value = values[row]!;
    let found: number;
    if (value <= high) {
      found = table[(value - low) >>> shift]!;
      while (value >= bounds[found]!) found += 1;
    } else found = firstSpecial + value - firstState;
    out[row] = out[row]! + found * stride;
  }
}

/** Four rows a turn: what a turn itself costs is as much as a row. */
function classifyByFew(
  by: IntClassifier,
  values: Int32Array,
  rows: number,
  stride: number,
  out: Int32Array,
): void {
  const { least, high, few: cuts = new Int32Array(0) } = by;
  // Cuts that are not there lie where no difference is below 0.
  const [first = high + 1, second = high + 1, third = high + 1, fourth = high + 1] = cuts;
  const a = first - 1;
  const b = second - 1;
  const c = third - 1;
  const d = fourth - 1;
  if (stride === 1) out.fill(0, 0, rows);
  const whole = rows & ~3;
  for (let row = 0; row < whole; row += 4) {
    const one = least - passed(values[row]!, a, b, c, d);
    const two = least - passed(values[row + 1]!, a, b, c, d);
    const three = least - passed(values[row + 2]!, a, b, c, d);
    const four = least - passed(values[row + 3]!, a, b, c, d);
    out[row] = out[row]! + Math.imul(one, stride);
    out[row + 1] = out[row + 1]! + Math.imul(two, stride);
    out[row + 2] = out[row + 2]! + Math.imul(three, stride);
    out[row + 3] = out[row + 3]! + Math.imul(four, stride);
  }
  for (let row = whole; row < rows; row += 1) {
    out[row] = out[row]! + Math.imul(least - passed(values[row]!, a, b, c, d), stride);
  }
}

/** How many cuts a number reaches, below 0: a difference below 0 is -1 when shifted, and no branch is mispredicted. */
function passed(value: number, a: number, b: number, c: number, d: number): number {
  return (((a - value) >> 31) + ((b - value) >> 31) + ((c - value) >> 31) + ((d - value) >> 31)) | 0;
}

/** Classes of codes: written when `stride` is 1, else added, times `stride`, to what `out` holds. */
export function classifyCodes(
  classOf: Int32Array,
  codes: Int32Array,
  rows: number,
  stride: number,
  out: Int32Array,
): void {
  if (stride === 1) for (let row = 0; row < rows; row += 1) out[row] = classOf[codes[row]!]!;
  else for (let row = 0; row < rows; row += 1) out[row] = out[row]! + classOf[codes[row]!]! * stride;
}

/** How to find the class of a double. */
export interface FloatClassifier {
  readonly bounds: Float64Array;
  readonly table: Int32Array;
  readonly low: number;
  /** Buckets per unit. */
  readonly scale: number;
  readonly firstSpecial: number;
}

/** A classifier of doubles. */
export function floatClassifier({ cuts, ordered }: CutClasses): FloatClassifier {
  const finite = cuts.filter((cut) => Number.isFinite(cut));
  const low = finite[0] ?? 0;
  const width = (finite.at(-1) ?? 0) - low;
  const scale = width > 0 && Number.isFinite(width) ? (BUCKETS - 2) / width : 0;
  const table = new Int32Array(BUCKETS);
  const bounds = Float64Array.from([...cuts, Number.NaN]);
  let current = 0;
  for (let bucket = 2; bucket < BUCKETS && scale > 0; bucket += 1) {
    // One bucket early, so that rounding never skips a cut.
    while (low + (bucket - 1) / scale >= bounds[current]!) current += 1;
    table[bucket] = current;
  }
  return { bounds, table, low, scale, firstSpecial: specialClass(ordered, ERROR) };
}

/** Classes of rows: written when `stride` is 1, else added, times `stride`, to what `out` holds. `states` says what NaN means: one more than the state. */
export function classifyFloats(
  by: FloatClassifier,
  values: Float64Array,
  states: Uint8Array,
  rows: number,
  stride: number,
  out: Int32Array,
): void {
  const { bounds, table, low, scale, firstSpecial } = by;
  if (stride === 1) out.fill(0, 0, rows);
  for (let row = 0; row < rows; row += 1) {
    const value = values[row]!;
    let found: number;
    if (Number.isNaN(value)) found = firstSpecial + ERROR + 1 - states[row]!;
    else {
      // Numbers beyond the cuts go to the first and last bucket.
      const bucket = Math.max(0, Math.min(BUCKETS - 1, (value - low) * scale)) | 0;
      found = table[bucket]!;
      while (value >= bounds[found]!) found += 1;
    }
    out[row] = out[row]! + found * stride;
  }
}

/** Rows of a column as 32-bit integers: the column itself, or a copy in `scratch`. */
export function asInt32(ints: IntArray, from: number, to: number, scratch: Int32Array): Int32Array {
  if (ints instanceof Int32Array) return ints.subarray(from, to);
  scratch.set(ints.subarray(from, to));
  return scratch;
}

/** How integers of a column are classified. */
export function columnClassifier(column: NumberColumn, ints: IntArray, classes: CutClasses): IntClassifier {
  return intClassifier({ ...column, rows: ints.length, top: topOf(ints) }, classes);
}
