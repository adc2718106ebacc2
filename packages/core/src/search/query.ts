import { readingPattern, type ReadingPattern } from './reading-pattern.js';
import { searchText } from './search-text.js';
import type { Transliterate } from './transliterate.types.js';

/** One word of a query. */
export interface Term {
  /** As names are folded. */
  readonly text: string;
  /** Finds the term in a packed reading; null when it is no word in Latin letters. */
  readonly reading: ReadingPattern | null;
}

/** What is asked for. */
export interface Query {
  readonly whole: string;
  /** Each once, without empty ones. */
  readonly terms: readonly Term[];
}

/** Longer than any name with its path; pasted documents are not searched for. */
const MAX_QUERY = 1_000;

/** Takes a query apart; null when there is nothing to search for. */
export function parseQuery(text: string, transliterate?: Transliterate): Query | null {
  if (text.length > MAX_QUERY) return null;
  const whole = searchText(text, transliterate);
  const words = new Set(whole.split(' ').filter((word) => word !== ''));
  if (words.size === 0) return null;
  return { whole, terms: [...words].map((word) => ({ text: word, reading: readingPattern(word) })) };
}
