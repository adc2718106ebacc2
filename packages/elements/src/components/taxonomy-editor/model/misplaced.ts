import { conceptAt } from './taxonomy-tree.js';
import type { TaxonomyTree } from './taxonomy-tree.js';

/** Concepts that bad data gives no place: they stand at the top, or where another one of their id stands. */
export interface Misplaced {
  readonly count: number;
  /** Position in the list of the first of them; -1 for none. */
  readonly first: number;
}

/**
 * Those at the top that name a parent (it is missing, or they hang in a circle), and those whose id another one has;
 * tags of the latter are known when the index of ids is complete.
 */
export function misplacedIn(tree: TaxonomyTree): Misplaced {
  const { count, size, place, ids } = tree;
  const found = new Set(ids.repeated);
  for (let node = 0; node < count; node += size[node] ?? 1)
    if ((conceptAt(tree, node)?.parentId ?? null) !== null) found.add(place[node] ?? 0);
  return { count: found.size, first: found.size === 0 ? -1 : Math.min(...found) };
}

/** {@link misplacedIn}, worked out when the tree is another one or more is known of its ids. */
export class MisplacedNodes {
  #of: { readonly tree: TaxonomyTree; readonly repeated: number; readonly found: Misplaced } | null = null;

  in(tree: TaxonomyTree): Misplaced {
    const repeated = tree.ids.repeated.length;
    if (this.#of?.tree !== tree || this.#of.repeated !== repeated)
      this.#of = { tree, repeated, found: misplacedIn(tree) };
    return this.#of.found;
  }
}
