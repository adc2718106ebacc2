import type { Concept } from '../taxonomy/taxonomy.types.js';
import { foldedNames } from './concept-text.js';
import type { Term } from './query.js';
import { compact, endOf, placesOf, RowTextsBuilder, type RowTexts } from './row-texts.js';
import { BORDER } from './search-text.js';
import type { Transliterate } from './transliterate.types.js';

/**
 * All that some concepts are found by, in little room: see `conceptText`. A string takes two bytes for each of its
 * letters as soon as one of them needs it, and so does what is cut out of it: names in narrow letters are kept apart
 * from the others.
 */
export interface PackedConcepts {
  /** Names of which every letter takes one byte. */
  readonly narrow: RowTexts;
  /** The other names. */
  readonly wide: RowTexts;
  /** Names as they are typed in Latin letters. */
  readonly readings: RowTexts;
}

const NARROW = /^[\0-\xff]*$/;

/** Prepares concepts of any kind and state to be searched. */
export function packConcepts(concepts: readonly Concept[], transliterate?: Transliterate): PackedConcepts {
  const narrow = new RowTextsBuilder(concepts.length);
  const wide = new RowTextsBuilder(concepts.length);
  const readings = new RowTextsBuilder(transliterate ? concepts.length : 0);
  for (const concept of concepts) {
    const { names, reading } = foldedNames(concept, transliterate);
    narrow.add(names.filter((name) => NARROW.test(name)).join(BORDER));
    wide.add(names.filter((name) => !NARROW.test(name)).join(BORDER));
    if (transliterate) readings.add(reading);
  }
  return {
    narrow: compact(narrow.finish()),
    wide: compact(wide.finish()),
    readings: compact(readings.finish()),
  };
}

/** Sets these bits for each concept in which a term of a query is found; the first concept stands at `from`. */
export function markConcepts(
  { narrow, wide, readings }: PackedConcepts,
  { text, reading }: Term,
  marks: { readonly of: Int32Array; readonly from: number; readonly bits: number },
): void {
  const { of, from, bits } = marks;
  const inNarrow = placesOf(narrow, text, null);
  const inWide = placesOf(wide, text, null);
  const { all, starts } = readings;
  for (let row = 0; row < inNarrow.length; row += 1) {
    const isThere =
      inNarrow[row] !== 0 ||
      inWide[row] !== 0 ||
      (reading !== null && reading.findIn(all, starts[row] ?? 0, endOf(starts, row)) !== -1);
    if (isThere) of[from + row] = (of[from + row] ?? 0) | bits;
  }
}
