import { foldCase, visibleText } from '../taxonomy/names.js';

/** A text as it is compared, and for each of its characters the place in the original it came from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its original character starts; one more entry for the end. */
  readonly offsets: readonly number[];
}

/**
 * A character with the marks that belong to it, or a Hangul syllable written in its parts: what NFKC makes
 * one of must be folded as one.
 */
const CHARACTERS = /[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*\p{M}*|.\p{M}*/gsu;

/**
 * Folds width, case and forms of Chinese characters one by one, so that a find in the folded text can be shown in the
 * original (`ＶＩＰ` is found by `vip` and marked as `ＶＩＰ`).
 */
export function foldWithOffsets(original: string, simplified = asWritten): FoldedText {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const [character] of original.matchAll(CHARACTERS)) {
    const folded = simplified(foldCase(visibleText(character)));
    while (offsets.length < text.length + folded.length) offsets.push(at);
    text += folded;
    at += character.length;
  }
  offsets.push(at);
  return { text, offsets };
}

const asWritten = (text: string): string => text;

/** Where every occurrence of each term stands in the original, sorted, overlaps joined. UTF-16 offsets. */
export function markTerms(
  { text, offsets }: FoldedText,
  terms: readonly string[],
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const term of terms) {
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      const start = offsets[at] ?? 0;
      // The end is where the next original character begins.
      const end = offsets
        .slice(at + term.length)
        .find((offset) => offset > (offsets[at + term.length - 1] ?? start));
      found.push([start, end ?? offsets.at(-1) ?? start]);
    }
  }
  return joinOverlaps(found);
}

/** The ranges in order, those that touch as one. */
export function joinOverlaps(
  ranges: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
