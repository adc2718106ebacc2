import type { Concept } from '@tagma/core';
import { childLists, unsortedParents } from './child-lists.js';
import { IdIndex } from './id-index.js';
import { numberNodes } from './number-nodes.js';
import { parentPlaces } from './parent-places.js';

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
  /** Positions of parents whose children may stand in another order than in `concepts`. */
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

/** Builds the tree. */
export function buildTree(concepts: readonly Concept[]): TaxonomyTree {
  const ids = new IdIndex(concepts);
  const above = parentPlaces(concepts, ids);
  return numberTree({ concepts, ids, above, unsorted: unsortedParents(concepts, above) });
}

/** Numbers the nodes of a list of which it is known where each one hangs. */
export function numberTree(
  list: Pick<TaxonomyTree, 'concepts' | 'ids' | 'above' | 'unsorted'>,
): TaxonomyTree {
  const { concepts, above, unsorted } = list;
  const count = concepts.length;
  return { ...list, count, ...numberNodes(count, above, childLists(concepts, above, unsorted)) };
}
