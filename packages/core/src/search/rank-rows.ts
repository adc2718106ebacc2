import type { Query, Term } from './query.js';
import type { Matches } from './match-rows.js';
import { END, endOf, type RowTexts } from './row-texts.js';
import { BORDER } from './search-text.js';
import type { TagIndex } from './tag-index.js';

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
export function rankRows(index: TagIndex, query: Query, matches: Matches): readonly number[] {
  const otherNames = rowsWithOtherName(index.others, query.whole);
  const { starts } = index.names;
  const keyOf = (row: number): number => {
    const length = Math.min(endOf(starts, row) - (starts[row] ?? 0), LENGTHS - 1);
    return rankOf(index, query, matches, otherNames, row) * LENGTHS + length;
  };
  return countingSort(matches.rows, keyOf, RANKS * LENGTHS);
}

/** Rows of which another name than the label is this text. */
function rowsWithOtherName({ all, starts }: RowTexts, name: string): ReadonlySet<number> {
  const rows = new Set<number>();
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
export function countingSort(
  rows: readonly number[],
  keyOf: (row: number) => number,
  keyCount: number,
): readonly number[] {
  const keys = new Int32Array(rows.length);
  const starts = new Int32Array(keyCount + 2);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keyOf(rows[at] ?? 0);
    keys[at] = key;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Array<number>(rows.length).fill(0);
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
  const { all, starts } = index.names;
  const start = starts[row] ?? 0;
  const end = endOf(starts, row);
  // A query that is longer than the label cannot be its beginning; the border keeps it from going on.
  if (matches.whole[row] === 1) return end - start === whole.length ? RANK.exact : RANK.prefix;
  if (otherNames.size > 0 && otherNames.has(row)) return RANK.otherExact;
  // A tag is as good as its worst term.
  let worst: number = RANK.exact;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) break;
    const places = matches.terms[at];
    const place = places?.inLabel[row] ?? 0;
    const rank =
      place > 0
        ? labelRank(all, term.text, start, start + place - 1, end)
        : Math.min(readingRank(index, row, term), places?.inOthers[row] === 0 ? RANK.path : RANK.otherName);
    worst = Math.max(worst, rank);
  }
  return worst;
}

/** How good a term in a label is: `start` and `end` are those of the label, `first` is where the term first stands. */
function labelRank(all: string, term: string, start: number, first: number, end: number): number {
  if (first === start || !isInWord(all.charCodeAt(first - 1))) return RANK.wordStart;
  const letter = term.charCodeAt(0);
  for (let at = first + 1; at < end; at += 1) {
    const isThere = all.charCodeAt(at) === letter && (term.length === 1 || all.startsWith(term, at));
    if (isThere && !isInWord(all.charCodeAt(at - 1))) return RANK.wordStart;
  }
  return RANK.inside;
}

/** Texts are folded: no capitals. The two kinds of letters that nearly all names have are told by number. */
function isInWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (code >= 0x4e00 && code <= 0x9fff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

function readingRank(index: TagIndex, row: number, { reading }: Term): number {
  if (!index.transliterate || !reading) return RANK.path;
  if ((reading.mask & ~(index.readingMasks[row] ?? 0)) !== 0) return RANK.path;
  const { all, starts } = index.readings;
  const from = starts[row] ?? 0;
  const to = endOf(starts, row);
  const start = reading.findAtStartIn(all, from, to);
  if (start !== -1) return isLastSyllable(all, from + start, to) ? RANK.readingWhole : RANK.readingStart;
  const at = reading.findIn(all, from, to);
  if (at === -1) return RANK.path;
  return isInFirstName(all, from, from + at) ? RANK.readingInside : RANK.otherName;
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
