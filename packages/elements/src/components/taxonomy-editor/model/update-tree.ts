import type { Concept } from '@tagma/core';
import type { IdIndex } from './id-index.js';
import { parentPlace } from './parent-places.js';
import { buildTree, numberTree } from './taxonomy-tree.js';
import type { TaxonomyTree } from './taxonomy-tree.js';

/**
 * Builds the tree from that of an earlier state, which saves what stayed the same: with other names or states nothing is
 * numbered again, after a move no id is looked up again and only the parents concerned are sorted.
 */
export function updateTree(concepts: readonly Concept[], before: TaxonomyTree): TaxonomyTree {
  const { ids, unsorted } = before;
  const change = compareLists(concepts, before, ids);
  if (change === null) return buildTree(concepts);
  const { above, touched } = change;
  if (touched.length === 0) return { ...before, concepts };
  return numberTree({ concepts, ids, above, unsorted: new Set([...unsorted, ...touched]) });
}

/** What became of a list of concepts that has the same ids in the same places as before. */
interface ListChange {
  readonly above: Int32Array;
  /** Parents, by position, below which something came, went or changed its order. */
  readonly touched: readonly number[];
}

/** What changed since `before`; `null` when ids came, went or changed places: then all is to be done again. */
function compareLists(
  concepts: readonly Concept[],
  before: { readonly concepts: readonly Concept[]; readonly above: Int32Array },
  ids: IdIndex,
): ListChange | null {
  const top = concepts.length;
  if (before.concepts.length !== top) return null;
  let { above } = before;
  const touched = new Set<number>();
  for (let place = 0; place < top; place++) {
    const now = concepts[place];
    const was = before.concepts[place];
    if (now === was) continue;
    // A tag that becomes a category may stand elsewhere in the index of ids.
    if (now === undefined || now.id !== was?.id || now.kind !== was.kind) return null;
    if (now.parentId === was.parentId && now.order === was.order) continue;
    const parent = parentPlace(concepts, ids, now.parentId);
    touched.add(before.above[place] ?? top).add(parent);
    if (above === before.above) above = above.slice();
    above[place] = parent;
  }
  return { above, touched: [...touched] };
}
