import { countWhile } from '../../shared/bisect.js';
import { groupByParent } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';

/**
 * Concepts that stand elsewhere among the siblings that both states have at that place: the fewest that, taken
 * out, leave the others in their former order.
 */
export function movedOutOfOrder(before: readonly Concept[], after: readonly Concept[]): ReadonlySet<string> {
  const former = groupByParent(before);
  const moved = new Set<string>();
  for (const [parentId, siblings] of groupByParent(after)) {
    const places = new Map((former.get(parentId) ?? []).map(({ id }, place) => [id, place]));
    const kept = siblings.filter(({ id }) => places.has(id)).map(({ id }) => id);
    const inOrder = longestRise(kept.map((id) => places.get(id) ?? 0));
    for (const [at, id] of kept.entries()) if (!inOrder.has(at)) moved.add(id);
  }
  return moved;
}

/** Indexes of a longest rising subsequence. */
function longestRise(places: readonly number[]): ReadonlySet<number> {
  /** By length: the index where such a rise ends with the smallest place. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, place] of places.entries()) {
    const length = countWhile(ends, (end) => (places[end] ?? 0) < place);
    previous[at] = length === 0 ? -1 : (ends[length - 1] ?? -1);
    ends[length] = at;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.add(at);
  return rise;
}
