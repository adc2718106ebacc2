import { findConcept, groupByParent } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';
import type { KnownConcepts } from './known-concepts.js';

/** The tags directly in a category. */
export interface TagGroup {
  /** Id of the category, empty for tags without one. */
  readonly id: string;
  /** Names of the categories from the top. */
  readonly path: readonly string[];
  readonly tags: readonly Concept[];
}

const groupsOf = new WeakMap<KnownConcepts, readonly TagGroup[]>();

/** The tags that can be chosen, by category; worked out once per taxonomy and language. */
export function tagGroups(known: KnownConcepts): readonly TagGroup[] {
  const made = groupsOf.get(known) ?? groupTags(known.concepts, known);
  groupsOf.set(known, made);
  return made;
}

/** Depth first, so that a category's own tags come before those of its sub-categories. */
function groupTags(concepts: readonly Concept[], known: KnownConcepts): readonly TagGroup[] {
  const children = groupByParent(concepts);
  const inCategories: TagGroup[] = [];
  const atTop: Concept[] = [];
  const seen = new Set<string>();
  const visit = (parentId: string | null, path: readonly string[]): void => {
    const here = children.get(parentId) ?? [];
    // A list of the same tags would take its room twice.
    const tags = here.every(isChoosable) ? here : here.filter(isChoosable);
    if (path.length === 0) atTop.push(...tags);
    else if (tags.length > 0) inCategories.push({ id: parentId ?? '', path, tags });
    for (const { id, state } of here) {
      // What is below an archived category is not offered; search leaves it out as well.
      if (state !== 'active' || seen.has(id) || !children.has(id)) continue;
      seen.add(id);
      visit(id, [...path, known.nameOf(id)]);
    }
  };
  // A tag whose category is not in the list is still a tag that can be chosen.
  for (const parentId of unknownParents(concepts, children)) visit(parentId, []);
  return atTop.length > 0 ? [...inCategories, { id: '', path: [], tags: atTop }] : inCategories;
}

function unknownParents(
  concepts: readonly Concept[],
  children: ReadonlyMap<string | null, unknown>,
): readonly (string | null)[] {
  return [...children.keys()].filter((id) => id === null || findConcept(concepts, id) === undefined);
}

function isChoosable(concept: Concept): boolean {
  return concept.kind === 'tag' && concept.state === 'active';
}
