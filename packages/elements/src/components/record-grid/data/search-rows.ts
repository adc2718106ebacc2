import { fold } from './fold.js';
import type { RowMask } from './filter-rows.js';

/** A column as a search sees it. */
export interface SearchedColumn {
  /** Which of the texts a row holds; -1 for none. */
  readonly codes: Int32Array;
  /** The distinct texts, folded. */
  readonly texts: readonly string[];
}

/** The words that a row must hold, in any order; none when there is nothing to look for. */
export function searchWords(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Takes out the rows that lack one of the words in all columns; each distinct text is looked at once. */
export function maskByWords(
  mask: RowMask,
  columns: readonly SearchedColumn[],
  words: readonly string[],
): void {
  for (const word of words) {
    const found = new Uint8Array(mask.length);
    for (const column of columns) markWord(found, column, word);
    for (let row = 0; row < mask.length; row++) if (found[row] === 0) mask[row] = 0;
  }
}

function markWord(found: RowMask, { codes, texts }: SearchedColumn, word: string): void {
  const holds = Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0));
  if (!holds.includes(1)) return;
  for (let row = 0; row < found.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0 && holds[code] === 1) found[row] = 1;
  }
}
