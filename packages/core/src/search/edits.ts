/** Finds a word in parts of texts in spite of errors. */
export type NearTest = (text: string, from: number, to: number) => boolean;

/** Columns of the table are bits of one integer. */
const MAX_LENGTH = 31;
const SPACE = 32;

/**
 * Tests whether a part of a text holds the word with at most so many errors: a character too many, missing, wrong, or
 * two swapped. Spaces of the text do not count. Null for words that are too long.
 *
 * A column of the table of edit distances is kept in a few integers, one bit for each character of the word,
 * so a character of the text costs a dozen operations (Myers 1999, swaps after Hyyrö 2003).
 */
export function nearTest(word: string, most: number): NearTest | null {
  if (word.length > MAX_LENGTH) return null;
  const last = 1 << (word.length - 1);
  const placesOf = placesInWord(word);
  return (text, from, to) => {
    let rising = -1;
    let falling = 0;
    let equal = 0;
    let placesBefore = 0;
    let distance = word.length;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      const places = placesOf(code);
      const swapped = ((~equal & places) << 1) & placesBefore;
      equal = swapped | (((places & rising) + rising) ^ rising) | places | falling;
      const up = falling | ~(equal | rising);
      const down = equal & rising;
      if ((up & last) !== 0) distance += 1;
      else if ((down & last) !== 0) distance -= 1;
      if (distance <= most) return true;
      rising = (down << 1) | ~(equal | (up << 1));
      falling = equal & (up << 1);
      placesBefore = places;
    }
    return false;
  };
}

/** For each character a bit for every place where the word has it. */
function placesInWord(word: string): (code: number) => number {
  const latin = new Int32Array(128);
  const others = new Map<number, number>();
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < latin.length) latin[code] = (latin[code] ?? 0) | (1 << at);
    else others.set(code, (others.get(code) ?? 0) | (1 << at));
  }
  return (code) => (code < latin.length ? latin[code] : others.get(code)) ?? 0;
}

/** Fewest errors between two texts, counted as in `nearTest`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, row) => row);
  for (let column = 1; column <= a.length; column += 1) {
    const now = [column];
    for (let row = 1; row <= b.length; row += 1) {
      const isSame = a[column - 1] === b[row - 1];
      const isSwap = row > 1 && column > 1 && a[column - 1] === b[row - 2] && a[column - 2] === b[row - 1];
      now.push(
        Math.min(
          (last[row - 1] ?? 0) + (isSame ? 0 : 1),
          (last[row] ?? 0) + 1,
          (now[row - 1] ?? 0) + 1,
          isSwap ? (beforeLast[row - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = now;
  }
  return last[b.length] ?? 0;
}
