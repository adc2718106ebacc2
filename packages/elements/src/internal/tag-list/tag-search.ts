import { buildTagIndex, findTags, namedRows } from '@tagma/core/search';
import { displayName, normalizeName } from '@tagma/core/taxonomy';
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
  // What spells names comes later than the list; from then on nobody searches without it.
  const others = all.filter((one) => one.locale !== locale || one.transliterate !== undefined);
  kept.set(concepts, [{ locale, transliterate, search }, ...others].slice(0, KEPT));
  return search;
}

function createSearch(
  concepts: readonly Concept[],
  locale: string,
  transliterate: Transliterate | undefined,
): TagSearch {
  const index = new Sliced(buildTagIndex(concepts, locale, { transliterate }));
  const rehearsal = new Sliced(rehearse(index, concepts, locale, transliterate));
  return {
    find: (query) => findTags(index.value, query),
    named: (texts) => findNamed(index.value, texts),
    prepare: () => index.step() && (concepts.length < MANY || rehearsal.step()),
  };
}

/** Taxonomies from this size on are searched with what was compiled before. */
const MANY = 10_000;
/** Tags searched while rehearsing, and how often. */
const SAMPLE = 500;
const REHEARSALS = 80;
/** Names for which all tags are searched. */
const FULL_REHEARSALS = 5;

/**
 * Searches a few of the tags again and again, so that the browser has compiled what searches all of them when the
 * first key comes.
 */
function* rehearse(
  index: Sliced<TagIndex>,
  concepts: readonly Concept[],
  locale: string,
  transliterate: Transliterate | undefined,
): Generator<void, number, void> {
  const some = concepts.filter(({ kind, state }) => kind === 'tag' && state === 'active').slice(0, SAMPLE);
  const steps = new Sliced(buildTagIndex(some, locale, { transliterate }));
  while (!steps.step()) yield;
  const labels = some.map(({ name, id }) => displayName(name, locale, 'en') || id);
  let marked = 0;
  for (let round = 0; round < REHEARSALS; round += 1) {
    const label = labels[(round * 7) % Math.max(1, labels.length)] ?? '';
    // What the last round found must not narrow this one: beginnings and ends of names take turns.
    const hits = findTags(steps.value, round % 2 === 0 ? label.slice(0, 1) : label.slice(-2));
    marked += hits.at(0)?.marks.length ?? 0;
    if (round % 4 === 0) findNamed(steps.value, labels);
    yield;
  }
  // What is compiled for a few is given up at the first search of very many, and compiled for those.
  for (const query of someQueries(labels, transliterate)) {
    marked += findTags(index.value, query).length;
    yield;
  }
  return marked;
}

/** One letter each finds most: beginnings, ends and readings of names. */
function someQueries(labels: readonly string[], transliterate: Transliterate | undefined): string[] {
  const some = labels.filter((_, at) => at % Math.ceil(labels.length / FULL_REHEARSALS) === 0);
  return some.flatMap((label) => [
    label.slice(-1),
    transliterate?.(label)[0]?.slice(0, 1) ?? label.slice(0, 1),
  ]);
}

function findNamed(index: TagIndex, texts: readonly string[]): Map<string, readonly Concept[]> {
  const folded = texts.map((text) => normalizeName(text));
  const wanted = new Map<string, Named>();
  for (const key of folded) if (key !== '') wanted.set(key, { rank: Number.POSITIVE_INFINITY, tags: [] });
  for (const { name, row, isLabel } of namedRows(index, new Set(wanted.keys()))) {
    const named = wanted.get(name);
    const tag = index.tags[row];
    if (named && tag) keepBest(named, tag, isLabel ? 0 : rankOf(tag, name));
  }
  return new Map(texts.map((text, at) => [text, wanted.get(folded[at] ?? '')?.tags ?? []]));
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
