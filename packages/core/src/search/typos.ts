import { termTest, type TermTest } from './match-rows.js';
import type { Query, Term } from './query.js';
import { distanceIn } from './edits.js';
import { countingSort } from './rank-rows.js';
import { packReading } from './readings.js';
import type { TagIndex } from './tag-index.js';

const LENGTHS = 64;
const ASCII_ONLY = /^[\0-\x7f]*$/;

/** How many errors a word may have: short words become other words by one. Chinese words are shorter. */
function allowedEdits(word: string): number {
  const weight = ASCII_ONLY.test(word) ? word.length : (word.length * 4) / 3;
  if (weight < 4) return 0;
  return weight < 9 ? 1 : 2;
}

/** Rows that have every term, or nearly: misspelt by a letter or two, or by characters of the same sound. */
export function rowsDespiteTypos(index: TagIndex, { terms }: Query): readonly number[] {
  const tests = terms.map((term) => looseTest(index, term));
  const found: number[] = [];
  for (let row = 0; row < index.tags.length; row += 1) if (tests.every((test) => test(row))) found.push(row);
  const keyOf = (row: number): number => Math.min(index.labels[row]?.length ?? 0, LENGTHS - 1);
  return countingSort(found, keyOf, LENGTHS);
}

function looseTest(index: TagIndex, term: Term): TermTest {
  const exact = termTest(index, term);
  const sound = index.transliterate ? packReading(term.text, index.transliterate) : '';
  const edits = allowedEdits(term.text);
  const inNames = nearTest(term.text, edits);
  const inReadings = term.reading && index.transliterate ? nearTest(term.reading.letters, edits) : null;
  return (row) => {
    if (exact(row)) return true;
    const reading = index.readings[row] ?? '';
    if (sound !== '' && reading.includes(sound)) return true;
    if (edits === 0) return false;
    if (inNames(index.texts[row] ?? '')) return true;
    return inReadings !== null && reading !== '' && inReadings(reading.replaceAll(' ', ''));
  };
}

/**
 * Tests texts for a word with errors. One of `2 * edits + 1` pieces of the word is left whole by that many
 * errors (a swap of letters touches two pieces), so most texts are passed over at once.
 */
function nearTest(word: string, edits: number): (text: string) => boolean {
  const pieces = piecesOf(word, 2 * edits + 1);
  return (text) => pieces.some((piece) => text.includes(piece)) && distanceIn(text, word, 0) <= edits;
}

function piecesOf(word: string, count: number): readonly string[] {
  const pieces: string[] = [];
  for (let piece = 0; piece < count; piece += 1) {
    const from = Math.floor((piece * word.length) / count);
    pieces.push(word.slice(from, Math.floor(((piece + 1) * word.length) / count)));
  }
  // A word of fewer letters than pieces has empty ones, which any text has.
  return pieces;
}
