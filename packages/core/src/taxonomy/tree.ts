import { compareCodePoints } from '../shared/order.js';
import type { Concept } from './taxonomy.types.js';

/** The concept with this id. */
export function findConcept(concepts: readonly Concept[], id: string): Concept | undefined {
  return concepts.find((concept) => concept.id === id);
}

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
    path.unshift(current);
    current = current.parentId === null ? undefined : findConcept(concepts, current.parentId);
  }
  return path;
}

/** 1 at the top; 0 for an unknown id. */
export function levelOf(concepts: readonly Concept[], id: string): number {
  return conceptPath(concepts, id).length;
}

/** Direct children of `parentId` (`null`: the top), in their order; archived ones included. */
export function childrenOf(concepts: readonly Concept[], parentId: string | null): Concept[] {
  return concepts.filter((concept) => concept.parentId === parentId).sort(bySiblingOrder);
}

/** Order among siblings: `order`, ties by id. */
export function bySiblingOrder(a: Concept, b: Concept): number {
  return a.order - b.order || compareCodePoints(a.id, b.id);
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

/** Children by parent id (`null`: the top), each list in sibling order. One pass over the taxonomy. */
export function groupByParent(concepts: readonly Concept[]): ReadonlyMap<string | null, readonly Concept[]> {
  const groups = new Map<string | null, Concept[]>();
  for (const concept of concepts) {
    const group = groups.get(concept.parentId);
    if (group === undefined) groups.set(concept.parentId, [concept]);
    else group.push(concept);
  }
  for (const group of groups.values()) group.sort(bySiblingOrder);
  return groups;
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
