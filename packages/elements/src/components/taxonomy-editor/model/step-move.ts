import { nextSibling, previousSibling } from './check-move.js';
import type { MoveTarget } from './check-move.js';
import { conceptAt, nodeOf } from './taxonomy-tree.js';
import type { TaxonomyTree } from './taxonomy-tree.js';

/** One step of a move by keyboard: past a sibling, one level up, or into the sibling above. */
export type MoveStep = 'up' | 'down' | 'out' | 'in';

/** Where one step leads; `null` when there is nothing in that direction. Several must be siblings side by side. */
export function stepTarget(tree: TaxonomyTree, ids: readonly string[], step: MoveStep): MoveTarget | null {
  const nodes = ids.map((id) => nodeOf(tree, id)).sort((a, b) => a - b);
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined || first < 0 || !sideBySide(tree, nodes)) return null;
  const parent = tree.parent[first] ?? -1;
  const before = previousSibling(tree, first);
  const after = nextSibling(tree, last);
  if (step === 'up')
    return before < 0 ? null : { parentId: idAt(tree, parent), beforeId: idAt(tree, before) };
  if (step === 'down')
    return after < 0
      ? null
      : { parentId: idAt(tree, parent), beforeId: idAt(tree, nextSibling(tree, after)) };
  if (step === 'in') return before < 0 ? null : { parentId: idAt(tree, before), beforeId: null };
  if (parent < 0) return null;
  return {
    parentId: idAt(tree, tree.parent[parent] ?? -1),
    beforeId: idAt(tree, nextSibling(tree, parent)),
  };
}

function sideBySide(tree: TaxonomyTree, nodes: readonly number[]): boolean {
  return nodes.every((node, at) => at === 0 || nextSibling(tree, nodes[at - 1] ?? -1) === node);
}

function idAt(tree: TaxonomyTree, node: number): string | null {
  return node < 0 ? null : (conceptAt(tree, node)?.id ?? null);
}
