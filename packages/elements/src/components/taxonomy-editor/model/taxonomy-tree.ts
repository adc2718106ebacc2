import type { Concept } from '@tagma/core';
import { childLists } from './child-lists.js';
import { IdIndex } from './id-index.js';
import { numberNodes } from './number-nodes.js';
import { compareLists, parentPlaces } from './parent-places.js';

/**
 * A taxonomy as flat arrays. Nodes are numbered in reading order (parents first, siblings in their order), so that a
 * branch is a range: node `n` and everything below it are `n` to `n + size[n] - 1`. One object per node would cost
 * ten times the memory at 100,000 nodes.
 *
 * Broken trees lose nothing: a node whose parent is missing stands at the top, and a circle is opened at the node
 * that comes first.
 */
export interface TaxonomyTree {
  /** As given. */
  readonly concepts: readonly Concept[];
  readonly count: number;
  /** Position in `concepts` by node. */
  readonly place: Int32Array;
  /** Node by position in `concepts`. */
  readonly nodes: Int32Array;
  /** Parent node; -1 at the top. */
  readonly parent: Int32Array;
  /** 0 at the top. */
  readonly depth: Uint16Array;
  /** Nodes in the branch, itself included. */
  readonly size: Int32Array;
  /** Positions in `concepts` by id. */
  readonly ids: IdIndex;
  /** Position of the parent by position; `count` for the top. */
  readonly above: Int32Array;
  /** Positions of parents whose children stand in another order than in `concepts`. */
  readonly unsorted: ReadonlySet<number>;
}

/** The concept of a node. */
export function conceptAt(tree: TaxonomyTree, node: number): Concept | undefined {
  const place = tree.place[node];
  return place === undefined ? undefined : tree.concepts[place];
}

/** The node of a concept; -1 for an unknown id. */
export function nodeOf(tree: TaxonomyTree, id: string): number {
  const place = tree.ids.placeOf(id);
  return place < 0 ? -1 : (tree.nodes[place] ?? -1);
}

/**
 * Builds the tree. `before`, the tree of an earlier state, saves what stayed the same: with other names or states
 * nothing is numbered again, after a move no id is looked up again and only the parents concerned are sorted.
 */
export function buildTree(concepts: readonly Concept[], before?: TaxonomyTree): TaxonomyTree {
  const change = before === undefined ? null : compareLists(concepts, before, before.ids);
  if (before === undefined || change === null) {
    const ids = new IdIndex(concepts);
    return numbered({ concepts, ids, above: parentPlaces(concepts, ids) });
  }
  if (change.touched.length === 0) return { ...before, concepts };
  const { ids, unsorted } = before;
  return numbered({ concepts, ids, above: change.above }, [...unsorted, ...change.touched]);
}

function numbered(
  list: Pick<TaxonomyTree, 'concepts' | 'ids' | 'above'>,
  suspects?: readonly number[],
): TaxonomyTree {
  const { concepts, above } = list;
  const lists = childLists(concepts, above, suspects && new Set(suspects));
  return {
    ...list,
    count: concepts.length,
    ...numberNodes(concepts.length, above, lists),
    unsorted: lists.unsorted,
  };
}
