import type { AggregateShape } from './aggregate-shape.js';
import { asInt32 } from './classify.js';
import type { IntArray } from './columns.types.js';
import type { Derivation, Derived } from './derive.types.js';
import { countFrom, countPacked, countPackedTwice, joinFlags, tallyItems, unpack } from './item-loops.js';
import { UNKNOWN, type Joint } from './joint.js';
import { FALSE, RAISES, TRUE } from './outcome.js';
import { ERROR, MISSING, ODD, TOP } from './states.js';
import { ValueLoops } from './value-loops.js';

/** Items handled at a time, so that what is known of them stays in the nearest cache. */
const CHUNK = 2048;

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
  readonly #noCounters: Int32Array;
  readonly #flags: readonly { readonly table: Int32Array; readonly first: number }[];
  readonly #values: ValueLoops;
  readonly #direct: DirectCount | undefined;

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
    this.#counters = countersOf(joint.outcomes, this.#range.mostItems);
    this.#noCounters = new Int32Array(joint.count);
    this.#flags = flagsOf(joint.outcomes);
    this.results = aggregates.map((shape, index) => this.#resultOf(shape, index));
    this.#values = new ValueLoops(aggregates, joint, this.results, longest);
    this.#direct = directCount(aggregates, joint);
  }

  run(from: number, to: number): void {
    const { offsets } = this.#range;
    this.#values.restart();
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
    if (this.#direct !== undefined) {
      this.#countDirectly(this.#direct, items, from, to, at);
      return;
    }
    if (this.joint.sources.length === 0) this.#classes.fill(0, 0, items);
    for (const { classes, stride } of this.joint.sources) {
      classes.read(first, last, stride, this.#classes, this.#scratch);
    }
    const counted = this.#tally(first, last, from, to, at);
    this.#count(counted, items, from, to, at);
    this.#values.run(this.#classes, offsets, from, to, at);
    this.#joinFaults(from, to, at);
  }

  /** Counts and sums in one pass; returns how many words of counters that took. */
  #tally(first: number, last: number, from: number, to: number, at: number): number {
    const { tally } = this.#values;
    if (tally === undefined) return 0;
    const { column, ints, weights, sums, most } = tally;
    const [one, two] = this.#counters;
    const none = this.#noCounters;
    const packed = [this.#packed, this.#packedToo] as const;
    tallyItems(
      this.#classes,
      asInt32(ints, first, last, this.#scratch),
      column,
      { counters: [one?.table ?? none, two?.table ?? none], weights },
      this.#range.offsets,
      from,
      to,
      { counters: packed, sums, most },
      at,
    );
    if (one !== undefined) this.#unpack(one, this.#packed, to - from, at);
    if (two !== undefined) this.#unpack(two, this.#packedToo, to - from, at);
    return 2;
  }

  #count(counted: number, items: number, from: number, to: number, at: number): void {
    const { offsets } = this.#range;
    const counters = this.#counters;
    for (let index = counted; index < counters.length; index += 2) {
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

  #countDirectly(
    { values, cut, below }: DirectCount,
    items: number,
    from: number,
    to: number,
    at: number,
  ): void {
    const { offsets } = this.#range;
    const [counts] = this.#rowCounts;
    if (counts === undefined) return;
    const first = offsets[from] ?? 0;
    const ints = asInt32(values, first, first + items, this.#scratch);
    countFrom(ints, items, cut, offsets, from, to, this.#totals, counts, at);
    if (!below) return;
    for (let row = from; row < to; row += 1) {
      const all = (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
      counts[at + row - from] = all - (counts[at + row - from] ?? 0);
    }
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

  #resultOf({ function: name, emptyIsOdd }: AggregateShape, index: number): Derived {
    const faults = faultBits(this.joint.outcomes[index] ?? new Uint8Array(0));
    // Only what can occur: for every leaf of an aggregate with odd rows three more registers are kept.
    const states = this.#range.odd.size > 0 || emptyIsOdd ? (1 << ODD) | faults : faults;
    if (name === 'count' || name === 'count-distinct') {
      const own = name === 'count' ? this.#rowCounts[index] : undefined;
      const high = this.#range.mostItems;
      const scale = { base: 0, multiply: 1, divide: 1, low: 0, high };
      return { kind: 'ints', ints: own ?? new Int32Array(this.block), scale, stateBits: states };
    }
    return {
      kind: 'floats',
      floats: new Float64Array(this.block),
      states: new Uint8Array(this.block),
      stateBits: states | (1 << MISSING),
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

function faultBits(outcomes: Uint8Array): number {
  return (outcomes.includes(RAISES) ? 1 << ERROR : 0) | (outcomes.includes(UNKNOWN) ? 1 << ODD : 0);
}

/** One count of the items on one side of a cut, which is the most common aggregate of an edited rule. */
interface DirectCount {
  readonly values: IntArray;
  readonly cut: number;
  /** Whether the items below the cut count, not those from it on. */
  readonly below: boolean;
}

function directCount(
  aggregates: readonly AggregateShape[],
  { sources, outcomes }: Joint,
): DirectCount | undefined {
  const [source] = sources;
  const [says] = outcomes;
  const ints = source?.classes.ints;
  const alone = aggregates.length === 1 && sources.length === 1 && aggregates[0]?.function === 'count';
  if (!alone || ints?.by.plain !== true || ints.by.few?.length !== 1 || says === undefined) return undefined;
  const { least, few } = ints.by;
  const under = says[least];
  const from = says[least + 1];
  const sides = (under === TRUE && from === FALSE) || (under === FALSE && from === TRUE);
  return sides ? { values: ints.values, cut: few[0] ?? 0, below: under === TRUE } : undefined;
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
