import type { AggregateShape } from './aggregate-shape.js';
import { asInt32 } from './classify.js';
import type { Derivation, Derived } from './derive.types.js';
import {
  countDistinct,
  countPacked,
  countPackedTwice,
  decodeInts,
  joinFlags,
  mostItem,
  sumItems,
  unpack,
} from './item-loops.js';
import { UNKNOWN, type Joint } from './joint.js';
import { RAISES, TRUE } from './outcome.js';
import { ERROR, MISSING, ODD, TOP } from './states.js';
import type { DictionaryColumn, NumberColumn } from './table.types.js';

/** Items handled at a time, so that what is known of them stays in the nearest cache. */
const CHUNK = 4096;

/** Derives aggregates over the same items in one pass. */
export class GroupDerivation implements Derivation {
  readonly results: readonly Derived[];
  readonly #range;
  readonly #classes: Int32Array;
  readonly #scratch: Int32Array;
  readonly #totals: Int32Array;
  readonly #packed: Int32Array;
  readonly #packedToo: Int32Array;
  readonly #rowCounts: readonly Int32Array[];
  readonly #counters: readonly Counters[];
  readonly #flags: readonly { readonly table: Int32Array; readonly first: number }[];
  readonly #weights: readonly Float64Array[];
  readonly #values = new Map<NumberColumn, Float64Array>();
  readonly #seen = new Map<DictionaryColumn, Int32Array>();

