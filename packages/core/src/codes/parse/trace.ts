import { isCodeCharacter } from '../alphabet/alphabets.js';
import { OTHER, type SymbolTable } from '../machines/symbols.js';
import { foldText } from '../alphabet/fold.js';
import type { Machine } from '../machines/machine.types.js';
import type { Runtime } from '../runtime.types.js';

/** Where a segment can end, and from where it was reached. */
interface End {
  readonly at: number;
  /** Place in the list of ends of the segment before. */
  readonly from: number;
  /** In how many ways the text up to here can be read; two stand for many. */
  ways: number;
}

/** How far a text can be read, in characters after folding. */
export interface Trace {
  readonly characters: readonly string[];
  /** UTF-16 index of each character, and the length of the text. */
  readonly starts: readonly number[];
  /** Cuts between the segments, when the whole text can be read: one more than segments. */
  readonly cuts: readonly number[] | null;
  readonly ambiguous: boolean;
  /** The first place where nothing fits; with the segment that came so far, and the symbols that would fit. */
  readonly stop: Stop;
}

/** A place at which reading ended. */
export interface Stop {
  readonly at: number;
  /** -1: none in particular. */
  readonly segment: number;
  readonly symbols: ReadonlySet<number>;
}

/** Reads a text with the automata of the segments, all cuts at once. */
export function traceText({ input, symbols, segments }: Runtime, text: string): Trace {
  const { characters, starts } = foldText(text, input);
  const word = characters.map((character) => symbolOf(symbols, character));
  const stops = new Stops();
  const layers: End[][] = [[{ at: 0, from: -1, ways: 1 }]];
  for (const [index, segment] of segments.entries()) {
    const ends: End[] = [];
    for (const [from, start] of (layers[index] ?? []).entries())
      if (segment !== null) walk(segment.machine, word, { from, start, ends }, index, stops);
    layers.push(ends);
  }
  const whole = (layers.at(-1) ?? []).findIndex(({ at }) => at === word.length);
  const cuts = whole < 0 ? null : cutsTo(layers, whole);
  const ambiguous = (layers.at(-1)?.[whole]?.ways ?? 1) > 1;
  return { characters, starts, cuts, ambiguous, stop: stops.farthest() };
}

/** -1 for what no code can hold; a character that the pattern does not name must be one that codes can. */
function symbolOf(symbols: SymbolTable, character: string): number {
  const symbol = symbols.idOf(character);
  return symbol === OTHER && !isCodeCharacter(character) ? -1 : symbol;
}

interface Walk {
  readonly from: number;
  readonly start: End;
  readonly ends: End[];
}

/** Notes every place where the segment can end when it begins at `start`. */
function walk(
  machine: Machine,
  word: readonly number[],
  { from, start, ends }: Walk,
  segment: number,
  stops: Stops,
): void {
  let state = machine.start;
  for (let at = start.at; ; at += 1) {
    if (machine.final[state] === true) reach(ends, { at, from, ways: start.ways });
    const edges = machine.edges[state];
    const symbol = at < word.length ? word[at] : undefined;
    const next = symbol === undefined ? undefined : edges?.get(symbol);
    if (next === undefined) {
      if (edges !== undefined) stops.add(at, segment, edges);
      return;
    }
    state = next;
  }
}

function reach(ends: End[], end: End): void {
  const known = ends.find(({ at }) => at === end.at);
  if (known === undefined) ends.push(end);
  else known.ways = 2;
}

function cutsTo(layers: readonly (readonly End[])[], whole: number): number[] {
  const cuts: number[] = [];
  for (let layer = layers.length - 1, place = whole; layer >= 0; layer -= 1) {
    const end = layers[layer]?.[place];
    cuts.push(end?.at ?? 0);
    place = end?.from ?? 0;
  }
  return cuts.reverse();
}

/** Keeps the farthest place at which something could still have followed. */
class Stops {
  #at = -1;
  #segment = -1;
  #symbols = new Set<number>();

  add(at: number, segment: number, edges: ReadonlyMap<number, number>): void {
    if (at < this.#at) return;
    if (at > this.#at) {
      this.#at = at;
      this.#segment = -1;
      this.#symbols = new Set();
    }
    if (edges.size === 0) return;
    this.#segment = segment;
    for (const symbol of edges.keys()) this.#symbols.add(symbol);
  }

  farthest(): Stop {
    return { at: Math.max(0, this.#at), segment: this.#segment, symbols: this.#symbols };
  }
}
