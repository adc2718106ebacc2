import type { TaxonomyTree } from '../model/taxonomy-tree.js';
import type { TreeModel, TreeSearch } from '../model/tree-model.js';

/**
 * Keeps the found nodes and the way to them. Every way is open; closing one during the search does not touch what is
 * open without it.
 */
export function narrowTo({ count, parent }: TaxonomyTree, found: readonly number[]): TreeSearch {
  const keep = new Uint8Array(count);
  const open = new Uint8Array(count);
  for (const node of found) {
    keep[node] = 2;
    open[node] = 1;
    for (let above = parent[node] ?? -1; above >= 0 && open[above] === 0; above = parent[above] ?? -1) {
      open[above] = 1;
      if (keep[above] === 0) keep[above] = 1;
    }
  }
  return { keep, open, found: found.length };
}

/** The first row that the search itself found; -1 without one. */
export function firstFoundRow(model: TreeModel): number {
  const { nodes, count } = model.rows;
  for (let row = 0; row < count; row++) if (model.isFound(nodes[row] ?? 0)) return row;
  return -1;
}
