import { bySiblingOrder } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';

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
  /** Position in `concepts` by id; the first of several. */
  readonly byId: ReadonlyMap<string, number>;
}

/** The concept of a node. */
export function conceptAt(tree: TaxonomyTree, node: number): Concept | undefined {
  const place = tree.place[node];
  return place === undefined ? undefined : tree.concepts[place];
}

/** The node of a concept; -1 for an unknown id. */
export function nodeOf(tree: TaxonomyTree, id: string): number {
  const place = tree.byId.get(id);
  return place === undefined ? -1 : (tree.nodes[place] ?? -1);
}

/** Builds the tree; `before`, the tree of an earlier state, saves looking up all ids again. */
export function buildTree(concepts: readonly Concept[], before?: TaxonomyTree): TaxonomyTree {
  const byId = sameIds(concepts, before) ? before.byId : indexIds(concepts);
  const count = concepts.length;
  const above = parentPlaces(concepts, byId);
  const { starts, children } = childLists(concepts, above);
  const tree = {
    concepts,
    count,
    byId,
    place: new Int32Array(count),
    nodes: new Int32Array(count).fill(-1),
    parent: new Int32Array(count),
    depth: new Uint16Array(count),
    size: new Int32Array(count).fill(1),
  };
  number(tree, starts, children);
  sumSizes(tree);
  return tree;
}

/** Whether the ids stand where they stood; then the index of before is still true. */
function sameIds(
  concepts: readonly Concept[],
  before: TaxonomyTree | undefined,
): before is TaxonomyTree & { readonly byId: ReadonlyMap<string, number> } {
  if (before?.count !== concepts.length) return false;
  return concepts.every((concept, place) => {
    const known = before.concepts[place];
    return known === concept || known?.id === concept.id;
  });
}

function indexIds(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const byId = new Map<string, number>();
  for (let place = concepts.length - 1; place >= 0; place--) {
    const concept = concepts[place];
    if (concept !== undefined) byId.set(concept.id, place);
  }
  return byId;
}

/** Position of each parent; `concepts.length` stands for the top. */
function parentPlaces(concepts: readonly Concept[], byId: ReadonlyMap<string, number>): Int32Array {
  const top = concepts.length;
  const above = new Int32Array(top);
  let lastId: string | null = null;
  let lastPlace = top;
  for (let place = 0; place < top; place++) {
    const parentId = concepts[place]?.parentId ?? null;
    // Siblings mostly stand together; the look-up is the dear part.
    if (parentId !== lastId) {
      lastId = parentId;
      lastPlace = parentId === null ? top : (byId.get(parentId) ?? top);
    }
    above[place] = lastPlace;
  }
  return above;
}

interface ChildLists {
  /** Where the children of a position begin in `children`; two more entries, for the top and the end. */
  readonly starts: Int32Array;
  readonly children: Int32Array;
}

function childLists(concepts: readonly Concept[], above: Int32Array): ChildLists {
  const count = concepts.length;
  const starts = new Int32Array(count + 2);
  for (const parent of above) starts[parent + 1] = (starts[parent + 1] ?? 0) + 1;
  for (let i = 0; i <= count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const children = new Int32Array(count);
  const next = starts.slice();
  const unsorted = new Set<number>();
  for (let place = 0; place < count; place++) {
    const parent = above[place] ?? count;
    const at = next[parent] ?? 0;
    children[at] = place;
    next[parent] = at + 1;
    if (at > (starts[parent] ?? 0) && compare(concepts, children[at - 1], place) > 0) unsorted.add(parent);
  }
  for (const parent of unsorted)
    children.subarray(starts[parent], starts[parent + 1]).sort((a, b) => compare(concepts, a, b));
  return { starts, children };
}

function compare(concepts: readonly Concept[], a: number | undefined, b: number): number {
  const left = a === undefined ? undefined : concepts[a];
  const right = concepts[b];
  return left === undefined || right === undefined ? 0 : bySiblingOrder(left, right);
}

type Unfinished = Pick<TaxonomyTree, 'count' | 'place' | 'nodes' | 'parent' | 'depth'>;

/** Numbers the nodes in reading order, without recursion: bad data may be 100,000 levels deep. */
function number(tree: Unfinished, starts: Int32Array, children: Int32Array): void {
  const { count } = tree;
  let node = 0;
  const stack = new Int32Array(count);
  const walk = (from: number, parent: number): void => {
    let height = 0;
    node = take(tree, node, from, parent);
    stack[height++] = from;
    const next = cursor;
    next[from] = starts[from] ?? 0;
    while (height > 0) {
      const place = stack[height - 1] ?? 0;
      const at = next[place] ?? 0;
      if (at >= (starts[place + 1] ?? 0)) {
        height--;
        continue;
      }
      next[place] = at + 1;
      const child = children[at] ?? 0;
      // Seen already: the circle is closed here.
      if ((tree.nodes[child] ?? -1) >= 0) continue;
      node = take(tree, node, child, tree.nodes[place] ?? -1);
      next[child] = starts[child] ?? 0;
      stack[height++] = child;
    }
  };
  const cursor = new Int32Array(count);
  for (let at = starts[count] ?? 0; at < (starts[count + 1] ?? 0); at++) walk(children[at] ?? 0, -1);
  // What no top node reaches hangs in a circle.
  for (let place = 0; node < count && place < count; place++)
    if ((tree.nodes[place] ?? -1) < 0) walk(place, -1);
}

function take(tree: Unfinished, node: number, place: number, parent: number): number {
  tree.place[node] = place;
  tree.nodes[place] = node;
  tree.parent[node] = parent;
  tree.depth[node] = parent < 0 ? 0 : (tree.depth[parent] ?? 0) + 1;
  return node + 1;
}

function sumSizes({ count, parent, size }: Pick<TaxonomyTree, 'count' | 'parent' | 'size'>): void {
  for (let node = count - 1; node >= 0; node--) {
    const above = parent[node] ?? -1;
    if (above >= 0) size[above] = (size[above] ?? 0) + (size[node] ?? 0);
  }
}
