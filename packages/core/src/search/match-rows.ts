import type { Query, Term } from './query.js';
import { endOf, placesOf } from './row-texts.js';
import type { TagIndex } from './tag-index.js';

/** Whether the tag at a place of the index has the term: in a name, in the path or in a reading. */
export type TermTest = (row: number) => boolean;

/** What a query finds. */
export interface Matches {
  /** Rows that have every term, in the order of the index. */
  readonly rows: readonly number[];
  /** Where the whole query first stands in the label of each row; see `placesOf`. */
  readonly whole: Int32Array;
  readonly terms: readonly TermPlaces[];
}

/** Where a term first stands in the label of each row, or else in its other names; see `placesOf`. */
export interface TermPlaces {
  readonly inLabel: Int32Array;
  readonly inOthers: Int32Array;
}

/** Looks a term up in all names. */
export function termPlaces(
  { names, others }: TagIndex,
  { text }: Term,
  among: readonly number[] | null,
): TermPlaces {
  const inLabel = placesOf(names, text, among);
  return { inLabel, inOthers: placesOf(others, text, among, inLabel) };
}

/** Prepares the test of a term: what stands in a path is looked up once for all tags below it. */
export function termTest(
  index: TagIndex,
  { text, reading }: Term,
  { inLabel, inOthers }: TermPlaces,
): TermTest {
  const { readings, readingMasks, places } = index;
  const pattern = index.transliterate ? reading : null;
  const inPath = Uint8Array.from(index.paths, (path) =>
    path.text.includes(text) || (pattern !== null && pattern.find(path.reading) !== -1) ? 1 : 0,
  );
  const inNames = (row: number): boolean =>
    inLabel[row] !== 0 || inOthers[row] !== 0 || inPath[places[row] ?? 0] === 1;
  if (pattern === null) return inNames;
  const { mask } = pattern;
  const { all, starts } = readings;
  return (row) =>
    inNames(row) ||
    ((mask & ~(readingMasks[row] ?? 0)) === 0 &&
      pattern.findIn(all, starts[row] ?? 0, endOf(starts, row)) !== -1);
}

/** Finds the rows that have every term. With `among`, only rows of that list. */
export function matchRows(index: TagIndex, query: Query, among: readonly number[] | null): Matches {
  const { names, tags } = index;
  const terms = query.terms.map((term) => ({ term, places: termPlaces(index, term, among) }));
  const tests = terms.map(({ term, places }) => termTest(index, term, places));
  const [first, second] = tests;
  const rows: number[] = [];
  const count = among ? among.length : tags.length;
  for (let at = 0; at < count; at += 1) {
    const row = among ? (among[at] ?? 0) : at;
    if (first?.(row) !== true) continue;
    if (second === undefined || tests.every((test) => test(row))) rows.push(row);
  }
  const [only] = terms;
  const whole = only?.term.text === query.whole ? only.places.inLabel : placesOf(names, query.whole, rows);
  return { rows, whole, terms: terms.map(({ places }) => places) };
}
