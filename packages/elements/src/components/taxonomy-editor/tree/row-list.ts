import type { Concept } from '@tagma/core';
import { conceptAt } from '../model/taxonomy-tree.js';
import type { TreeModel } from '../model/tree-model.js';
import { DRAFT_ID } from './draft-id.js';
import type { RowPlace } from './row-view.js';

/** A concept that has no name yet, in a row of its own. */
export interface DraftRow {
  /** Its row; those from there on stand one further down. */
  readonly rowIn: (model: TreeModel) => number;
  readonly placeIn: (model: TreeModel) => RowPlace;
}

/** The rows of the tree with the row of a new concept among them. */
export class RowList {
  readonly #model: TreeModel;
  /** The row of a new concept; `null` when none is being named. */
  draft: DraftRow | null = null;

  constructor(model: TreeModel) {
    this.#model = model;
  }

  get count(): number {
    return this.#model.rows.count + (this.draft === null ? 0 : 1);
  }

  /** What is in a row; `undefined` beyond the end. */
  idAt(row: number): string | undefined {
    return row === this.#draftRow ? DRAFT_ID : this.conceptAt(row)?.id;
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
    const model = this.#model;
    const node = this.nodeAt(row);
    if (node < 0 && this.draft !== null) return this.draft.placeIn(model);
    return {
      depth: model.tree.depth[node] ?? 0,
      position: model.positionOf(node),
      setSize: model.setSizeOf(node),
      open: model.hasChildren(node) ? model.isOpen(node) : null,
    };
  }

  get #draftRow(): number {
    return this.draft?.rowIn(this.#model) ?? -1;
  }
}
