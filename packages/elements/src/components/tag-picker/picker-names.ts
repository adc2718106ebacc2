import type { PickerIndex, TagEntry } from './picker-index.js';

const SEPARATORS = /[\n\r\t,，、;；]+/u;

/** What a list of names resolves to. */
export interface ResolvedNames {
  /** Known tags in the order of the text, each once. */
  readonly found: readonly TagEntry[];
  /** Names that no tag has, as typed, each once. */
  readonly unknown: readonly string[];
}

/** Whether a text names several things: it holds a line break, a comma (also full width), a semicolon or a tab. */
export function isNameList(text: string): boolean {
  return SEPARATORS.test(text);
}

/** Resolves pasted names. A text that is as a whole the name of a tag is not split. */
export function resolveNames(text: string, index: PickerIndex): ResolvedNames {
  const whole = index.exact(text);
  if (whole) return { found: [whole], unknown: [] };
  const found = new Set<TagEntry>();
  const unknown = new Set<string>();
  for (const part of text.split(SEPARATORS)) {
    const name = part.trim();
    if (name === '') continue;
    const entry = index.exact(name);
    if (entry) found.add(entry);
    else unknown.add(name);
  }
  return { found: [...found], unknown: [...unknown] };
}

/** Names in one sentence; more are counted by an ellipsis. */
const LISTED_NAMES = 5;

/** Names for a sentence, a long list ends in an ellipsis. */
export function listNames(
  names: readonly string[],
  locale: { list(items: readonly string[]): string },
): string {
  if (names.length <= LISTED_NAMES) return locale.list(names);
  return `${names.slice(0, LISTED_NAMES).join(', ')}… (${names.length})`;
}
