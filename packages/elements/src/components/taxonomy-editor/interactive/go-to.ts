import type { EditorNames } from '../naming/editor-names.js';
import type { TreePart } from '../tree/tree-part.js';
import type { EditorElement } from './interactive.types.js';

/** Puts the focus on rows that are drawn first. */
export class GoTo {
  readonly #element: EditorElement;
  readonly #tree: TreePart;
  #wanted: string | null = null;

  constructor(element: EditorElement, tree: TreePart) {
    this.#element = element;
    this.#tree = tree;
  }

  /** Draws the rows and puts the focus on one. */
  async row(id: string): Promise<void> {
    this.#wanted = id;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
  }

  /** After a render of the element. */
  updated(names: EditorNames): void {
    const id = this.#wanted;
    this.#wanted = null;
    const { rows, navigation, body } = this.#tree;
    const row = id === null ? -1 : rows.rowOf(id);
    if (id === null || row < 0) return;
    // A name that is typed in the row takes the focus itself.
    if (names.field(id) === null) navigation.goTo(row, '');
    else {
      navigation.setActive(id, '');
      body.reveal(row);
    }
  }
}
