import { buildTagIndex, findTags } from '@tagma/core/search';
import { normalizeName } from '@tagma/core/taxonomy';
import type { Concept, TagHits, TagIndex, Transliterate } from '@tagma/core';
import { Sliced } from '../sliced.js';

/** Finds tags of one taxonomy in one language. */
export interface TagSearch {
  /** Best first. */
  find(query: string): TagHits;
  /** By text: the tags that have exactly this name. */
  named(texts: readonly string[]): ReadonlyMap<string, readonly Concept[]>;
  /** Makes a slice of the index. Answers whether it is made. */
  prepare(): boolean;
}

interface Kept {
  readonly locale: string;
  readonly transliterate: Transliterate | undefined;
  readonly search: TagSearch;
}

/** Pickers that are given the same list share what searches it. */
const kept = new WeakMap<readonly Concept[], Kept[]>();
/** Languages and spellings of one list that are kept at a time. */
const KEPT = 2;

/** What searches a taxonomy; nothing is made until it is asked for or prepared. */
export function searchOf(
  concepts: readonly Concept[],
  locale: string,
  transliterate: Transliterate | undefined,
): TagSearch {
  const all = kept.get(concepts) ?? [];
  const known = all.find((one) => one.locale === locale && one.transliterate === transliterate);
  if (known) return known.search;
  const search = createSearch(concepts, locale, transliterate);
  kept.set(concepts, [{ locale, transliterate, search }, ...all].slice(0, KEPT));
  return search;
}

function createSearch(
  concepts: readonly Concept[],
  locale: string,
  transliterate: Transliterate | undefined,
): TagSearch {
  const index = new Sliced(buildTagIndex(concepts, locale, { transliterate }));
  return {
    find: (query) => findTags(index.value, query),
    named: (texts) => findNamed(index.value, texts),
    prepare: () => index.step(),
  };
}

/** Between the names of a tag in `TagIndex.texts`. */
const BORDER = '\u0001';

/** One pass over the folded names, however many texts are asked about. */
function findNamed(index: TagIndex, texts: readonly string[]): Map<string, readonly Concept[]> {
  const wanted = new Map<string, Named>();
  const folded = texts.map((text) => normalizeName(text));
  for (const key of folded) if (key !== '') wanted.set(key, { rank: Number.POSITIVE_INFINITY, tags: [] });
  const note = (key: string, row: number, isLabel: boolean): void => {
    const named = wanted.get(key);
    const tag = index.tags[row];
    if (named && tag) keepBest(named, tag, isLabel ? 0 : rankOf(tag, key));
  };
  // Most names are ruled out by their length and first character, before a text of their own is made of them.
  const looks = new Set([...wanted.keys()].map((key) => lookOf(key, 0, key.length)));
  for (let row = 0; row < index.texts.length; row += 1) {
    const text = index.texts[row] ?? '';
    for (let from = 0; from < text.length;) {
      const border = text.indexOf(BORDER, from);
      const end = border === -1 ? text.length : border;
      if (looks.has(lookOf(text, from, end))) note(text.slice(from, end), row, from === 0);
      from = end + 1;
    }
  }
  return new Map(texts.map((text, at) => [text, wanted.get(folded[at] ?? '')?.tags ?? []]));
}

/** A number that differs between most names. */
function lookOf(text: string, from: number, end: number): number {
  return (end - from) * 0x10000 + text.charCodeAt(from);
}

/** The tags of one name, and what kind of name it is to them. */
interface Named {
  rank: number;
  tags: Concept[];
}

function keepBest(named: Named, tag: Concept, rank: number): void {
  if (rank < named.rank) {
    named.rank = rank;
    named.tags = [tag];
  } else if (rank === named.rank && !named.tags.includes(tag)) named.tags.push(tag);
}

/** Shown names win over names in other languages, those over aliases, and those over code numbers. */
function rankOf(tag: Concept, name: string): number {
  const isOneOf = (texts: readonly string[]): boolean => texts.some((text) => normalizeName(text) === name);
  if (isOneOf(Object.values(tag.name))) return 1;
  return isOneOf(tag.aliases) ? 2 : 3;
}
