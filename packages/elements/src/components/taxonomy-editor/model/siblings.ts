import type { TaxonomyTree } from './taxonomy-tree.js';

/** Which nodes show while a search or filter is on: 0 hidden, 1 kept for a node below it, 2 found. */
export type Keep = Uint8Array;

/** Places among siblings, for `aria-posinset` and `aria-setsize`; hidden nodes are not counted. */
export interface Siblings {
  /** 1 for the first. */
  readonly position: Int32Array;
  /** Children by node + 1; the first entry counts the top. */
  readonly children: Int32Array;
}

/** Counts in one pass. */
export function countSiblings({ count, parent }: TaxonomyTree, keep: Keep | null): Siblings {
  const position = new Int32Array(count);
  const children = new Int32Array(count + 1);
  for (let node = 0; node < count; node++) {
    if (keep !== null && keep[node] === 0) continue;
    const above = (parent[node] ?? -1) + 1;
    const place = (children[above] ?? 0) + 1;
    children[above] = place;
    position[node] = place;
  }
  return { position, children };
}

/** Keeps the found nodes and the way to them. */
export function keepWithPaths(tree: TaxonomyTree, found: Iterable<number>): Keep {
  const keep = new Uint8Array(tree.count);
  for (const node of found) {
    keep[node] = 2;
    for (
      let above = tree.parent[node] ?? -1;
      above >= 0 && keep[above] === 0;
      above = tree.parent[above] ?? -1
    )
      keep[above] = 1;
  }
  return keep;
}
