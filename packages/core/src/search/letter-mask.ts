/** Which characters a text has, in 32 bits: what is missing in the mask is missing in the text. Spaces and borders do not count. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > SPACE) mask |= 1 << bitOf(code);
  }
  return mask;
}

const SPACE = 32;
const SMALL_A = 97;
const LATIN_LETTERS = 26;
const DIGIT_ZERO = 48;
const DIGITS = 10;

/** Latin letters have a bit each, which digits leave to them: most names end in a number, and few have an x. */
function bitOf(code: number): number {
  const letter = code - SMALL_A;
  if (letter >= 0 && letter < LATIN_LETTERS) return letter;
  const digit = code - DIGIT_ZERO;
  return digit >= 0 && digit < DIGITS ? LATIN_LETTERS + (digit % 6) : code & 31;
}

/** How many characters of the one mask are not in the other; at least so many errors are between the texts. */
export function missingLetters(wanted: number, there: number): number {
  let missing = 0;
  for (let rest = wanted & ~there; rest !== 0; rest &= rest - 1) missing += 1;
  return missing;
}
