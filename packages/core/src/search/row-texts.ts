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

/**
 * Where a word first stands in each row, one more than counted from the beginning of the row; 0 where it does not.
 *
 * @param among - Rows that are asked about, rising; all when null.
 * @param known - Rows with a number here need no look and may have none.
 */
export function placesOf(
  texts: RowTexts,
  word: string,
  among: readonly number[] | null,
  known?: Int32Array,
): Int32Array {
  const { all, starts } = texts;
  const count = starts.length - 1;
  const places = new Int32Array(count);
  if (among !== null && among.length * FEW < count) {
    for (const row of among) places[row] = textOf(texts, row).indexOf(word) + 1;
    return places;
  }
  let row = 0;
  for (let at = all.indexOf(word); at !== -1; at = all.indexOf(word, starts[row] ?? 0)) {
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
