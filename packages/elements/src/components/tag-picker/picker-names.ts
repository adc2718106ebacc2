const SEPARATORS = /[\n\r\t,，、;；]+/u;

/** Whether a text names several things: it holds a line break, a comma (also full width), a semicolon or a tab. */
export function isNameList(text: string): boolean {
  return SEPARATORS.test(text);
}

/** The names in a text, as typed, each once. */
export function splitNames(text: string): readonly string[] {
  const names = text.split(SEPARATORS).map((part) => part.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** Names in one sentence; more are counted by an ellipsis. */
const LISTED_NAMES = 5;

/** Names for a sentence, a long list ends in an ellipsis. */
export function listNames(
  names: readonly string[],
  locale: { list(items: readonly string[]): string },
): string {
  // What formats lists is slow to make; most often there is nothing to list.
  if (names.length < 2) return names[0] ?? '';
  if (names.length <= LISTED_NAMES) return locale.list(names);
  return `${names.slice(0, LISTED_NAMES).join(', ')}… (${names.length})`;
}
