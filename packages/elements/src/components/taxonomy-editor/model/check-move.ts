import { conceptAt, nodeOf } from './taxonomy-tree.js';
import type { TaxonomyTree } from './taxonomy-tree.js';

/** Why concepts cannot hang somewhere. The core asks again; this spares the reader a drop that cannot succeed. */
export type MoveProblem = 'cycle' | 'too-deep' | 'category-below-tag' | 'archived-parent' | 'unknown';

/** Where concepts go: below a parent (`null`: the top), before a sibling or at the end. */
export interface MoveTarget {
  readonly parentId: string | null;
  readonly beforeId: string | null;
}

/** What a drop shows: in front of a row, into it, or behind it. */
export type DropZone = 'before' | 'into' | 'after';

/** The first reason against a move; `null` when there is none. */
export function checkMove(
  tree: TaxonomyTree,
  ids: readonly string[],
  { parentId }: MoveTarget,
  maxLevel: number,
): MoveProblem | null {
  const parent = parentId === null ? -1 : nodeOf(tree, parentId);
  if (parentId !== null && parent < 0) return 'unknown';
  const target = parent < 0 ? undefined : conceptAt(tree, parent);
  if (target !== undefined && target.state !== 'active' && target.state !== 'draft') return 'archived-parent';
  const level = parent < 0 ? 0 : (tree.depth[parent] ?? 0) + 1;
  for (const id of ids) {
    const node = nodeOf(tree, id);
    if (node < 0) return 'unknown';
    if (parent >= node && parent < node + (tree.size[node] ?? 1)) return 'cycle';
    if (level + heightOf(tree, node) > maxLevel) return 'too-deep';
    if (target?.kind === 'tag' && conceptAt(tree, node)?.kind === 'category') return 'category-below-tag';
  }
  return null;
}

/** Levels that a branch takes; 1 for a leaf. */
export function heightOf(tree: TaxonomyTree, node: number): number {
  const base = tree.depth[node] ?? 0;
  let deepest = base;
  for (let below = node + 1; below < node + (tree.size[node] ?? 1); below++)
    deepest = Math.max(deepest, tree.depth[below] ?? 0);
  return deepest - base + 1;
}

/** The ids without those that move along with another one, in reading order. */
export function topmost(tree: TaxonomyTree, ids: readonly string[]): string[] {
  const nodes = ids
    .map((id) => nodeOf(tree, id))
    .filter((node) => node >= 0)
    .sort((a, b) => a - b);
  const kept: string[] = [];
  let end = -1;
  for (const node of nodes) {
    if (node < end) continue;
    end = node + (tree.size[node] ?? 1);
    const concept = conceptAt(tree, node);
    if (concept !== undefined) kept.push(concept.id);
  }
  return kept;
}

/** Where a drop at a row leads. Behind an open row means in front of its first child. */
export function dropTarget(tree: TaxonomyTree, node: number, zone: DropZone, isOpen: boolean): MoveTarget {
  const id = idAt(tree, node);
  if (zone === 'into') return { parentId: id, beforeId: null };
  const size = tree.size[node] ?? 1;
  if (zone === 'after' && isOpen && size > 1) return { parentId: id, beforeId: idAt(tree, node + 1) };
  const parent = tree.parent[node] ?? -1;
  const parentId = idAt(tree, parent);
  return { parentId, beforeId: zone === 'before' ? id : idAt(tree, nextSibling(tree, node)) };
}

/** The next sibling; -1 for the last one. */
export function nextSibling(tree: TaxonomyTree, node: number): number {
  const next = node + (tree.size[node] ?? 1);
  return next < tree.count && tree.parent[next] === tree.parent[node] ? next : -1;
}

/** The sibling before; -1 for the first one. */
export function previousSibling(tree: TaxonomyTree, node: number): number {
  const parent = tree.parent[node] ?? -1;
  let at = node - 1;
  if (at === parent) return -1;
  // The last node of the sibling's branch stands in front; its way up passes the sibling.
  while (at >= 0 && tree.parent[at] !== parent) at = tree.parent[at] ?? -1;
  return at;
}

function idAt(tree: TaxonomyTree, node: number): string | null {
  return node < 0 ? null : (conceptAt(tree, node)?.id ?? null);
}
