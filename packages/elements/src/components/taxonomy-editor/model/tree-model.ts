import type { Concept } from '@tagma/core';
import { Siblings } from './siblings.js';
import type { Keep } from './siblings.js';
import { buildTree, conceptAt, nodeOf } from './taxonomy-tree.js';
import type { TaxonomyTree } from './taxonomy-tree.js';
import { rowOf, visibleRows } from './visible-rows.js';
import type { VisibleRows } from './visible-rows.js';

/** A taxonomy of up to so many rows is shown whole when it comes; a larger one begins with its roots. */
const SHOWN_WHOLE = 100;

/** What a search leaves of a tree. What opens and closes meanwhile is forgotten with it. */
export interface TreeSearch {
  readonly keep: Keep;
  readonly open: Uint8Array;
  /** How many nodes it found. */
  readonly found: number;
}

/**
 * The taxonomy as the reader sees it: which branches are open, which nodes a search leaves. Keeps both when the
 * concepts change.
 */
export class TreeModel {
  /** Makes the tree of other concepts; whoever knows the tree before can save most of it. */
  build: (concepts: readonly Concept[], before: TaxonomyTree) => TaxonomyTree = buildTree;
  #tree: TaxonomyTree = buildTree([]);
  #open = new Uint8Array(0);
  #search: TreeSearch | null = null;
  #rows: VisibleRows | null = null;
  #siblings: Siblings | null = null;

  /** The whole tree. */
  get tree(): TaxonomyTree {
    return this.#tree;
  }

  /** The rows to show. */
  get rows(): VisibleRows {
    return (this.#rows ??= visibleRows(this.#tree, this.#openNow, this.#search?.keep ?? null));
  }

  /** How many nodes the search found; `null` without one. */
  get found(): number | null {
    return this.#search?.found ?? null;
  }

  /** Takes concepts. Open branches stay open; a branch that is new is closed. A small taxonomy begins open. */
  setConcepts(concepts: readonly Concept[]): void {
    const before = this.#tree;
    if (concepts === before.concepts) return;
    const tree = this.build(concepts, before);
    this.#tree = tree;
    const isSameShape = tree.nodes === before.nodes;
    if (!isSameShape) this.#open = carryOpen(before, tree, this.#open);
    if (before.count === 0 && tree.count <= SHOWN_WHOLE) this.#open.fill(1);
    const wasNarrowed = this.#search !== null;
    this.#search = null;
    if (!isSameShape || wasNarrowed) this.#changed(true);
  }

  /** Shows only what a search leaves; `null` shows all. */
  narrow(search: TreeSearch | null): void {
    if (search === this.#search) return;
    this.#search = search;
    this.#changed(true);
  }

  /** Whether the search itself found the node, not only something below it. */
  isFound(node: number): boolean {
    return this.#search?.keep[node] === 2;
  }

  /** The node of a row; -1 beyond the end. */
  nodeAt(row: number): number {
    return row >= 0 && row < this.rows.count ? (this.rows.nodes[row] ?? -1) : -1;
  }

  /** The concept of a row. */
  conceptAt(row: number): Concept | undefined {
    const node = this.nodeAt(row);
    return node < 0 ? undefined : conceptAt(this.#tree, node);
  }

  /** The row of a concept; -1 when it does not show. */
  rowOf(id: string): number {
    const node = nodeOf(this.#tree, id);
    return node < 0 ? -1 : rowOf(this.rows, node);
  }

  /** The row of a node; -1 when it does not show. */
  rowOfNode(node: number): number {
    return node < 0 ? -1 : rowOf(this.rows, node);
  }

  /** Whether anything shows below the node when it is open. */
  hasChildren(node: number): boolean {
    return this.childCount(node) > 0;
  }

  /** How many nodes hang directly below a node (-1: at the top) and are not hidden by a search. */
  childCount(node: number): number {
    return this.#siblingsNow.below(node).length;
  }

  isOpen(node: number): boolean {
    return this.#openNow[node] === 1 && this.hasChildren(node);
  }

  /** 1 for the first of its siblings. */
  positionOf(node: number): number {
    return this.#siblingsNow.positionOf(node);
  }

  /** How many siblings there are, itself included. */
  setSizeOf(node: number): number {
    return this.childCount(this.#tree.parent[node] ?? -1);
  }

  /** Opens or closes a branch. Returns whether anything changed. */
  setOpen(node: number, open: boolean): boolean {
    const now = this.#openNow;
    if (node < 0 || now[node] === (open ? 1 : 0) || (open && !this.hasChildren(node))) return false;
    now[node] = open ? 1 : 0;
    this.#changed(false);
    return true;
  }

  /** Opens or closes everything, or the branch of a node. */
  setAllOpen(open: boolean, branch = -1): void {
    const from = branch < 0 ? 0 : branch;
    const end = branch < 0 ? this.#tree.count : branch + (this.#tree.size[branch] ?? 1);
    this.#openNow.fill(open ? 1 : 0, from, end);
    this.#changed(false);
  }

  /** Opens the way to a concept. Ends a search that hides it. Returns its row; -1 for an unknown id. */
  reveal(id: string): number {
    const node = nodeOf(this.#tree, id);
    if (node < 0) return -1;
    if (this.#search?.keep[node] === 0) this.narrow(null);
    for (let above = this.#tree.parent[node] ?? -1; above >= 0; above = this.#tree.parent[above] ?? -1)
      this.setOpen(above, true);
    return rowOf(this.rows, node);
  }

  get #openNow(): Uint8Array {
    return this.#search?.open ?? this.#open;
  }

  get #siblingsNow(): Siblings {
    return (this.#siblings ??= new Siblings(this.#tree, this.#search?.keep ?? null));
  }

  #changed(siblings: boolean): void {
    this.#rows = null;
    if (siblings) this.#siblings = null;
  }
}

/** What was open stays open where it stands now. */
function carryOpen(before: TaxonomyTree, tree: TaxonomyTree, wasOpen: Uint8Array): Uint8Array<ArrayBuffer> {
  const open = new Uint8Array(tree.count);
  const sameIds = tree.ids === before.ids;
  for (let node = 0; node < before.count; node++) {
    // Leaves are left out: nothing of them shows, and looking up their ids would take long.
    if (wasOpen[node] === 0 || (before.size[node] ?? 1) === 1) continue;
    // By place as long as there are the same ones: ids may be there twice.
    const now = sameIds
      ? tree.nodes[before.place[node] ?? -1]
      : nodeOf(tree, conceptAt(before, node)?.id ?? '');
    if (now !== undefined && now >= 0) open[now] = 1;
  }
  return open;
}
