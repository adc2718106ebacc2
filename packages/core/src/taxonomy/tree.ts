import { findConcept, groupByParent } from './concept-index.js';
import type { Concept } from './taxonomy.types.js';

export { bySiblingOrder, conceptsById, findConcept, groupByParent } from './concept-index.js';

/**
 * The way from the top to the concept, the concept last. Empty for an unknown id. A broken tree (missing
 * parent, cycle) ends the way instead of failing.
 */
export function conceptPath(concepts: readonly Concept[], id: string): Concept[] {
  const path: Concept[] = [];
  const seen = new Set<string>();
  let current = findConcept(concepts, id);
  while (current !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    path.push(current);
    current = current.parentId === null ? undefined : findConcept(concepts, current.parentId);
  }
  return path.reverse();
}

/** 1 at the top; 0 for an unknown id. */
export function levelOf(concepts: readonly Concept[], id: string): number {
  return conceptPath(concepts, id).length;
}

/** Direct children of `parentId` (`null`: the top), in their order; archived ones included. */
export function childrenOf(concepts: readonly Concept[], parentId: string | null): Concept[] {
  return [...(groupByParent(concepts).get(parentId) ?? [])];
}

/** Everything below the concept, itself not included, parents before children. */
export function descendantsOf(concepts: readonly Concept[], id: string): Concept[] {
  const byParent = groupByParent(concepts);
  const found: Concept[] = [];
  const seen = new Set([id]);
  const waiting = [id];
  // Grows while it is walked: children are visited after all parents of their level.
  for (const parentId of waiting) {
    for (const child of byParent.get(parentId) ?? []) {
      if (seen.has(child.id)) continue;
      seen.add(child.id);
      found.push(child);
      waiting.push(child.id);
    }
  }
  return found;
}

/** How many levels the concept and everything below it take; 1 for a leaf. Ends in a broken tree. */
export function heightOf(concepts: readonly Concept[], id: string): number {
  const byParent = groupByParent(concepts);
  const seen = new Set([id]);
  let height = 0;
  for (let level = [id]; level.length > 0; height += 1) {
    const below = level.flatMap((parentId) => byParent.get(parentId) ?? []).map((concept) => concept.id);
    level = below.filter((childId) => !seen.has(childId));
    for (const childId of level) seen.add(childId);
  }
  return height;
}

/**
 * Ids of the tags that may not be active together with `tagId` on one record: all other tags below any
 * exclusive category above it.
 */
export function rivalTagIds(concepts: readonly Concept[], tagId: string): string[] {
  const above = conceptPath(concepts, tagId).slice(0, -1);
  const exclusive = above.filter((concept) => concept.kind === 'category' && concept.exclusive);
  // The highest exclusive category contains the lower ones.
  const top = exclusive[0];
  if (top === undefined) return [];
  return descendantsOf(concepts, top.id)
    .filter((concept) => concept.kind === 'tag' && concept.id !== tagId)
    .map((concept) => concept.id);
}

/** {@link rivalTagIds} for many records: worked out once per tag. */
export function rivalFinder(concepts: readonly Concept[]): (tagId: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (tagId) => {
    const rivals = known.get(tagId) ?? rivalTagIds(concepts, tagId);
    known.set(tagId, rivals);
    return rivals;
  };
}
