import type { Query, Term } from './query.js';
import { BORDER } from './search-text.js';
import type { TagIndex } from './tag-index.js';

/** How well one tag fits, best first. */
export const RANK = {
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

const RANKS = 10;
/** Labels longer than this are all equally long. */
const LENGTHS = 64;

/** Rows sorted by how well they fit; ties by length of the label, then by the order of the index. */
export function rankRows(index: TagIndex, query: Query, rows: readonly number[]): readonly number[] {
  const keyOf = (row: number): number => {
    const length = Math.min(index.labels[row]?.length ?? 0, LENGTHS - 1);
    return rankOf(index, query, row) * LENGTHS + length;
  };
  return countingSort(rows, keyOf, RANKS * LENGTHS);
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

function rankOf(index: TagIndex, { whole, terms }: Query, row: number): number {
  const text = index.texts[row] ?? '';
  const labelLength = index.labelLengths[row] ?? 0;
  const first = text.indexOf(whole);
  // A query that is longer than the label cannot be its beginning; the border keeps it from going on.
  if (first === 0) return labelLength === whole.length ? RANK.exact : RANK.prefix;
  const from = Math.max(first, labelLength);
  if (first !== -1 && text.length > from && isOtherName(text, from, whole)) return RANK.otherExact;
  // A tag is as good as its worst term.
  let worst: number = RANK.exact;
  for (const term of terms) {
    // Thousands of rows are ranked with each key: what is known is not looked for again.
    const at = term.text === whole ? first : text.indexOf(term.text);
    worst = Math.max(worst, termRank(index, row, { text, labelLength, at }, term));
  }
  return worst;
}

function isOtherName(text: string, from: number, whole: string): boolean {
  for (let at = text.indexOf(whole, from); at !== -1; at = text.indexOf(whole, at + 1)) {
    const end = at + whole.length;
    if (text[at - 1] === BORDER && (end === text.length || text[end] === BORDER)) return true;
  }
  return false;
}

/** Where a term stands first in the names of a tag. */
interface Place {
  readonly text: string;
  readonly labelLength: number;
  /** -1: nowhere. */
  readonly at: number;
}

function termRank(index: TagIndex, row: number, { text, labelLength, at }: Place, term: Term): number {
  const isInLabel = at !== -1 && at < labelLength;
  if (isInLabel && startsWord(text, labelLength, term.text, at)) return RANK.wordStart;
  if (isInLabel) return RANK.inside;
  return Math.min(readingRank(index, row, term), at === -1 ? RANK.path : RANK.otherName);
}

function startsWord(text: string, labelLength: number, term: string, first: number): boolean {
  for (let at = first; at !== -1 && at < labelLength; at = text.indexOf(term, at + 1)) {
    if (at === 0 || !isInWord(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** Texts are folded: no capitals. The two kinds of letters that nearly all names have are told by number. */
function isInWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (code >= 0x4e00 && code <= 0x9fff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

function readingRank(index: TagIndex, row: number, { reading }: Term): number {
  const packed = index.readings[row] ?? '';
  if (!index.transliterate || !reading || packed === '') return RANK.path;
  const start = reading.findAtStart(packed);
  if (start !== -1) return isLastSyllable(packed, start) ? RANK.readingWhole : RANK.readingStart;
  const at = reading.find(packed);
  if (at === -1) return RANK.path;
  const labelEnd = packed.indexOf(BORDER);
  return labelEnd === -1 || at < labelEnd ? RANK.readingInside : RANK.otherName;
}

function isLastSyllable(packed: string, at: number): boolean {
  for (let next = at + 1; next < packed.length && packed[next] !== BORDER; next += 1)
    if (packed[next] === ' ') return false;
  return true;
}
