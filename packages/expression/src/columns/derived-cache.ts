import type { Derivation, Derived } from './derive.types.js';
import { TOP } from './states.js';
import type { Table } from './table.types.js';

/** Results of one aggregate for every row of a table, narrow where they are small. */
interface Kept {
  readonly ints: Uint8Array | Int32Array | undefined;
  readonly floats: Float64Array | undefined;
  readonly states: Uint8Array | undefined;
  /** Rows done, from the first on. */
  done: number;
}

/** Bytes of results kept for a table; what was used longest ago goes first. */
const MOST_BYTES = 48_000_000;
/** Results in a byte leave room for the states. */
const LARGEST_BYTE = 0xff - 4;

const caches = new WeakMap<Table, { version: number; readonly kept: Map<string, Kept> }>();

function keptOf(table: Table, version: number): Map<string, Kept> {
  const cache = caches.get(table);
  if (cache?.version === version) return cache.kept;
  const kept = new Map<string, Kept>();
  caches.set(table, { version, kept });
  return kept;
}

/**
 * Keeps the results of aggregates, so that a rule that is edited again and again derives them once. What is
 * kept counts for one version of the set, one time and one choice of parameters: all are part of the key.
 */
export class KeptDerivation implements Derivation {
  readonly results: readonly Derived[];
  readonly #kept: readonly Kept[];

  constructor(
    private readonly inner: Derivation,
    table: Table,
    version: number,
    keys: readonly string[],
  ) {
    const cache = keptOf(table, version);
    this.results = inner.results;
    this.#kept = inner.results.map((derived, index) => {
      const key = keys[index] ?? '';
      const known = cache.get(key);
      const kept = known ?? keeperOf(derived, table.rows);
      cache.delete(key);
      cache.set(key, kept);
      return kept;
    });
    dropOldest(cache, table.rows);
  }

  run(from: number, to: number): void {
    if (this.#kept.every(({ done }) => done >= to)) {
      for (const [index, kept] of this.#kept.entries()) load(kept, this.results[index], from, to);
      return;
    }
    this.inner.run(from, to);
    for (const [index, kept] of this.#kept.entries()) {
      if (kept.done === from) store(kept, this.results[index], from, to);
    }
  }
}

function keeperOf(derived: Derived, rows: number): Kept {
  if (derived.kind === 'floats') {
    return { ints: undefined, floats: new Float64Array(rows), states: new Uint8Array(rows), done: 0 };
  }
  const ints = derived.scale.high <= LARGEST_BYTE ? new Uint8Array(rows) : new Int32Array(rows);
  return { ints, floats: undefined, states: undefined, done: 0 };
}

function dropOldest(cache: Map<string, Kept>, rows: number): void {
  let bytes = 0;
  for (const { ints, floats } of cache.values())
    bytes += ints?.byteLength ?? (floats === undefined ? 0 : rows * 9);
  for (const [key, { ints }] of cache) {
    if (bytes <= MOST_BYTES || cache.size === 1) return;
    bytes -= ints?.byteLength ?? rows * 9;
    cache.delete(key);
  }
}

/** A state in a byte lies as far below the largest byte as it lies below the largest integer. */
function store(kept: Kept, result: Derived | undefined, from: number, to: number): void {
  if (result?.kind === 'floats') {
    kept.floats?.set(result.floats.subarray(0, to - from), from);
    kept.states?.set(result.states.subarray(0, to - from), from);
  } else if (result?.kind === 'ints') {
    // Storing in a byte keeps the lowest eight bits, which is what the states differ in.
    kept.ints?.set(result.ints.subarray(0, to - from), from);
  }
  kept.done = to;
}

function load(kept: Kept, result: Derived | undefined, from: number, to: number): void {
  if (result?.kind === 'floats') {
    if (kept.floats !== undefined) result.floats.set(kept.floats.subarray(from, to));
    if (kept.states !== undefined) result.states.set(kept.states.subarray(from, to));
  } else if (result?.kind === 'ints' && kept.ints !== undefined) {
    result.ints.set(kept.ints.subarray(from, to));
    if (kept.ints instanceof Uint8Array && result.stateBits !== 0) widen(result.ints, to - from);
  }
}

function widen(ints: Int32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    const value = ints[row] ?? 0;
    if (value > LARGEST_BYTE) ints[row] = TOP - (0xff - value);
  }
}
