import type { Concept } from '@tagma/core';
import { conceptAt, nodeOf } from '../model/taxonomy-tree.js';
import type { TreeModel } from '../model/tree-model.js';
import { DRAFT_ID } from './draft-id.js';
import type { RowPlace } from './row-view.js';

/** A concept that has no name yet, and where it will stand: behind a row, one level below it or beside it. */
export interface DraftRow {
  readonly kind: Concept['kind'];
  readonly parentId: string | null;
  /** The sibling that it will follow; `null`: the last of its siblings. */
  readonly afterId: string | null;
}

/** The rows of the tree with the row of a new concept among them. */
export class RowList {
  readonly #model: TreeModel;
  #draft: DraftRow | null = null;

  constructor(model: TreeModel) {
    this.#model = model;
  }

  /** The row of a new concept; `null` when none is being named. */
  get draft(): DraftRow | null {
    return this.#draft;
  }

  set draft(draft: DraftRow | null) {
    this.#draft = draft;
  }

  get count(): number {
    return this.#model.rows.count + (this.#draft === null ? 0 : 1);
  }

  /** What is in a row; `undefined` beyond the end. */
  idAt(row: number): string | undefined {
    const draft = this.#draftRow;
    if (row === draft) return DRAFT_ID;
    return this.#model.conceptAt(draft >= 0 && row > draft ? row - 1 : row)?.id;
  }

  /** The row of an id; -1 when it does not show. */
  rowOf(id: string): number {
    const draft = this.#draftRow;
    if (id === DRAFT_ID) return draft;
    const row = this.#model.rowOf(id);
    return draft >= 0 && row >= draft ? row + 1 : row;
  }

  /** The node of a row; -1 for the row of a new concept. */
  nodeAt(row: number): number {
    const draft = this.#draftRow;
    if (row === draft) return -1;
    return this.#model.nodeAt(draft >= 0 && row > draft ? row - 1 : row);
  }

  /** The concept of a row; `undefined` for the row of a new one. */
  conceptAt(row: number): Concept | undefined {
    const node = this.nodeAt(row);
    return node < 0 ? undefined : conceptAt(this.#model.tree, node);
  }

  /** How a row stands in the tree. */
  placeOf(row: number): RowPlace {
    const node = this.nodeAt(row);
    const { tree } = this.#model;
    if (node < 0) {
      const parent = this.#draft?.parentId == null ? -1 : nodeOf(tree, this.#draft.parentId);
      const depth = parent < 0 ? 0 : (tree.depth[parent] ?? 0) + 1;
      const siblings = this.#model.childCount(parent) + 1;
      return { depth, position: siblings, setSize: siblings, open: null };
    }
    return {
      depth: tree.depth[node] ?? 0,
      position: this.#model.positionOf(node),
      setSize: this.#model.setSizeOf(node),
      open: this.#model.hasChildren(node) ? this.#model.isOpen(node) : null,
    };
  }

  /** Behind the whole branch of the sibling it follows, or of its parent. */
  get #draftRow(): number {
    if (this.#draft === null) return -1;
    const { tree, rows } = this.#model;
    const { afterId, parentId } = this.#draft;
    const anchor = nodeOf(tree, afterId ?? parentId ?? '');
    if (anchor < 0) return rows.count;
    const end = anchor + (tree.size[anchor] ?? 1);
    let row = this.#model.rowOfNode(anchor) + 1;
    while (row < rows.count && (rows.nodes[row] ?? 0) < end) row++;
    return row;
  }
}
