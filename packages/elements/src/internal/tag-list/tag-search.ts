import { buildTagIndex, findTags, foldName, namedRows, searchText } from '@tagma/core/search';
import { displayName } from '@tagma/core/taxonomy';
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
  const queries = queriesOf(labels, transliterate);
  let marked = 0;
  for (let round = 0; round < REHEARSALS; round += 1) {
    const hits = findTags(steps.value, queries[(round * 7) % queries.length] ?? '');
    marked += hits.at(0)?.marks.length ?? 0;
    if (round % 4 === 0) {
      findNamed(steps.value, labels);
      marked += findTags(steps.value, misspelt(labels[round % labels.length] ?? '')).length;
    }
    yield;
  }
  // What is compiled for a few is given up at the first search of very many, and compiled for those.
  const few = labels.filter((_, at) => at % Math.ceil(labels.length / FULL_REHEARSALS) === 0);
  for (const query of queriesOf(few, transliterate)) {
    marked += findTags(index.value, query).length;
    yield;
  }
  return marked;
}

/**
 * Queries of each kind: what names end and begin with, and what they are typed as. One letter each finds most. What the
 * last one found must not narrow the next.
 */
function queriesOf(labels: readonly string[], transliterate: Transliterate | undefined): string[] {
  return labels.flatMap((label) => {
    const spelled = transliterate?.(label).map((reading) => reading.slice(0, 1)) ?? Array.from(label);
    return [label.slice(-1), spelled[0] ?? '', label.slice(-2), spelled.slice(0, 2).join('')];
  });
}

/** Nothing has it as it stands: it is searched for with errors. */
function misspelt(label: string): string {
  return `${label.slice(0, 4)}${label.slice(-4)}`;
}

function findNamed(index: TagIndex, texts: readonly string[]): Map<string, readonly Concept[]> {
  const folded = texts.map(foldName);
  const wanted = new Map<string, Named>();
  for (const key of folded) if (key !== '') wanted.set(key, { rank: Number.POSITIVE_INFINITY, tags: [] });
  // Labels win: what is one is not looked for among the other names.
  for (const among of ['names', 'others'] as const) takeNamed(index, wanted, among);
  return new Map(texts.map((text, at) => [text, wanted.get(folded[at] ?? '')?.tags ?? []]));
}

/** The index has names of different forms of the same characters as one; only those that are just so are taken. */
function takeNamed(index: TagIndex, wanted: ReadonlyMap<string, Named>, among: 'names' | 'others'): void {
  const bySearched = new Map<string, string[]>();
  for (const [key, { tags }] of wanted) {
    if (tags.length > 0) continue;
    const searched = searchText(key, index.transliterate);
    const keys = bySearched.get(searched);
    if (keys) keys.push(key);
    else bySearched.set(searched, [key]);
  }
  for (const { name, row } of namedRows(index, new Set(bySearched.keys()), among)) {
    const tag = index.tags[row];
    if (!tag) continue;
    for (const key of bySearched.get(name) ?? []) {
      const rank = rankOf(tag, key, among === 'names' ? displayName(tag.name, index.locale, 'en') : null);
      const named = wanted.get(key);
      if (named && rank !== null) keepBest(named, tag, rank);
    }
  }
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

/** Shown names win over names in other languages, those over aliases, and those over code numbers; `null`: none is this one. */
function rankOf(
  { id, name: names, aliases, notation }: Concept,
  name: string,
  label: string | null,
): number | null {
  const isOneOf = (texts: readonly string[]): boolean => texts.some((text) => foldName(text) === name);
  if (label !== null) return isOneOf([label || id]) ? 0 : null;
  if (isOneOf(Object.values(names))) return 1;
  if (isOneOf(aliases)) return 2;
  return notation !== undefined && isOneOf([notation]) ? 3 : null;
}
