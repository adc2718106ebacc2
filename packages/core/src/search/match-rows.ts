import type { Query, Term } from './query.js';
import type { ReadingPattern } from './reading-pattern.js';
import { endOf, placesOf, type Rows } from './row-texts.js';
import type { TagIndex } from './tag-index.js';

/** What a query finds. */
export interface Matches {
  /** Rows that have every term. */
  readonly rows: Rows;
  /** Where the whole query first stands in the label of each row; see `placesOf`. */
  readonly whole: Int32Array;
  readonly terms: readonly TermPlaces[];
}

/** Where a term first stands in each row; see `placesOf`. What stands in the label is not looked for elsewhere. */
export interface TermPlaces {
  readonly inLabel: Int32Array;
  readonly inOthers: Int32Array;
  /** Its last letter. */
  readonly inReadings: Int32Array;
  /** 1 for each place in the tree with the term in a name above it. */
  readonly inPaths: Uint8Array;
}

/** Looks a term up in all that a tag is found by; what stands in a path once for all tags below it. */
export function termPlaces(index: TagIndex, { text, reading }: Term, among: Rows | null): TermPlaces {
  const pattern = index.transliterate ? reading : null;
  const inLabel = placesOf(index.names, text, among);
  return {
    inLabel,
    inOthers: placesOf(index.others, text, among, inLabel),
    inReadings: pattern ? readingPlaces(index, pattern, among, inLabel) : new Int32Array(inLabel.length),
    inPaths: pathsWith(index, text, pattern),
  };
}

function readingPlaces(
  { readings: { all, starts }, readingMasks }: TagIndex,
  pattern: ReadingPattern,
  among: Rows | null,
  known: Int32Array,
): Int32Array {
  const places = new Int32Array(known.length);
  const count = among === null ? known.length : among.length;
  const { mask } = pattern;
  for (let at = 0; at < count; at += 1) {
    const row = among === null ? at : (among[at] ?? 0);
    if (known[row] !== 0 || (mask & ~(readingMasks[row] ?? 0)) !== 0) continue;
    places[row] = pattern.findIn(all, starts[row] ?? 0, endOf(starts, row)) + 1;
  }
  return places;
}

function pathsWith({ paths }: TagIndex, text: string, pattern: ReadingPattern | null): Uint8Array {
  const found = new Uint8Array(paths.length);
  for (const [place, path] of paths.entries())
    if (path.text.includes(text) || (pattern !== null && pattern.find(path.reading) !== -1)) found[place] = 1;
  return found;
}

/** Whether the tag at a place of the index has the term: in a name, in the path or in a reading. */
export function hasTerm({ places }: TagIndex, term: TermPlaces, row: number): boolean {
  const { inLabel, inOthers, inReadings, inPaths } = term;
  const inNames = (inLabel[row] ?? 0) | (inOthers[row] ?? 0) | (inReadings[row] ?? 0);
  return (inNames | (inPaths[places[row] ?? 0] ?? 0)) !== 0;
}

/** Finds the rows that have every term. With `among`, only rows of that list. */
export function matchRows(index: TagIndex, { terms, whole }: Query, among: Rows | null): Matches {
  const places: TermPlaces[] = [];
  let rows = among;
  for (const term of terms) {
    const found = termPlaces(index, term, rows);
    places.push(found);
    rows = rowsWith(index, found, rows);
  }
  const only = terms.length === 1 && terms[0]?.text === whole ? places[0] : undefined;
  rows ??= new Int32Array(0);
  return { rows, whole: only?.inLabel ?? placesOf(index.names, whole, rows), terms: places };
}

function rowsWith(index: TagIndex, term: TermPlaces, among: Rows | null): Rows {
  const count = among === null ? index.tags.length : among.length;
  const rows = new Int32Array(count);
  let length = 0;
  for (let at = 0; at < count; at += 1) {
    const row = among === null ? at : (among[at] ?? 0);
    if (!hasTerm(index, term, row)) continue;
    rows[length] = row;
    length += 1;
  }
  return rows.slice(0, length);
}
