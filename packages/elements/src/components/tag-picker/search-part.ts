import type { Concept, TagHit, Transliterate } from '@tagma/core';
import { createTagIndex, searchTags } from '@tagma/core/search';
import { normalizeName } from '@tagma/core/taxonomy';
import type { TagEntry } from './picker-index.js';
import { fetchSpelling, spellingOf } from './picker-pinyin.js';

/** What finds tags by what is typed: not needed for the first look, so it comes after it. */
export interface SearchPart {
  /** Finds tags, best first. */
  finder(
    concepts: readonly Concept[],
    locale: string,
    transliterate: Transliterate | undefined,
  ): (query: string) => readonly TagHit[];
  readonly spellingOf: typeof spellingOf;
  readonly fetchSpelling: typeof fetchSpelling;
  /** Finds the tags that have exactly this name. */
  namer(entries: readonly TagEntry[]): (name: string) => readonly TagEntry[];
}

/** Searches by the index of core. */
export const part: SearchPart = {
  finder: (concepts, locale, transliterate) => {
    const index = createTagIndex(concepts, locale, { transliterate });
    return (query) => searchTags(index, query);
  },
  spellingOf,
  fetchSpelling,
  namer: (entries) => {
    const names = indexNames(entries);
    return (name) => names.get(normalizeName(name))?.entries ?? [];
  },
};

/** The tags of one name, and what kind of name it is to them. */
interface Named {
  readonly rank: number;
  readonly entries: TagEntry[];
}

/** Shown names win over names in other languages, and those over aliases. */
function indexNames(entries: readonly TagEntry[]): Map<string, Named> {
  const names = new Map<string, Named>();
  const add = (text: string, entry: TagEntry, rank: number): void => {
    const key = normalizeName(text);
    const known = names.get(key);
    if (!known && key !== '') names.set(key, { rank, entries: [entry] });
    else if (known?.rank === rank && !known.entries.includes(entry)) known.entries.push(entry);
  };
  for (const entry of entries) add(entry.name, entry, 0);
  for (const entry of entries) for (const text of Object.values(entry.concept.name)) add(text, entry, 1);
  for (const entry of entries) for (const text of entry.concept.aliases) add(text, entry, 2);
  return names;
}
