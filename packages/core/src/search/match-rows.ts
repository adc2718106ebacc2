import type { Query, Term } from './query.js';
import { endOf, placesOf } from './row-texts.js';
import type { TagIndex } from './tag-index.js';

/** Whether the tag at a place of the index has the term: in a name, in the path or in a reading. */
export type TermTest = (row: number) => boolean;

/** What a query finds. */
export interface Matches {
  /** Rows that have every term, in the order of the index. */
  readonly rows: readonly number[];
  /** Where the whole query, and where each term, first stands in the names of each row; see `placesOf`. */
  readonly whole: Int32Array;
  readonly terms: readonly Int32Array[];
}

/** Prepares the test of a term: what stands in a path is looked up once for all tags below it. */
export function termTest(index: TagIndex, { text, reading }: Term, inTexts: Int32Array): TermTest {
  const { readings, readingMasks, places } = index;
  const pattern = index.transliterate ? reading : null;
  const inPath = Uint8Array.from(index.paths, (path) =>
    path.text.includes(text) || (pattern !== null && pattern.find(path.reading) !== -1) ? 1 : 0,
  );
  const inNames = (row: number): boolean => inTexts[row] !== 0 || inPath[places[row] ?? 0] === 1;
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
  const { texts, tags } = index;
  const places = query.terms.map(({ text }) => placesOf(texts, text, among));
  const tests = query.terms.map((term, at) => termTest(index, term, places[at] ?? new Int32Array(0)));
  const [first, second] = tests;
  const rows: number[] = [];
  const count = among ? among.length : tags.length;
  for (let at = 0; at < count; at += 1) {
    const row = among ? (among[at] ?? 0) : at;
    if (first?.(row) !== true) continue;
    if (second === undefined || tests.every((test) => test(row))) rows.push(row);
  }
  const [only] = places;
  const whole = query.terms[0]?.text === query.whole && only ? only : placesOf(texts, query.whole, rows);
  return { rows, whole, terms: places };
}
