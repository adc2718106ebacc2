import type { AggregateShape } from './aggregate-shape.js';
import { asInt32 } from './classify.js';
import type { IntArray } from './columns.types.js';
import type { Derived } from './derive.types.js';
import { countDistinct, decodeInts, mostInt, mostItem, sumItems, sumItemsTwice } from './item-loops.js';
import type { Joint } from './joint.js';
import { TRUE } from './outcome.js';
import type { DictionaryColumn, NumberColumn } from './table.types.js';

/** Sums of one column: one for each of the filters. */
interface Sums {
  readonly column: NumberColumn;
  readonly weights: Float64Array;
  readonly out: Float64Array;
  /** A second sum that is made in the same pass. */
  readonly also?: { readonly weights: Float64Array; readonly out: Float64Array };
}

/** The greatest or least values of a column. */
interface Most {
  readonly column: NumberColumn;
  readonly sign: 1 | -1;
  readonly weights: Float64Array;
  readonly out: Float64Array;
}

/** The same when every item counts and greater stored integers stand for greater values. */
interface MostOfAll extends Most {
  readonly ints: IntArray;
}

interface Distinct {
  readonly column: DictionaryColumn;
  readonly weights: Float64Array;
  readonly seen: Int32Array;
  readonly out: Int32Array;
}

/** What one pass over the items takes from a column along with the counters. */
export interface TallyPlan {
  readonly column: NumberColumn;
  readonly ints: IntArray;
  readonly weights: readonly [Float64Array, Float64Array];
  readonly sums: readonly [Float64Array, Float64Array];
  readonly most: Float64Array;
}

/** Takes values from the items of rows: sums, greatest and least ones, and how many there are. */
export class ValueLoops {
  readonly #sums: readonly Sums[];
  readonly #most: Most[] = [];
  readonly #mostOfAll: MostOfAll[] = [];
  readonly #distinct: readonly Distinct[];
  /** What is left to the pass that counts; absent when there are no sums of stored integers. */
  readonly tally: TallyPlan | undefined;
  /** The values of the items at hand, of the columns of which they are needed. */
  readonly #values = new Map<NumberColumn, Float64Array>();
  readonly #scratch: Int32Array;

  constructor(
    aggregates: readonly AggregateShape[],
    joint: Joint,
    results: readonly Derived[],
    longest: number,
  ) {
    this.#scratch = new Int32Array(longest);
    const weights = joint.outcomes.map((says) => Float64Array.from(says, (it) => (it === TRUE ? 1 : 0)));
    const tasks = aggregates.flatMap((shape, index) => {
      const result = results[index];
      const weight = weights[index];
      return result === undefined || weight === undefined ? [] : [{ shape, result, weights: weight }];
    });
    const sums: Omit<Sums, 'also'>[] = [];
    const distinct: Distinct[] = [];
    for (const { shape, result, weights: own } of tasks) {
      const column = shape.values;
      if (column?.kind === 'dictionary' && result.kind === 'ints') {
        const seen = new Int32Array(column.entries.length + 2);
        distinct.push({ column, weights: own, seen, out: result.ints });
      }
      if (column?.kind !== 'number' || result.kind !== 'floats') continue;
      const task = { column, weights: own, out: result.floats };
      if (shape.function !== 'max' && shape.function !== 'min') sums.push(task);
      else this.#addMost({ ...task, sign: shape.function === 'max' ? 1 : -1 }, joint.occurs);
    }
    this.#distinct = distinct;
    const pairs = inPairs(sums);
    this.tally = this.#takeTally(pairs);
    this.#sums = pairs.filter(({ out }) => out !== this.tally?.sums[0]);
    for (const { column } of [...this.#sums, ...this.#most])
      this.#values.set(column, new Float64Array(longest));
  }

  #takeTally(pairs: readonly Sums[]): TallyPlan | undefined {
    const pair = pairs.find(({ column }) => column.ints !== undefined);
    const ints = pair?.column.ints;
    if (pair === undefined || ints === undefined) return undefined;
    const { column, weights, out, also } = pair;
    const index = this.#mostOfAll.findIndex((most) => most.column === column && most.sign === 1);
    const [most] = index === -1 ? [] : this.#mostOfAll.splice(index, 1);
    // What nobody asks for is written where nobody reads it.
    const unread = new Float64Array(out.length);
    return {
      column,
      ints,
      weights: [weights, also?.weights ?? new Float64Array(weights.length)],
      sums: [out, also?.out ?? unread],
      most: most?.out ?? unread,
    };
  }

  #addMost(most: Most, occurs: readonly boolean[]): void {
    const { ints, multiply, divide } = most.column;
    const every = occurs.every((some, index) => !some || most.weights[index] === 1);
    if (ints !== undefined && every && multiply > 0 && divide > 0) this.#mostOfAll.push({ ...most, ints });
    else this.#most.push(most);
  }

  /** Forgets which values earlier rows had: rows are numbered anew. */
  restart(): void {
    for (const { seen } of this.#distinct) seen.fill(0);
  }

  /** The results of rows from `from` to before `to`, stored from `at` on. `classes` are those of their items. */
  run(classes: Int32Array, offsets: Int32Array, from: number, to: number, at: number): void {
    const first = offsets[from] ?? 0;
    const last = offsets[to] ?? 0;
    for (const [column, values] of this.#values) this.#decode(column, first, last, values);
    for (const { column, weights, out, also } of this.#sums) {
      const values = this.#valuesOf(column);
      if (also === undefined) sumItems(classes, values, weights, offsets, from, to, out, at);
      else sumItemsTwice(classes, values, weights, also.weights, offsets, from, to, out, also.out, at);
    }
    for (const { column, weights, sign, out } of this.#most) {
      mostItem(classes, this.#valuesOf(column), weights, sign, offsets, from, to, out, at);
    }
    for (const { column, ints, sign, out } of this.#mostOfAll) {
      mostInt(asInt32(ints, first, last, this.#scratch), sign, offsets, from, to, out, at);
      const { base, multiply, divide } = column;
      for (let row = at; row < at + to - from; row += 1)
        out[row] = (((out[row] ?? 0) + base) * multiply) / divide;
    }
    for (const { column, weights, seen, out } of this.#distinct) {
      const codes = asInt32(column.codes, first, last, this.#scratch);
      countDistinct(classes, codes, weights, seen, offsets, from, to, out, at);
    }
  }

  #valuesOf(column: NumberColumn): Float64Array {
    return this.#values.get(column) ?? new Float64Array(0);
  }

  #decode(column: NumberColumn, first: number, last: number, values: Float64Array): void {
    if (column.ints === undefined) {
      // A weight of 0 takes numbers away, but not NaN.
      const floats = column.floats ?? values;
      for (let item = first; item < last; item += 1) values[item - first] = numberOr0(floats[item]);
      return;
    }
    const ints = asInt32(column.ints, first, last, this.#scratch);
    decodeInts(ints, last - first, column.base, column.multiply, column.divide, values);
  }
}

function numberOr0(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}

/** Two sums over the same values cost little more than one. */
function inPairs(sums: readonly Omit<Sums, 'also'>[]): readonly Sums[] {
  const pairs: Sums[] = [];
  const alone = new Map<NumberColumn, Omit<Sums, 'also'>>();
  for (const sum of sums) {
    const first = alone.get(sum.column);
    if (first === undefined) alone.set(sum.column, sum);
    else {
      pairs.push({ ...first, also: sum });
      alone.delete(sum.column);
    }
  }
  return [...pairs, ...alone.values()];
}
