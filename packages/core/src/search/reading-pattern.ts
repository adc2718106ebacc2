import { letterMask } from './letter-mask.js';
import { plainLetters } from './readings.js';

/** A word in Latin letters as it may stand in packed readings: whole syllables, beginnings of them, or both. */
export interface ReadingPattern {
  /** Letters and digits with `'` where a syllable must end. */
  readonly letters: string;
  /** Where the last letter of the first find stands in a packed reading; -1 when there is none. */
  find(packed: string): number;
  /** The same in a part of many readings, counted from its beginning. */
  findIn(all: string, from: number, to: number): number;
  /** The same, only from the beginning of the first name. */
  findAtStartIn(all: string, from: number, to: number): number;
  /** Characters that a reading with a find has, as bits of `letterMask`. */
  readonly mask: number;
}

/** Letters are bits of one integer; those after the last bit do not count. */
const MAX_LETTERS = 31;
/** Before each syllable; what is below parts names from each other. */
const SPACE = 32;

/** The pattern of a word of a query; null when it is no word in Latin letters. */
export function readingPattern(word: string): ReadingPattern | null {
  const spelled = plainLetters(word).replace(/[’`]/gu, "'");
  if (!/^[a-z0-9]+(?:'[a-z0-9]+)*'?$/u.test(spelled)) return null;
  return new Pattern(cut(spelled));
}

/** Of one class, so that browsers compile one way to look through all rows. */
class Pattern implements ReadingPattern {
  readonly letters: string;
  readonly mask: number;
  readonly #places: Places;
  readonly #first: number;
  readonly #isOneLetter: boolean;

  constructor(letters: string) {
    this.letters = letters;
    // A `u` may stand for a `v`.
    this.mask = letterMask(letters.replace(/['u]/gu, ''));
    this.#places = placesIn(letters);
    this.#first = letters.charCodeAt(0);
    this.#isOneLetter = letters.length === 1;
  }

  find(packed: string): number {
    return this.findIn(packed, 0, packed.length);
  }

  findIn(all: string, from: number, to: number): number {
    // Most readings are passed over before a syllable that begins like the word.
    for (let at = from + 1; at < to; at += 1) {
      if (all.charCodeAt(at) !== this.#first || all.charCodeAt(at - 1) !== SPACE) continue;
      if (this.#isOneLetter) return at - from;
      const found = run(this.#places, all, at - 1, to, false);
      return found === -1 ? -1 : found + at - 1 - from;
    }
    return -1;
  }

  findAtStartIn(all: string, from: number, to: number): number {
    if (all.charCodeAt(from + 1) !== this.#first) return -1;
    return run(this.#places, all, from, to, true);
  }
}

function cut(spelled: string): string {
  let letters = '';
  let count = 0;
  for (const letter of spelled) {
    if (letter !== "'" && ++count > MAX_LETTERS) break;
    letters += letter;
  }
  return letters.replace(/'+$/u, '');
}

interface Places {
  /** For each letter the bits of the places where the word has it. */
  readonly of: Int32Array;
  /** Places that must begin a syllable. */
  readonly forced: number;
  readonly last: number;
}

function placesIn(letters: string): Places {
  const of = new Int32Array(128);
  let forced = 0;
  let bit = 1;
  let before = '';
  const put = (letter: string): void => {
    const code = letter.charCodeAt(0);
    of[code] = (of[code] ?? 0) | bit;
  };
  for (const letter of letters) {
    if (letter === "'") {
      forced |= bit;
      continue;
    }
    put(letter);
    // Few people type ü as `v` outside of an input method.
    if (letter === 'u' && (before === 'l' || before === 'n')) put('v');
    before = letter;
    bit <<= 1;
  }
  return { of, forced, last: bit >>> 1 };
}

/**
 * Walks a packed reading once with all ways to spread the letters over its syllables at the same time: a bit
 * says that the letter of its place was the last one met. A regular expression would try the ways one by one.
 */
function run(
  { of, forced, last }: Places,
  all: string,
  from: number,
  to: number,
  isAtStart: boolean,
): number {
  let here = 0;
  let inSyllable = 0;
  let canBegin = 0;
  let isFirst = false;
  for (let at = from; at < to; at += 1) {
    const code = all.charCodeAt(at);
    if (code <= SPACE) {
      const isSameName = code === SPACE;
      if (isAtStart && at > from && !(isSameName && inSyllable !== 0)) return -1;
      // The letters met in the syllable before may go on in this one, whatever was left of it.
      canBegin = isSameName ? inSyllable << 1 : 0;
      if (isSameName && (!isAtStart || at === from)) canBegin |= 1;
      inSyllable = 0;
      isFirst = true;
      continue;
    }
    here = (of[code] ?? 0) & (isFirst ? canBegin : (here << 1) & ~forced);
    isFirst = false;
    if ((here & last) !== 0) return at - from;
    inSyllable |= here;
  }
  return -1;
}