  constructor(
    private readonly aggregates: readonly AggregateShape[],
    private readonly joint: Joint,
    private readonly block: number,
  ) {
    const [first] = aggregates;
    if (first === undefined) throw new RangeError('no aggregates');
    this.#range = first.range;
    const longest = Math.max(CHUNK, this.#range.mostItems);
    this.#classes = new Int32Array(longest);
    this.#scratch = new Int32Array(longest);
    this.#totals = new Int32Array(2 * longest + 2);
    this.#packed = new Int32Array(block);
    this.#packedToo = new Int32Array(block);
    this.#rowCounts = aggregates.map(() => new Int32Array(block));
    this.#weights = joint.outcomes.map((outcomes) =>
      Float64Array.from(outcomes, (it) => (it === TRUE ? 1 : 0)),
    );
    this.#counters = countersOf(joint.outcomes, this.#range.mostItems);
    this.#flags = flagsOf(joint.outcomes);
    this.results = aggregates.map((shape, index) => this.#resultOf(shape, index));
    for (const { values } of aggregates) {
      if (values?.kind === 'number') this.#values.set(values, new Float64Array(longest));
      if (values?.kind === 'dictionary') this.#seen.set(values, new Int32Array(values.entries.length + 2));
    }
  }

  run(from: number, to: number): void {
    const { offsets } = this.#range;
    for (const seen of this.#seen.values()) seen.fill(0);
    for (let start = from; start < to;) {
      const firstItem = offsets[start] ?? 0;
      let end = start + 1;
      while (end < to && (offsets[end + 1] ?? 0) - firstItem <= CHUNK) end += 1;
      this.#chunk(start, end, start - from);
      start = end;
    }
    this.#settle(from, to);
  }

  #chunk(from: number, to: number, at: number): void {
    const { offsets } = this.#range;
    const first = offsets[from] ?? 0;
    const last = offsets[to] ?? 0;
    const items = last - first;
    this.#classes.fill(0, 0, items);
    for (const { classes, stride } of this.joint.sources) {
      classes.read(first, last, stride, this.#classes, this.#scratch);
    }
    this.#count(items, from, to, at);
    for (const [column, values] of this.#values) this.#decode(column, first, last, values);
    for (const [index, shape] of this.aggregates.entries()) this.#aggregate(shape, index, from, to, at);
    this.#joinFaults(from, to, at);
  }

  #count(items: number, from: number, to: number, at: number): void {
    const { offsets } = this.#range;
    const counters = this.#counters;
    for (let index = 0; index < counters.length; index += 2) {
      const first = counters[index];
      const second = counters[index + 1];
      if (first === undefined) continue;
      if (second === undefined) {
        countPacked(this.#classes, items, first.table, offsets, from, to, this.#totals, this.#packed);
      } else {
        const tables = [first.table, second.table] as const;
        const outs = [this.#packed, this.#packedToo] as const;
        countPackedTwice(this.#classes, items, ...tables, offsets, from, to, this.#totals, ...outs);
        this.#unpack(second, this.#packedToo, to - from, at);
      }
      this.#unpack(first, this.#packed, to - from, at);
    }
  }

  #unpack({ fields, mask }: Counters, packed: Int32Array, rows: number, at: number): void {
    for (const { shift, aggregate } of fields) {
      const out = this.#rowCounts[aggregate];
      if (out !== undefined) unpack(packed, rows, shift, mask, out, at);
    }
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

  #aggregate(
    { function: name, values }: AggregateShape,
    index: number,
    from: number,
    to: number,
    at: number,
  ): void {
    const result = this.results[index];
    const weights = this.#weights[index];
    if (values === undefined || result === undefined || weights === undefined) return;
    const { offsets } = this.#range;
    if (values.kind === 'dictionary' && result.kind === 'ints') {
      const first = offsets[from] ?? 0;
      const codes = asInt32(values.codes, first, offsets[to] ?? 0, this.#scratch);
      const seen = this.#seen.get(values) ?? codes;
      countDistinct(this.#classes, codes, weights, seen, offsets, from, to, result.ints, at);
    }
    if (values.kind !== 'number' || result.kind !== 'floats') return;
    const decoded = this.#values.get(values);
    if (decoded === undefined) return;
    if (name === 'max' || name === 'min') {
      mostItem(
        this.#classes,
        decoded,
        weights,
        name === 'max' ? 1 : -1,
        offsets,
        from,
        to,
        result.floats,
        at,
      );
    } else sumItems(this.#classes, decoded, weights, offsets, from, to, result.floats, at);
  }

  #joinFaults(from: number, to: number, at: number): void {
    for (const { table, first } of this.#flags) {
      joinFlags(this.#classes, table, this.#range.offsets, from, to, this.#packed);
      for (let row = 0; row < to - from; row += 1) {
        const flags = this.#packed[row] ?? 0;
        if (flags !== 0) this.#markFaults(flags, first, at + row);
      }
    }
  }

  /** Marks a row whose items raise errors, or tell nothing: the latter says more. */
  #markFaults(flags: number, first: number, row: number): void {
    for (let index = 0; index < 16; index += 1) {
      const fault = (flags >>> (index * 2)) & 3;
      const counts = this.#rowCounts[first + index];
      if (fault !== 0 && counts !== undefined) counts[row] = fault >= 2 ? -1 : -2;
    }
  }

  /** Turns what was counted and summed into results. */
  #settle(from: number, to: number): void {
    const rows = to - from;
    const oddRows = this.#range.odd.between(from, to);
    for (const [index, result] of this.results.entries()) {
      const counts = this.#rowCounts[index];
      const shape = this.aggregates[index];
      if (counts === undefined || shape === undefined) continue;
      for (const row of oddRows) counts[row - from] = -1;
      if (shape.emptyIsOdd) this.#markEmpty(counts, from, to);
      settleResult(shape, result, counts, rows);
    }
  }

  #markEmpty(counts: Int32Array, from: number, to: number): void {
    const { offsets, missing } = this.#range;
    for (let row = from; row < to; row += 1) {
      if (offsets[row] === offsets[row + 1] && !missing.has(row)) counts[row - from] = -1;
    }
  }

  #resultOf({ function: name }: AggregateShape, index: number): Derived {
    const faults = faultBits(this.joint.outcomes[index] ?? new Uint8Array(0));
    const odd = (1 << ODD) | faults;
    if (name === 'count' || name === 'count-distinct') {
      const own = name === 'count' ? this.#rowCounts[index] : undefined;
      const high = this.#range.mostItems;
      const scale = { base: 0, multiply: 1, divide: 1, low: 0, high };
      const stateBits = this.#range.odd.size > 0 ? odd : faults;
      return { kind: 'ints', ints: own ?? new Int32Array(this.block), scale, stateBits };
    }
    const stateBits = odd | (1 << MISSING);
    return {
      kind: 'floats',
      floats: new Float64Array(this.block),
      states: new Uint8Array(this.block),
      stateBits,
    };
  }
}

/** Counts below 0 are faults: -1 for odd, -2 for an error. */
function settleResult(
  { function: name }: AggregateShape,
  result: Derived,
  counts: Int32Array,
  rows: number,
): void {
  if (result.kind === 'ints') {
    if (result.stateBits === 0) return;
    for (let row = 0; row < rows; row += 1) {
      const count = counts[row] ?? 0;
      if (count < 0) result.ints[row] = TOP - (count === -1 ? ODD : ERROR);
    }
    return;
  }
  const { floats, states } = result;
  for (let row = 0; row < rows; row += 1) {
    const count = counts[row] ?? 0;
    if (count > 0) {
      if (name === 'average') floats[row] = (floats[row] ?? 0) / count;
      continue;
    }
    floats[row] = Number.NaN;
    states[row] = 1 + (count === 0 ? MISSING : count === -1 ? ODD : ERROR);
  }
}

function numberOr0(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}

function faultBits(outcomes: Uint8Array): number {
  return (outcomes.includes(RAISES) ? 1 << ERROR : 0) | (outcomes.includes(UNKNOWN) ? 1 << ODD : 0);
}

/** Counters packed into one number, and where each lies. */
interface Counters {
  /** Per joint class what to add. */
  readonly table: Int32Array;
  readonly mask: number;
  readonly fields: { readonly shift: number; readonly aggregate: number }[];
}

function countersOf(outcomes: readonly Uint8Array[], mostItems: number): readonly Counters[] {
  const width = 32 - Math.clz32(Math.max(1, mostItems));
  const perWord = Math.floor(32 / width);
  const mask = width === 32 ? -1 : (1 << width) - 1;
  const counters: Counters[] = [];
  for (const [aggregate, says] of outcomes.entries()) {
    const position = aggregate % perWord;
    if (position === 0) counters.push({ table: new Int32Array(says.length), mask, fields: [] });
    const current = counters.at(-1);
    if (current === undefined) continue;
    const shift = position * width;
    current.fields.push({ shift, aggregate });
    for (const [joint, outcome] of says.entries()) {
      if (outcome === TRUE) current.table[joint] = (current.table[joint] ?? 0) | (1 << shift);
    }
  }
  return counters;
}

/** Tables of faults of 16 aggregates each, two bits an aggregate: 1 for an error, 2 for unknown. */
function flagsOf(outcomes: readonly Uint8Array[]): readonly { table: Int32Array; first: number }[] {
  const tables: { table: Int32Array; first: number }[] = [];
  for (let first = 0; first < outcomes.length; first += 16) {
    const table = new Int32Array(outcomes[0]?.length ?? 0);
    for (const [index, says] of outcomes.slice(first, first + 16).entries()) {
      for (const [joint, outcome] of says.entries()) {
        const fault = outcome === UNKNOWN ? 2 : outcome === RAISES ? 1 : 0;
        table[joint] = (table[joint] ?? 0) | (fault << (index * 2));
      }
    }
    if (table.some((flags) => flags !== 0)) tables.push({ table, first });
  }
  return tables;
}
