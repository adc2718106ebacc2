import { displayName, groupByParent } from '@tagma/core/taxonomy';
import type { Concept, TagHit, Transliterate } from '@tagma/core';
import type { SearchPart } from './search-part.js';

/** A tag that can be chosen. */
export interface TagEntry {
  readonly concept: Concept;
  readonly name: string;
  /** Names of the categories above, from the top. */
  readonly path: readonly string[];
  /** Id of the category directly above, empty at the top. */
  readonly groupId: string;
}

/** A taxonomy as the picker reads it. Built once per taxonomy and language. */
export interface PickerIndex {
  /** All concepts as they were given. */
  readonly concepts: readonly Concept[];
  /** Tags that can be chosen, category by category in their order; tags without category last. */
  readonly entries: readonly TagEntry[];
  /** By tag id. */
  readonly entryOf: ReadonlyMap<string, TagEntry>;
  /** Any concept by its id; a merged tag answers as the one it became. */
  conceptOf(id: string): Concept | undefined;
  /** Name of any concept in the language of the picker; the id when it is unknown. */
  nameOf(id: string): string;
  /** Best first. Empty for an empty query. */
  search(query: string): readonly TagHit[];
  /** The tag whose name or alias, in any language, is this text. */
  exact(text: string): TagEntry | undefined;
  /** All tags that this text names equally well: several where a name is used twice. */
  named(text: string): readonly TagEntry[];
  /** Those of `chosen` that cannot hold together with the tag. */
  rivals(tagId: string, chosen: readonly string[]): readonly string[];
  /** The exclusive category that makes a tag push others out. */
  exclusiveCategoryOf(tagId: string): Concept | undefined;
}

/**
 * Reads a taxonomy for a language. Costs one pass over the concepts; the search index is made on first use.
 * Nothing is found as long as `part` is missing.
 */
export function createPickerIndex(
  concepts: readonly Concept[],
  locale: string,
  part: SearchPart | undefined,
  transliterate?: Transliterate,
): PickerIndex {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const nameOf = (concept: Concept): string => displayName(concept.name, locale, 'en') || concept.id;
  const entries = collectEntries(concepts, nameOf);
  const entryOf = new Map(entries.map((entry) => [entry.concept.id, entry]));
  const exclusive = exclusiveFinder(byId);
  const conceptOf = (id: string): Concept | undefined => followMerges(byId, id);
  const find = lazy(() => part?.finder(concepts, locale, transliterate));
  const names = lazy(() => part?.namer(entries));
  const named = (text: string): readonly TagEntry[] => names()?.(text) ?? [];
  return {
    concepts,
    entries,
    entryOf,
    conceptOf,
    nameOf: (id) => {
      const concept = conceptOf(id);
      return concept ? nameOf(concept) : id;
    },
    search: (query) => (query.trim() === '' ? [] : (find()?.(query) ?? [])),
    exact: (text) => named(text)[0],
    named,
    exclusiveCategoryOf: exclusive,
    rivals: (tagId, chosen) => {
      const category = exclusive(tagId);
      if (!category) return [];
      return chosen.filter((id) => id !== tagId && exclusive(id) === category);
    },
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Depth first, so that a category's own tags come before those of its sub-categories. */
function collectEntries(concepts: readonly Concept[], nameOf: (concept: Concept) => string): TagEntry[] {
  const children = groupByParent(concepts);
  const inCategories: TagEntry[] = [];
  const atTop: TagEntry[] = [];
  const visit = (parentId: string | null, path: readonly string[], seen: ReadonlySet<string>): void => {
    const here = children.get(parentId) ?? [];
    for (const concept of here) if (isChoosable(concept)) add(concept, parentId, path);
    for (const concept of here) {
      if (seen.has(concept.id) || !children.has(concept.id)) continue;
      visit(concept.id, [...path, nameOf(concept)], new Set(seen).add(concept.id));
    }
  };
  const add = (concept: Concept, parentId: string | null, path: readonly string[]): void => {
    const entry = {
      concept,
      name: nameOf(concept),
      path,
      groupId: path.length === 0 ? '' : (parentId ?? ''),
    };
    (path.length === 0 ? atTop : inCategories).push(entry);
  };
  const ids = new Set(concepts.map((concept) => concept.id));
  // A tag whose category is not in the list is still a tag that can be chosen.
  for (const parentId of children.keys())
    if (parentId === null || !ids.has(parentId)) visit(parentId, [], new Set());
  return [...inCategories, ...atTop];
}

function isChoosable(concept: Concept): boolean {
  return concept.kind === 'tag' && concept.state === 'active';
}

/** The highest exclusive category above a tag: it contains any lower one. */
function exclusiveFinder(byId: ReadonlyMap<string, Concept>): (tagId: string) => Concept | undefined {
  const known = new Map<string, Concept | undefined>();
  return (tagId) => {
    if (known.has(tagId)) return known.get(tagId);
    let highest: Concept | undefined;
    const seen = new Set<string>();
    for (let at = parentOf(byId, byId.get(tagId)); at && !seen.has(at.id); at = parentOf(byId, at)) {
      seen.add(at.id);
      if (at.kind === 'category' && at.exclusive) highest = at;
    }
    known.set(tagId, highest);
    return highest;
  };
}

function parentOf(byId: ReadonlyMap<string, Concept>, concept: Concept | undefined): Concept | undefined {
  return concept?.parentId ? byId.get(concept.parentId) : undefined;
}

function followMerges(byId: ReadonlyMap<string, Concept>, id: string): Concept | undefined {
  const seen = new Set<string>();
  let concept = byId.get(id);
  while (concept?.mergedIntoId && !seen.has(concept.id)) {
    seen.add(concept.id);
    concept = byId.get(concept.mergedIntoId) ?? concept;
  }
  return concept;
}

/** The concepts, and those learned meanwhile that are not among them. */
export function withLearned(concepts: readonly Concept[], learned: readonly Concept[]): readonly Concept[] {
  const known = new Set(concepts.map((concept) => concept.id));
  const missing = learned.filter((concept) => !known.has(concept.id));
  return missing.length === 0 ? concepts : [...concepts, ...missing];
}
