import type { Concept } from '@tagma/core';
import { nodeOf } from '../model/taxonomy-tree.js';
import type { TreeModel } from '../model/tree-model.js';
import type { DraftRow } from '../tree/row-list.js';
import type { RowPlace } from '../tree/row-view.js';

/** The row of a concept that has no name yet: the last one below its parent, or at the top. */
export function draftRow(parentId: Concept['parentId']): DraftRow {
  const parentIn = ({ tree }: TreeModel): number => (parentId === null ? -1 : nodeOf(tree, parentId));
  return {
    rowIn: (model) => endOfBranch(model, parentIn(model)),
    placeIn: (model) => lastPlace(model, parentIn(model)),
  };
}

/** The row behind all that shows of a branch. */
function endOfBranch(model: TreeModel, parent: number): number {
  const { tree, rows } = model;
  if (parent < 0) return rows.count;
  const end = parent + (tree.size[parent] ?? 1);
  let row = model.rowOfNode(parent) + 1;
  while (row < rows.count && (rows.nodes[row] ?? 0) < end) row++;
  return row;
}

function lastPlace(model: TreeModel, parent: number): RowPlace {
  const siblings = model.childCount(parent) + 1;
  const depth = parent < 0 ? 0 : (model.tree.depth[parent] ?? 0) + 1;
  return { depth, position: siblings, setSize: siblings, open: null };
}
