import type { Concept, TagHits, Transliterate } from '@tagma/core';
import { parentOf } from '../../internal/tag-list/known-concepts.js';
import type { KnownConcepts } from '../../internal/tag-list/known-concepts.js';
import { tagGroups } from '../../internal/tag-list/tag-groups.js';
import type { TagGroup } from '../../internal/tag-list/tag-groups.js';
import { searchOf } from '../../internal/tag-list/tag-search.js';
import { Sliced } from '../../internal/sliced.js';
import { surveyConcepts } from './picker-survey.js';
import type { Survey } from './picker-survey.js';

export type { TagGroup } from '../../internal/tag-list/tag-groups.js';

/** A tag that can be chosen. */
export interface TagEntry {
  readonly concept: Concept;
  readonly name: string;
  /** Names of the categories above, from the top. */
  readonly path: readonly string[];
  /** Id of the category directly above, empty at the top. */
  readonly groupId: string;
}

/** A taxonomy as the picker reads it, once per taxonomy and language. Each part is made when it is first needed. */
export interface PickerIndex extends KnownConcepts {
  /** Tags that can be chosen, category by category in their order; tags without category last. */
  readonly groups: readonly TagGroup[];
  /** The same tags in one list. */
  readonly tags: readonly Concept[];
  readonly tagCount: number;
  /** Tags that can be chosen, by id. */
  readonly entryOf: Pick<ReadonlyMap<string, TagEntry>, 'get' | 'has'>;
  /** What one look at all concepts tells. */
  readonly survey: Survey;
  /** Best first. Nothing for an empty query. */
  search(query: string): TagHits;
  /** The tag whose name or alias, in any language, is this text. */
  exact(text: string): TagEntry | undefined;
  /** All tags that this text names equally well: several where a name is used twice. */
  named(text: string): readonly TagEntry[];
  /** The same for many texts in one pass. */
  namedAll(texts: readonly string[]): ReadonlyMap<string, readonly TagEntry[]>;
  /** Those of `chosen` that cannot hold together with the tag. */
  rivals(tagId: string, chosen: readonly string[]): readonly string[];
  /** The exclusive category that makes a tag push others out. */
  exclusiveCategoryOf(tagId: string): Concept | undefined;
  /** Makes a little of what opening and typing need. Answers whether all of it is made. */
  prepare(): boolean;
}

const NO_HITS: TagHits = { length: 0, at: () => undefined };

/** Reads a taxonomy for a language. */
export function createPickerIndex(
  known: KnownConcepts,
  locale: string,
  transliterate?: Transliterate,
): PickerIndex {
  const { concepts } = known;
  const groups = (): readonly TagGroup[] => tagGroups(known);
  const tags = lazy(() => groups().flatMap((group) => group.tags));
  const tagCount = lazy(() => groups().reduce((sum, group) => sum + group.tags.length, 0));
  const search = searchOf(concepts, locale, transliterate);
  const survey = new Sliced(surveyConcepts(concepts));
  const entryOf = entryFinder(known);
  const exclusive = exclusiveFinder(known, () => survey.value.hasExclusive);
  const namedAll = (texts: readonly string[]): ReadonlyMap<string, readonly TagEntry[]> => {
    const found = search.named(texts);
    return new Map(
      texts.map((text) => [text, (found.get(text) ?? []).flatMap(({ id }) => entryOf.get(id) ?? [])]),
    );
  };
  const named = (text: string): readonly TagEntry[] => namedAll([text]).get(text) ?? [];
  return {
    ...known,
    get groups() {
      return groups();
    },
    get tags() {
      return tags();
    },
    get tagCount() {
      return tagCount();
    },
    get survey() {
      return survey.value;
    },
    entryOf,
    search: (query) => (query.trim() === '' ? NO_HITS : search.find(query)),
    exact: (text) => named(text)[0],
    named,
    namedAll,
    exclusiveCategoryOf: exclusive,
    rivals: (tagId, chosen) => {
      const category = exclusive(tagId);
      if (!category) return [];
      return chosen.filter((id) => id !== tagId && exclusive(id) === category);
    },
    prepare: () => {
      if (!search.prepare() || !survey.step()) return false;
      groups();
      return true;
    },
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Name and path are worked out when they are asked for: of a thousand tags that are pasted a few are shown. */
class KnownEntry implements TagEntry {
  readonly concept: Concept;
  readonly #known: KnownConcepts;
  #name: string | undefined;
  #path: readonly string[] | undefined;

  constructor(concept: Concept, known: KnownConcepts) {
    this.concept = concept;
    this.#known = known;
  }

  get name(): string {
    return (this.#name ??= this.#known.nameOf(this.concept.id));
  }

  get path(): readonly string[] {
    return (this.#path ??= this.#known.pathOf(this.concept.id));
  }

  get groupId(): string {
    return this.path.length === 0 ? '' : (this.concept.parentId ?? '');
  }
}

/** Entries are made for the tags that are looked at, not for all. */
function entryFinder(known: KnownConcepts): PickerIndex['entryOf'] {
  const entries = new Map<string, TagEntry>();
  const get = (id: string): TagEntry | undefined => {
    const made = entries.get(id);
    if (made) return made;
    const concept = known.conceptOf(id);
    if (concept?.id !== id || concept.kind !== 'tag' || concept.state !== 'active') return undefined;
    const entry = new KnownEntry(concept, known);
    entries.set(id, entry);
    return entry;
  };
  return { get, has: (id) => get(id) !== undefined };
}

/** The highest exclusive category above a tag: it contains any lower one. */
function exclusiveFinder(
  taxonomy: KnownConcepts,
  hasExclusive: () => boolean,
): (tagId: string) => Concept | undefined {
  const { concepts } = taxonomy;
  const known = new Map<string, Concept | undefined>();
  return (tagId) => {
    if (!hasExclusive() || known.has(tagId)) return known.get(tagId);
    let highest: Concept | undefined;
    const seen = new Set<string>();
    for (
      let at = parentOf(concepts, taxonomy.conceptOf(tagId));
      at && !seen.has(at.id);
      at = parentOf(concepts, at)
    ) {
      seen.add(at.id);
      if (at.kind === 'category' && at.exclusive) highest = at;
    }
    known.set(tagId, highest);
    return highest;
  };
}

/** The concepts, and those learned meanwhile that are not among them. */
export function withLearned(concepts: readonly Concept[], learned: readonly Concept[]): readonly Concept[] {
  if (learned.length === 0) return concepts;
  const known = new Set(concepts.map((concept) => concept.id));
  const missing = learned.filter((concept) => !known.has(concept.id));
  return missing.length === 0 ? concepts : [...concepts, ...missing];
}
