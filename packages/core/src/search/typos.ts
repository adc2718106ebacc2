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

/**
 * Rows that have every term, or nearly: misspelt by a letter or two, or by characters of the same sound. Asked for when
 * no row has all of them as they stand.
 */
export function rowsDespiteTypos(index: TagIndex, { terms }: Query): Rows {
  let rows: Rows = allRows(index);
  // No row has a term that is the only one.
  for (const term of terms) rows = rowsNear(index, term, rows, terms.length > 1);
  return sortByLength(index, rows);
}

function allRows({ tags }: TagIndex): Rows {
  const rows = new Int32Array(tags.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = row;
  return rows;
}

function rowsNear(index: TagIndex, term: Term, among: Rows, mayBeThere: boolean): Rows {
  const exact = mayBeThere ? termPlaces(index, term, among) : null;
  const { names, others, readings, textMasks, readingMasks, transliterate } = index;
  const sound = transliterate ? packReading(term.text, transliterate) : '';
  const sounding = sound === '' ? null : placesOf(readings, sound, among);
  const isNear = nearRow([names, others], textMasks, term.text);
  const soundsNear = transliterate ? nearRow([readings], readingMasks, term.reading?.letters ?? '') : null;
  const rows = new Int32Array(among.length);
  let length = 0;
  for (const row of among) {
    const isFound =
      (exact !== null && hasTerm(index, exact, row)) ||
      (sounding !== null && sounding[row] !== 0) ||
      isNear?.(row) === true ||
      soundsNear?.(row) === true;
    if (isFound) rows[length++] = row;
  }
  return rows.slice(0, length);
}

/**
 * Tests the texts of rows for a word with errors; most are passed over by the letters they lack. Null for words that
 * may have no error.
 */
function nearRow(
  lists: readonly RowTexts[],
  masks: Int32Array,
  word: string,
): ((row: number) => boolean) | null {
  const edits = allowedEdits(word);
  const test = edits === 0 ? null : nearTest(word, edits);
  if (!test) return null;
  const mask = letterMask(word);
  return (row) => {
    if (missingLetters(mask, masks[row] ?? 0) > edits) return false;
    for (const { all, starts } of lists) if (test(all, starts[row] ?? 0, endOf(starts, row))) return true;
    return false;
  };
}
