import { firstAtLeast } from './ascending.js';
import type { TaxonomyTree } from './taxonomy-tree.js';

/** Which nodes show while a search or filter is on: 0 hidden, 1 kept for a node below it, 2 found. */
export type Keep = Uint8Array;

/**
 * Places among siblings, for `aria-posinset` and `aria-setsize`; hidden nodes are not counted. Worked out for a
 * parent when a row asks: few of them are ever in sight.
 */
export class Siblings {
  readonly #tree: TaxonomyTree;
  readonly #keep: Keep | null;
  readonly #children = new Map<number, Int32Array>();

  constructor(tree: TaxonomyTree, keep: Keep | null) {
    this.#tree = tree;
    this.#keep = keep;
  }

  /** The nodes directly below a node, in order; -1 stands for the top. */
  below(parent: number): Int32Array {
    const known = this.#children.get(parent);
    if (known !== undefined) return known;
    const { count, size } = this.#tree;
    const found: number[] = [];
    const end = parent < 0 ? count : parent + (size[parent] ?? 1);
    for (let node = parent + 1; node < end; node += size[node] ?? 1)
      if (this.#keep === null || this.#keep[node] !== 0) found.push(node);
    const children = Int32Array.from(found);
    this.#children.set(parent, children);
    return children;
  }

  /** 1 for the first of its siblings. */
  positionOf(node: number): number {
    const siblings = this.below(this.#tree.parent[node] ?? -1);
    return firstAtLeast(siblings, siblings.length, node) + 1;
  }
}
