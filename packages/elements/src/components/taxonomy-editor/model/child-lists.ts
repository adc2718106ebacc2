import { bySiblingOrder } from '@tagma/core/concepts';
import type { Concept } from '@tagma/core';

/** Children by position of their parent; the top stands behind the last concept. */
export interface ChildLists {
  /** Where the children of a position begin in `children`; two more entries, for the top and the end. */
  readonly starts: Int32Array;
  readonly children: Int32Array;
}

/**
 * Puts children together, each list in sibling order.
 *
 * @param unsorted - Parents whose children may stand in another order than in the list.
 */
export function childLists(
  concepts: readonly Concept[],
  above: Int32Array,
  unsorted: Iterable<number>,
): ChildLists {
  const count = concepts.length;
  const starts = new Int32Array(count + 2);
  for (let place = 0; place < count; place++) {
    const next = (above[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 0; i <= count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const children = new Int32Array(count);
  const cursor = starts.slice();
  for (let place = 0; place < count; place++) {
    const parent = above[place] ?? 0;
    const at = cursor[parent] ?? 0;
    children[at] = place;
    cursor[parent] = at + 1;
  }
  for (const parent of unsorted)
    children.subarray(starts[parent], starts[parent + 1]).sort((a, b) => compare(concepts, a, b));
  return { starts, children };
}

/** Parents whose children do not stand in their order. In one pass in the order of the list, which is the order in memory. */
export function unsortedParents(concepts: readonly Concept[], above: Int32Array): ReadonlySet<number> {
  const count = concepts.length;
  const last = new Int32Array(count + 1).fill(-1);
  const found = new Set<number>();
  for (let place = 0; place < count; place++) {
    const parent = above[place] ?? 0;
    const before = last[parent] ?? -1;
    if (before >= 0 && compare(concepts, before, place) > 0) found.add(parent);
    last[parent] = place;
  }
  return found;
}

function compare(concepts: readonly Concept[], a: number, b: number): number {
  const left = concepts[a];
  const right = concepts[b];
  return left === undefined || right === undefined ? 0 : bySiblingOrder(left, right);
}
