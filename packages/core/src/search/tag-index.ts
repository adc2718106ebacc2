import { displayName, normalizeName } from '../taxonomy/names.js';
import { bySiblingOrder, groupByParent } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { foldWithOffsets, type FoldedText } from './folded-text.js';

/** A tag prepared for search. */
export interface IndexedTag {
  readonly id: string;
  /** Name in the index's locale, as shown. */
  readonly label: string;
  readonly folded: FoldedText;
  /** Other names: other locales and aliases, as written and folded. */
  readonly others: readonly { readonly text: string; readonly folded: string }[];
  /** Names of the categories above in all locales, folded. */
  readonly path: string;
  /** Everything in one string; a term that is not in it cannot match. */
  readonly haystack: string;
}

/** All active tags of a taxonomy, prepared for one language. Made by `createTagIndex`. */
export interface TagIndex {
  readonly tags: readonly IndexedTag[];
}

// Stands between the parts of a haystack; no query can hold it, so no term matches over a border.
const BORDER = '\u0001';

/**
 * Prepares the active tags of a taxonomy for `searchTags`, in the order of the tree. Tags below an
 * archived category are left out as well. One pass; the cost grows with the number of concepts.
 *
 * @param locale - BCP 47 tag; names in it are the labels.
 */
export function createTagIndex(concepts: readonly Concept[], locale: string): TagIndex {
  const children = groupByParent(concepts);
  const tags: IndexedTag[] = [];
  const visit = (concept: Concept, pathAbove: string): void => {
    if (concept.state !== 'active') return;
    if (concept.kind === 'tag') tags.push(indexTag(concept, pathAbove, locale));
    const path = [pathAbove, ...allNames(concept)].filter(Boolean).join(BORDER);
    for (const child of children.get(concept.id) ?? []) visit(child, path);
  };
  for (const root of roots(concepts)) visit(root, '');
  return { tags };
}

// A node whose parent is missing is treated as a root, so that no tag gets lost.
function roots(concepts: readonly Concept[]): readonly Concept[] {
  const ids = new Set(concepts.map((concept) => concept.id));
  return concepts.filter(({ parentId }) => parentId === null || !ids.has(parentId)).sort(bySiblingOrder);
}

function indexTag(concept: Concept, path: string, locale: string): IndexedTag {
  const label = displayName(concept.name, locale, 'en') || concept.id;
  const folded = foldWithOffsets(label);
  const others = [...new Set([...Object.values(concept.name), ...concept.aliases])]
    .filter((text) => text !== label && text !== '')
    .map((text) => ({ text, folded: normalizeName(text) }));
  const haystack = [folded.text, ...others.map((other) => other.folded), path].join(BORDER);
  return { id: concept.id, label, folded, others, path, haystack };
}

function allNames(concept: Concept): readonly string[] {
  return [...Object.values(concept.name), ...concept.aliases].map(normalizeName);
}
