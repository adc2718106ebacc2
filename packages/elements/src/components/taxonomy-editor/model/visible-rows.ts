import { firstAtLeast } from './ascending.js';
import type { Keep } from './siblings.js';
import type { TaxonomyTree } from './taxonomy-tree.js';

/** The nodes on the screen or above and below it, in order. */
export interface VisibleRows {
  readonly nodes: Int32Array;
  readonly count: number;
}

/** The visible nodes, in one pass over the branches that are open. */
export function visibleRows({ count, size }: TaxonomyTree, open: Uint8Array, keep: Keep | null): VisibleRows {
  const nodes = new Int32Array(count);
  let row = 0;
  for (let node = 0; node < count;) {
    const isHidden = keep !== null && keep[node] === 0;
    if (!isHidden) nodes[row++] = node;
    node += isHidden || open[node] === 0 ? (size[node] ?? 1) : 1;
  }
  // Most branches are closed most of the time.
  return { nodes: row < count / 2 ? nodes.slice(0, row) : nodes, count: row };
}

/** The row of a node, since rows ascend; -1 when it does not show. */
export function rowOf({ nodes, count }: VisibleRows, node: number): number {
  const row = firstAtLeast(nodes, count, node);
  return row < count && nodes[row] === node ? row : -1;
}
