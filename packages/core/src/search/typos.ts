import { nearTest } from './edits.js';
import { letterMask, missingLetters } from './letter-mask.js';
import { termPlaces, termTest, type TermTest } from './match-rows.js';
import type { Query, Term } from './query.js';
import { countingSort } from './rank-rows.js';
import { packReading } from './readings.js';
import { endOf, textOf, type RowTexts } from './row-texts.js';
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
  const { starts } = index.names;
  const keyOf = (row: number): number => Math.min(endOf(starts, row) - (starts[row] ?? 0), LENGTHS - 1);
  return countingSort(found, keyOf, LENGTHS);
}

function looseTest(index: TagIndex, term: Term): TermTest {
  const exact = termTest(index, term, termPlaces(index, term, null));
  const sound = index.transliterate ? packReading(term.text, index.transliterate) : '';
  const inNames = nearRow([index.names, index.others], index.textMasks, term.text);
  const letters = term.reading?.letters ?? '';
  const inReadings = index.transliterate ? nearRow([index.readings], index.readingMasks, letters) : inNames;
  return (row) =>
    exact(row) ||
    (sound !== '' && textOf(index.readings, row).includes(sound)) ||
    inNames(row) ||
    inReadings(row);
}

/** Tests the texts of rows for a word with errors; most are passed over by the letters they lack. */
function nearRow(lists: readonly RowTexts[], masks: Int32Array, word: string): TermTest {
  const edits = allowedEdits(word);
  const test = edits === 0 ? null : nearTest(word, edits);
  if (!test) return () => false;
  const mask = letterMask(word);
  return (row) =>
    missingLetters(mask, masks[row] ?? 0) <= edits && lists.some((texts) => test(textOf(texts, row)));
}
