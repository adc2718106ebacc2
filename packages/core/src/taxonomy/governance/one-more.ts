/** Longer texts with one letter more are found by their letter groups. */
const LONGEST = 13;
/** Shorter ones differ too much by one letter: 客 and 客户 do. */
const SHORTEST = 3;

/** Whether the text may have a partner that is one character longer. */
export function isShort(text: string): boolean {
  return text.length >= SHORTEST && text.length < LONGEST;
}

/** The text without one of its characters, in all ways, where that leaves a short text. */
export function shortened(text: string): readonly string[] {
  if (text.length <= SHORTEST || text.length > LONGEST) return [];
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** Whether `long` becomes `short` by leaving out one character. */
export function isLongerByOne(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long.charCodeAt(at) === short.charCodeAt(at)) at += 1;
  return long.slice(at + 1) === short.slice(at);
}
