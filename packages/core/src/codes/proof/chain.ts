import type { Machine } from '../machines/machine.types.js';

/** Where a reading stands after a character: in which segment, in which state of its automaton. */
export interface Place {
  readonly segment: number;
  readonly state: number;
}

/**
 * The automata of the segments, one after the other, as one automaton without empty steps. The place after a character
 * says which segment took it; so two ways to cut a text are two paths, and two paths are two ways to cut it.
 */
export class Chain {
  readonly #machines: readonly Machine[];
  readonly #offsets: number[] = [];
  readonly #next: (ReadonlyMap<number, readonly number[]> | undefined)[] = [];
  /** Fewest characters to the end of the segment, by place. */
  readonly #left: number[] = [];
  /** Fewest characters of all segments from one on. */
  readonly #tails: number[];

  constructor(machines: readonly Machine[]) {
    this.#machines = machines;
    for (const machine of machines) {
      this.#offsets.push(this.#left.length);
      this.#left.push(...shortestEnds(machine));
    }
    this.#tails = new Array<number>(machines.length + 1).fill(0);
    for (let segment = machines.length - 1; segment >= 0; segment -= 1)
      this.#tails[segment] = (this.#tails[segment + 1] ?? 0) + (this.#left[this.#startOf(segment)] ?? 0);
  }

  /** Number of places. */
  get size(): number {
    return this.#left.length;
  }

  /** The place before the first character. */
  get start(): number {
    return this.#startOf(0);
  }

  /** Fewest characters from a place to the end of the pattern; 0 when it can end there. */
  distance(place: number): number {
    return (this.#left[place] ?? 0) + (this.#tails[this.segmentOf(place) + 1] ?? 0);
  }

  /** The segment that took the character that led to a place. */
  segmentOf(place: number): number {
    let low = 0;
    let high = this.#offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#offsets[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Places that follow, by symbol. */
  next(place: number): ReadonlyMap<number, readonly number[]> {
    return (this.#next[place] ??= this.#follow(place));
  }

  #startOf(segment: number): number {
    return (this.#offsets[segment] ?? 0) + (this.#machines[segment]?.start ?? 0);
  }

  #follow(place: number): Map<number, number[]> {
    const found = new Map<number, number[]>();
    let segment = this.segmentOf(place);
    let state = place - (this.#offsets[segment] ?? 0);
    for (;;) {
      const machine = this.#machines[segment];
      if (machine === undefined) return found;
      for (const [symbol, target] of machine.edges[state] ?? []) {
        const targets = found.get(symbol);
        const at = (this.#offsets[segment] ?? 0) + target;
        if (targets === undefined) found.set(symbol, [at]);
        else targets.push(at);
      }
      if (machine.final[state] !== true) return found;
      segment += 1;
      state = this.#machines[segment]?.start ?? 0;
    }
  }
}

/** Fewest symbols from each state to a final one; the automaton has no loops. */
function shortestEnds({ edges, final }: Machine): number[] {
  const ends = new Array<number>(edges.length).fill(-1);
  function from(state: number): number {
    const known = ends[state] ?? -1;
    if (known >= 0) return known;
    let least = final[state] === true ? 0 : Infinity;
    if (least > 0)
      for (const target of edges[state]?.values() ?? []) least = Math.min(least, from(target) + 1);
    ends[state] = least;
    return least;
  }
  for (let state = 0; state < edges.length; state += 1) from(state);
  return ends;
}
