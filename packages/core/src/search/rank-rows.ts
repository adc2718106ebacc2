import type { Query, Term } from './query.js';
import type { Matches, TermPlaces } from './match-rows.js';
import type { ReadingPattern } from './reading-pattern.js';
import { END, endOf, goesOn, type Rows } from './row-texts.js';
import { BORDER, isInWord } from './search-text.js';
import { lengthBit, type TagIndex } from './tag-index.js';

/** How well one tag fits, best first. */
const RANK = {
  exact: 0,
  prefix: 1,
  otherExact: 2,
  readingWhole: 3,
  wordStart: 4,
  readingStart: 5,
  inside: 6,
  readingInside: 7,
  otherName: 8,
  path: 9,
} as const;

const BORDER_CODE = BORDER.charCodeAt(0);
const SPACE_CODE = 32;
const RANKS = 10;
/** Labels longer than this are all equally long. */
const LENGTHS = 64;

/** Rows sorted by how well they fit; ties by length of the label, then by the order of the index. */
export function rankRows(index: TagIndex, query: Query, matches: Matches): Rows {
  const { rows } = matches;
  const otherNames = rowsWithOtherName(index, query.whole);
  const keys = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    keys[at] = rankOf(index, query, matches, otherNames, row) * LENGTHS + lengthOf(index, row);
  }
  return countingSort(rows, keys, RANKS * LENGTHS);
}

/** Rows sorted by the length of the label, then by the order of the index. */
export function sortByLength(index: TagIndex, rows: Rows): Rows {
  const keys = rows.map((row) => lengthOf(index, row));
  return countingSort(rows, keys, LENGTHS);
}

function lengthOf({ names: { starts } }: TagIndex, row: number): number {
  return Math.min(endOf(starts, row) - (starts[row] ?? 0), LENGTHS - 1);
}

/** Rows of which another name than the label is this text. */
function rowsWithOtherName({ others, otherLengths }: TagIndex, name: string): ReadonlySet<number> {
  const rows = new Set<number>();
  // What is typed first is shorter than most names.
  if ((otherLengths & lengthBit(name)) === 0) return rows;
  const { all, starts } = others;
  const wanted = BORDER + name;
  let row = 0;
  for (let at = all.indexOf(wanted); at !== -1; at = all.indexOf(wanted, at + 1)) {
    const next = all[at + wanted.length];
    if (next !== BORDER && next !== END) continue;
    while ((starts[row + 1] ?? 0) <= at) row += 1;
    rows.add(row);
  }
  return rows;
}

/** Thousands of rows may fit; few different keys make a sort in two passes. Rows of one key keep their order. */
function countingSort(rows: Rows, keys: Int32Array, keyCount: number): Rows {
  const starts = new Int32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 1; key <= keyCount; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at] ?? 0;
    const place = starts[key] ?? 0;
    sorted[place] = rows[at] ?? 0;
    starts[key] = place + 1;
  }
  return sorted;
}

function rankOf(
  index: TagIndex,
  { whole, terms }: Query,
  matches: Matches,
  otherNames: ReadonlySet<number>,
  row: number,
): number {
  // A query that is longer than the label cannot be its beginning; the border keeps it from going on.
  if (matches.whole[row] === 1) {
    const { starts } = index.names;
    return endOf(starts, row) - (starts[row] ?? 0) === whole.length ? RANK.exact : RANK.prefix;
  }
  if (otherNames.size > 0 && otherNames.has(row)) return RANK.otherExact;
  // A tag is as good as its worst term.
  let worst: number = RANK.exact;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    const places = matches.terms[at];
    if (term && places) worst = Math.max(worst, termRank(index, term, places, row));
  }
  return worst;
}

function termRank(index: TagIndex, { text, reading }: Term, places: TermPlaces, row: number): number {
  const inLabel = places.inLabel[row] ?? 0;
  if (inLabel !== 0) return labelRank(index, text, inLabel - 1, row);
  const inReading = places.inReadings[row] ?? 0;
  const rank = inReading === 0 || !reading ? RANK.path : readingRank(index, reading, inReading - 1, row);
  return places.inOthers[row] === 0 ? rank : Math.min(rank, RANK.otherName);
}

/** How good a term in a label is; `first` is where it first stands, counted from the beginning of the label. */
function labelRank(index: TagIndex, term: string, first: number, row: number): number {
  if (first === 0) return RANK.wordStart;
  if (index.manyWords[row] === 0) return RANK.inside;
  const { all, starts } = index.names;
  const start = (starts[row] ?? 0) + first;
  if (!isInWord(all.charCodeAt(start - 1))) return RANK.wordStart;
  const end = endOf(starts, row);
  const letter = term.charCodeAt(0);
  for (let at = start + 1; at < end; at += 1) {
    const isThere = all.charCodeAt(at) === letter && goesOn(all, term, at);
    if (isThere && !isInWord(all.charCodeAt(at - 1))) return RANK.wordStart;
  }
  return RANK.inside;
}

function readingRank({ readings }: TagIndex, reading: ReadingPattern, found: number, row: number): number {
  const { all, starts } = readings;
  const from = starts[row] ?? 0;
  const to = endOf(starts, row);
  const start = reading.findAtStartIn(all, from, to);
  if (start !== -1) return isLastSyllable(all, from + start, to) ? RANK.readingWhole : RANK.readingStart;
  return isInFirstName(all, from, from + found) ? RANK.readingInside : RANK.otherName;
}

/** Looks no further than the place: most rows have one name, and the next border would be far behind. */
function isInFirstName(all: string, from: number, place: number): boolean {
  for (let at = from; at < place; at += 1) if (all.charCodeAt(at) === BORDER_CODE) return false;
  return true;
}

function isLastSyllable(all: string, at: number, to: number): boolean {
  for (let next = at + 1; next < to && all.charCodeAt(next) !== BORDER_CODE; next += 1)
    if (all.charCodeAt(next) === SPACE_CODE) return false;
  return true;
}
