import { findConcept, groupByParent } from './concept-index.js';
import type { Concept } from './taxonomy.types.js';

/**
 * Levels of concepts, each worked out once: 1 at the top and for a missing parent, `Infinity` on a cycle and
 * below one.
 */
export function levelFinder(concepts: readonly Concept[]): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const way: string[] = [];
    const seen = new Set<string>();
    let current: string | null = id;
    while (current !== null && !known.has(current) && !seen.has(current)) {
      way.push(current);
      seen.add(current);
      const parentId: string | null = findConcept(concepts, current)?.parentId ?? null;
      current = parentId === null || findConcept(concepts, parentId) === undefined ? null : parentId;
    }
    let level = current === null ? 0 : (known.get(current) ?? Infinity);
    for (const step of way.reverse()) {
      level += 1;
      known.set(step, level);
    }
    return known.get(id) ?? level;
  };
}

/** How many levels there are below concepts, each worked out once; 0 for a leaf. Ends in a broken tree. */
export function levelsBelowFinder(concepts: readonly Concept[]): (id: string) => number {
  const groups = groupByParent(concepts);
  const known = new Map<string, number>();
  return (id) => {
    const open = [id];
    const order: string[] = [];
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next) || known.has(next)) continue;
      seen.add(next);
      order.push(next);
      for (const child of groups.get(next) ?? []) open.push(child.id);
    }
    // Children come after their parents in `order`, so backwards everything below is known.
    for (const each of order.reverse()) {
      const below = (groups.get(each) ?? []).map((child) => (known.get(child.id) ?? 0) + 1);
      known.set(
        each,
        below.reduce((most, levels) => Math.max(most, levels), 0),
      );
    }
    return known.get(id) ?? 0;
  };
}
