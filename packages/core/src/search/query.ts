import { normalizeName } from '../taxonomy/names.js';
import { plainLetters } from './readings.js';

/** One word of a query. */
export interface Term {
  /** As names are folded. */
  readonly text: string;
  /** Finds the term in a packed reading; null when it is no word in Latin letters. */
  readonly reading: ReadingPattern | null;
}

/** A word in Latin letters as it may stand in packed readings: whole syllables, beginnings of them, or both. */
export interface ReadingPattern {
  /** Letters and digits with `'` where a syllable must end. */
  readonly letters: string;
  /** Where a packed reading has it first, or -1; 0 is the beginning of the first name. */
  find(packed: string): number;
  /** Whether it goes to the last syllable of the first name; only asked when it begins it. */
  isWhole(packed: string): boolean;
}

/** What is asked for. */
export interface Query {
  readonly whole: string;
  /** Each once, without empty ones. */
  readonly terms: readonly Term[];
}

/** Longer than any name with its path; pasted documents are not searched for. */
const MAX_QUERY = 1_000;
/** No reading is typed in more letters; longer words are searched as they are. */
const MAX_LETTERS = 60;

/** Takes a query apart; null when there is nothing to search for. */
export function parseQuery(text: string): Query | null {
  if (text.length > MAX_QUERY) return null;
  const whole = normalizeName(text);
  const words = new Set(whole.split(' ').filter((word) => word !== ''));
  if (words.size === 0) return null;
  return { whole, terms: [...words].map((word) => ({ text: word, reading: readingPattern(word) })) };
}

function readingPattern(word: string): ReadingPattern | null {
  const letters = plainLetters(word).replace(/[’`]/gu, "'").replace(/'+$/u, '');
  if (letters.length > MAX_LETTERS || !/^[a-z0-9]+(?:'[a-z0-9]+)*$/u.test(letters)) return null;
  const source = patternOf(letters);
  const anywhere = new RegExp(source);
  const whole = new RegExp(`^${source}[a-z0-9]*(?:$|\\u0001)`);
  return {
    letters,
    // One letter, the first that is typed, has the most to look through.
    find: (packed) => (letters.length === 1 ? packed.indexOf(source) : packed.search(anywhere)),
    isWhole: (packed) => whole.test(packed),
  };
}

/** After each letter the rest of its syllable may be left out. */
function patternOf(letters: string): string {
  let source = ' ';
  let gap = '';
  let before = '';
  for (const letter of letters) {
    if (letter === "'") {
      gap = '[a-z0-9]* ';
      continue;
    }
    source += gap + letterOf(letter, before);
    gap = '(?:[a-z0-9]* )?';
    before = letter;
  }
  return source;
}

/** Few people type ü as `v` outside of an input method. */
function letterOf(letter: string, before: string): string {
  return letter === 'u' && (before === 'l' || before === 'n') ? '[uv]' : letter;
}
