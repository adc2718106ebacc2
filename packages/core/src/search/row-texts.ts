/** Behind the text of each row; no query can hold it, so no word is found over the end of a row. */
export const END = '\u0000';

/**
 * The texts of all rows as one: the browser finds a word in all of them at once, sooner than in each by itself.
 */
export interface RowTexts {
  readonly all: string;
  /** Where the text of each row begins, and where one more would. */
  readonly starts: Int32Array | Uint16Array;
}

/** The text of a row; empty for a row that is not there. */
export function textOf({ all, starts }: RowTexts, row: number): string {
  return all.slice(starts[row] ?? 0, endOf(starts, row));
}

/** Where the text of a row ends, exclusive. */
export function endOf(starts: RowTexts['starts'], row: number): number {
  return Math.max(0, (starts[row + 1] ?? 0) - END.length);
}

/** Rows by their numbers, rising. */
export type Rows = Int32Array;

/**
 * Where a word first stands in each row, one more than counted from the beginning of the row; 0 where it does not.
 *
 * @param among - Rows that are asked about; all when null.
 * @param known - Rows with a number here need no look and may have none.
 */
export function placesOf(
  { all, starts }: RowTexts,
  word: string,
  among: Rows | null,
  known?: Int32Array,
): Int32Array {
  const count = starts.length - 1;
  const places = new Int32Array(count);
  if (among !== null && among.length * FEW < count) {
    for (const row of among) {
      const start = starts[row] ?? 0;
      places[row] = placeIn(all, word, start, endOf(starts, row)) - start + 1;
    }
    return places;
  }
  let row = 0;
  for (let at = nextPlace(all, word, 0); at !== -1; at = nextPlace(all, word, starts[row] ?? 0)) {
    while ((starts[row + 1] ?? 0) <= at) row += 1;
    places[row] = at - (starts[row] ?? 0) + 1;
    row += 1;
    while (known !== undefined && row < count && known[row] !== 0) row += 1;
    if (row >= count) break;
  }
  return places;
}

/** A row by itself takes as long as so many of all together. */
const FEW = 4;
/** So many letters are looked at in the time that it takes to ask the browser to look further. */
const NEAR = 32;

/**
 * Where a word stands next. What many rows have is near; only what is not is left to the search of the browser, which is
 * the quickest one over long stretches.
 */
function nextPlace(all: string, word: string, from: number): number {
  const near = Math.min(from + NEAR, all.length);
  const place = placeIn(all, word, from, near);
  return place >= from ? place : all.indexOf(word, near);
}

/** Where a word first begins in a part of a text; one less than `from` where it does not. */
function placeIn(all: string, word: string, from: number, to: number): number {
  const first = word.charCodeAt(0);
  for (let at = from; at < to; at += 1) {
    if (all.charCodeAt(at) === first && goesOn(all, word, at)) return at;
  }
  return from - 1;
}

/** Whether a word of which the first letter stands at a place stands there. */
export function goesOn(all: string, word: string, at: number): boolean {
  for (let next = 1; next < word.length; next += 1) {
    if (all.charCodeAt(at + next) !== word.charCodeAt(next)) return false;
  }
  return true;
}

/** Places in texts shorter than this fit in two bytes. */
const SHORT = 0x10000;

/** The same in less room, for texts of few rows. */
export function compact({ all, starts }: RowTexts): RowTexts {
  return { all, starts: all.length < SHORT ? Uint16Array.from(starts) : starts };
}

/** Collects texts, row by row. */
export class RowTextsBuilder {
  readonly #texts: string[] = [];
  readonly #starts: Int32Array;

  /** @param rows - How many there will be. */
  constructor(rows: number) {
    this.#starts = new Int32Array(rows + 1);
  }

  add(text: string): void {
    const row = this.#texts.push(text);
    this.#starts[row] = (this.#starts[row - 1] ?? 0) + text.length + END.length;
  }

  finish(): RowTexts {
    return { all: this.#texts.map((text) => text + END).join(''), starts: this.#starts };
  }
}
