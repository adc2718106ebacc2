import { readingTokens, type ReadingToken } from './readings.js';
import type { Transliterate } from './transliterate.types.js';

type Range = readonly [start: number, end: number];

/**
 * What in the label the letters stand for: `gjz` marks 高价值 in 高价值客户. The first place that fits;
 * nothing when none does.
 *
 * @param letters - Small letters and digits, `'` where a syllable must end.
 */
export function markReading(label: string, letters: string, transliterate: Transliterate): readonly Range[] {
  const tokens = readingTokens(label, transliterate);
  // Every place is tried once, so that a long name of like syllables does not take ages.
  const failed = new Set<number>();
  for (let first = 0; first < tokens.length; first += 1) {
    const end = lastToken({ tokens, letters, failed }, first, 0);
    if (end !== -1) return joinNeighbours(tokens.slice(first, end + 1));
  }
  return [];
}

interface Search {
  readonly tokens: readonly ReadingToken[];
  readonly letters: string;
  readonly failed: Set<number>;
}

/** The last token when the letters from `at` on are spread over tokens from `first` on; -1 when they cannot be. */
function lastToken(search: Search, first: number, at: number): number {
  const { tokens, letters, failed } = search;
  const token = tokens[first];
  const key = first * (letters.length + 1) + at;
  if (!token || failed.has(key)) return -1;
  // As many letters as possible in each syllable; fewer when the rest does not fit then.
  for (let count = sharedLength(token.letters, letters, at); count > 0; count -= 1) {
    const next = at + count;
    if (next === letters.length) return first;
    const end = lastToken(search, first + 1, letters[next] === "'" ? next + 1 : next);
    if (end !== -1) return end;
  }
  failed.add(key);
  return -1;
}

function sharedLength(syllable: string, letters: string, at: number): number {
  let count = 0;
  while (count < syllable.length && isSame(syllable, count, letters[at + count])) count += 1;
  return count;
}

function isSame(syllable: string, place: number, letter: string | undefined): boolean {
  const own = syllable[place];
  return own === letter || (own === 'v' && letter === 'u' && /[ln]/.test(syllable[place - 1] ?? ''));
}

function joinNeighbours(tokens: readonly ReadingToken[]): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const { start, end } of tokens) {
    const last = ranges.at(-1);
    if (last?.[1] === start) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}
