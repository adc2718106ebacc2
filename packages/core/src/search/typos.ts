import { nearTest } from './edits.js';
import { letterMask, missingLetters } from './letter-mask.js';
import { hasTerm, termPlaces } from './match-rows.js';
import type { Query, Term } from './query.js';
import { sortByLength } from './rank-rows.js';
import { packReading } from './readings.js';
import { endOf, placesOf, type Rows, type RowTexts } from './row-texts.js';
import type { TagIndex } from './tag-index.js';

const ASCII_ONLY = /^[\0-\x7f]*$/;

/** How many errors a word may have: short words become other words by one. Chinese words are shorter. */
function allowedEdits(word: string): number {
  const weight = ASCII_ONLY.test(word) ? word.length : (word.length * 4) / 3;
  if (weight < 4) return 0;
  return weight < 9 ? 1 : 2;
}

/** Rows that have every term, or nearly: misspelt by a letter or two, or by characters of the same sound. */
export function rowsDespiteTypos(index: TagIndex, { terms }: Query): Rows {
  let rows: Rows = Int32Array.from(index.tags.keys());
  for (const term of terms) rows = rowsNear(index, term, rows);
  return sortByLength(index, rows);
}

function rowsNear(index: TagIndex, term: Term, among: Rows): Rows {
  const exact = termPlaces(index, term, among);
  const { names, others, readings, textMasks, readingMasks, transliterate } = index;
  const sound = transliterate ? packReading(term.text, transliterate) : '';
  const sounding = sound === '' ? null : placesOf(readings, sound, among);
  const isNear = nearRow([names, others], textMasks, term.text);
  const soundsNear = transliterate ? nearRow([readings], readingMasks, term.reading?.letters ?? '') : isNear;
  return among.filter(
    (row) =>
      hasTerm(index, exact, row) ||
      (sounding !== null && sounding[row] !== 0) ||
      isNear(row) ||
      (soundsNear !== isNear && soundsNear(row)),
  );
}

/** Tests the texts of rows for a word with errors; most are passed over by the letters they lack. */
function nearRow(lists: readonly RowTexts[], masks: Int32Array, word: string): (row: number) => boolean {
  const edits = allowedEdits(word);
  const test = edits === 0 ? null : nearTest(word, edits);
  if (!test) return () => false;
  const mask = letterMask(word);
  return (row) =>
    missingLetters(mask, masks[row] ?? 0) <= edits &&
    lists.some(({ all, starts }) => test(all, starts[row] ?? 0, endOf(starts, row)));
}
