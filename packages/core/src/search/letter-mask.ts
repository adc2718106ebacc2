/** Which characters a text has, in 32 bits: what is missing in the mask is missing in the text. Spaces do not count. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32) mask |= 1 << (code & 31);
  }
  return mask;
}

/** How many characters of the one mask are not in the other; at least so many errors are between the texts. */
export function missingLetters(wanted: number, there: number): number {
  let missing = 0;
  for (let rest = wanted & ~there; rest !== 0; rest &= rest - 1) missing += 1;
  return missing;
}
