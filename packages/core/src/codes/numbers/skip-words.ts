import { charactersOf } from '../alphabet/characters.js';
import type { SequenceSegment } from '../codes.types.js';
import { numberSystem } from './number-system.js';

/** Follows digits and tells when a skipped word is complete (Aho and Corasick 1975). */
export interface SkipWatch {
  /** Number of states; 0 is the first one. */
  readonly states: number;
  /** The state after a digit; -1 when a skipped word ends with it. */
  next(state: number, digit: number): number;
}

const watches = new WeakMap<SequenceSegment, SkipWatch>();

/** The watch of a segment; made once. */
export function skipWatch(segment: SequenceSegment): SkipWatch {
  let watch = watches.get(segment);
  if (watch === undefined) {
    watch = makeWatch(segment);
    watches.set(segment, watch);
  }
  return watch;
}

/** Where the first skipped word of the digits ends; -1 without one. */
export function firstSkip(segment: SequenceSegment, digits: readonly number[]): number {
  const watch = skipWatch(segment);
  let state = 0;
  for (const [index, digit] of digits.entries()) {
    state = watch.next(state, digit);
    if (state < 0) return index;
  }
  return -1;
}

function makeWatch(segment: SequenceSegment): SkipWatch {
  const { valueOf } = numberSystem(segment);
  const words = segment.skip
    .filter((word) => word !== '')
    .map((word) => charactersOf(word).map((character) => valueOf.get(character) ?? -1));
  const prefixes = prefixesOf(words);
  const ids = new Map(prefixes.map((prefix, id) => [prefix.join(), id]));
  const table = new Map<number, number>();
  const { base } = numberSystem(segment);
  for (const [id, prefix] of prefixes.entries())
    for (let digit = 0; digit < base; digit += 1)
      table.set(id * base + digit, target([...prefix, digit], words, ids));
  return { states: prefixes.length, next: (state, digit) => table.get(state * base + digit) ?? 0 };
}

/** All proper beginnings of the words, the empty one first. */
function prefixesOf(words: readonly (readonly number[])[]): number[][] {
  const found = new Map<string, number[]>([['', []]]);
  for (const word of words)
    for (let length = 1; length < word.length; length += 1)
      found.set(word.slice(0, length).join(), word.slice(0, length));
  return [...found.values()];
}

/** -1 when a word ends here, otherwise the longest beginning of a word that the digits end with. */
function target(
  digits: readonly number[],
  words: readonly (readonly number[])[],
  ids: ReadonlyMap<string, number>,
): number {
  if (words.some((word) => word.join() === digits.slice(-word.length).join())) return -1;
  for (let from = 0; from < digits.length; from += 1) {
    const id = ids.get(digits.slice(from).join());
    if (id !== undefined) return id;
  }
  return 0;
}
