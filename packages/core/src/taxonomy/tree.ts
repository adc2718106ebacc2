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
  const found: Concept[] = [];
  const seen = new Set([id]);
  let parents = [id];
  while (parents.length > 0) {
    const next = parents.flatMap((parent) => childrenOf(concepts, parent)).filter(({ id }) => !seen.has(id));
    for (const concept of next) seen.add(concept.id);
    found.push(...next);
    parents = next.map((concept) => concept.id);
  }
  return found;
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
