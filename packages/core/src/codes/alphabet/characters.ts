/**
 * The code points of a text. Codes are made of them: what joins several into one sign (marks, joiners, variation
 * selectors) is refused in codes.
 */
export function charactersOf(text: string): string[] {
  return Array.from(text);
}
