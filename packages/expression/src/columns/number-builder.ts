import type { TimeShape } from './columns.types.js';
import { GrowingFloats } from './growing-floats.js';
import { GrowingInts } from './growing-ints.js';
import { packInts } from './pack-ints.js';
import { ERROR, MISSING, NULL, ODD, STATES, TOP, topOf } from './states.js';
import type { NumberColumn } from './table.types.js';
import { millisOfTime, shapeOfTime } from './time-text.js';

/** Numbers are tried as whole multiples of these parts before they are kept as doubles. */
const PARTS = [1, 10, 100, 1000, 10_000];
/** Times are tried as whole seconds. */
const SECOND = 1000;
/** Stored numbers beyond this could be taken for a state. */
const LARGEST = TOP - 16;

/**
 * Collects numbers or times. As long as every number is a whole multiple of a decimal part (amounts of money
 * are), integers are kept: half the memory of doubles, and no value changes, since `integer / 100` is the
 * double nearest to the decimal, as `12.34` in a text is.
 */
export class NumberBuilder {
  readonly kind = 'number';
  readonly #ints = new GrowingInts();
  #floats: GrowingFloats | undefined;
  #states: GrowingInts | undefined;
  #divide = 1;
  #multiply = 1;
  #shape: TimeShape | undefined;
  #stateBits = 0;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;

  constructor(private readonly type: 'number' | 'time') {
    if (type === 'time') this.#multiply = SECOND;
  }

  /** Adds a value; false when it was kept as odd. */
  add(value: unknown): boolean {
    if (value === undefined) return this.#addState(MISSING);
    if (value === null) return this.#addState(NULL);
    const number = this.type === 'time' ? this.#millis(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number) || Object.is(number, -0)) {
      this.#addState(ODD);
      return false;
    }
    this.#addNumber(number);
    return true;
  }

  #millis(value: unknown): number {
    if (typeof value !== 'string') return Number.NaN;
    this.#shape ??= shapeOfTime(value);
    return this.#shape === undefined ? Number.NaN : millisOfTime(value, this.#shape);
  }

  #addState(state: number): true {
    this.#stateBits |= 1 << state;
    if (this.#floats === undefined) this.#ints.push(TOP - state);
    else this.#pushFloat(Number.NaN, state + 1);
    return true;
  }

  #addNumber(value: number): void {
    this.#low = Math.min(this.#low, value);
    this.#high = Math.max(this.#high, value);
    if (this.#floats !== undefined) {
      this.#pushFloat(value, 0);
      return;
    }
    const stored = this.#stored(value);
    if (stored === undefined) {
      this.#rescale(value);
      this.#addNumber(value);
    } else this.#ints.push(stored);
  }

  #stored(value: number): number | undefined {
    const stored = Math.round((value * this.#divide) / this.#multiply);
    const same = (stored * this.#multiply) / this.#divide === value;
    return same && Math.abs(stored) <= LARGEST ? stored : undefined;
  }

  #rescale(value: number): void {
    const before = this.#divide;
    const largest = Math.max(Math.abs(this.#low), Math.abs(this.#high));
    for (const part of this.type === 'time' ? [] : PARTS) {
      if (part <= before || largest * part > LARGEST) continue;
      this.#divide = part;
      if (this.#stored(value) === undefined) continue;
      const factor = part / before;
      const view = this.#ints.view();
      for (let row = 0; row < view.length; row += 1) {
        const stored = view[row] ?? 0;
        if (stored <= LARGEST) view[row] = stored * factor;
      }
      return;
    }
    this.#divide = before;
    this.#toFloats();
  }

  #toFloats(): void {
    this.#floats = new GrowingFloats();
    this.#states = new GrowingInts();
    for (const stored of this.#ints.view()) {
      if (stored > LARGEST) this.#pushFloat(Number.NaN, TOP - stored + 1);
      else this.#pushFloat((stored * this.#multiply) / this.#divide, 0);
    }
  }

  #pushFloat(value: number, state: number): void {
    this.#floats?.push(value);
    this.#states?.push(state);
  }

  /** The column of everything added. */
  finish(): NumberColumn {
    const time = this.#shape === undefined ? {} : { time: this.#shape };
    if (this.#floats !== undefined) return { ...this.#floatColumn(this.#floats.view()), ...time };
    const scale = { multiply: this.#multiply, divide: this.#divide };
    const some = this.#low <= this.#high;
    const low = some ? (this.#stored(this.#low) ?? 0) : 0;
    const high = some ? (this.#stored(this.#high) ?? 0) : 0;
    const packed = packNumbers(this.#ints.view(), low, high);
    return {
      kind: 'number',
      ...time,
      ...scale,
      ...packed,
      low: some ? low - packed.base : 0,
      high: some ? high - packed.base : -1,
      stateBits: this.#stateBits,
    };
  }

  #floatColumn(floats: Float64Array): NumberColumn {
    const states = this.#stateBits === 0 ? {} : { states: Uint8Array.from(this.#states?.view() ?? []) };
    return {
      kind: 'number',
      floats: floats.slice(),
      ...states,
      base: 0,
      multiply: 1,
      divide: 1,
      low: this.#low,
      high: this.#high,
      stateBits: this.#stateBits,
    };
  }
}

/** Stores numbers from `low` to `high` as narrowly as they and the states fit. */
function packNumbers(
  view: Int32Array,
  low: number,
  high: number,
): { ints: Uint8Array | Uint16Array | Int32Array; base: number } {
  const base = low >= 0 && high + STATES <= 0xff ? 0 : low;
  const range = high - base + STATES;
  if (range > 0xffff) return { ints: view.slice(), base: 0 };
  const shifted = new Int32Array(view.length);
  const top = range <= 0xff ? 0xff : 0xffff;
  for (let row = 0; row < view.length; row += 1) {
    const stored = view[row] ?? 0;
    shifted[row] = stored > LARGEST ? top - (TOP - stored) : stored - base;
  }
  return { ints: packInts(shifted, top), base };
}

/** The number that a row holds, or the state that tells why there is none. */
export function numberAt(column: NumberColumn, row: number): { value: number } | { state: number } {
  if (column.ints === undefined) {
    const state = column.states?.[row] ?? 0;
    return state === 0 ? { value: column.floats?.[row] ?? 0 } : { state: state - 1 };
  }
  const stored = column.ints[row] ?? 0;
  const top = topOf(column.ints);
  if (stored >= top - ERROR) return { state: top - stored };
  return { value: decode(column, stored) };
}

/** What a stored number stands for. */
export function decode(column: Pick<NumberColumn, 'base' | 'multiply' | 'divide'>, stored: number): number {
  return ((stored + column.base) * column.multiply) / column.divide;
}
