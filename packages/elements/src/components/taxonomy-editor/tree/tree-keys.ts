import { rowsPerPage } from '../../../controllers/rows-per-page.js';
import type { TreeModel } from '../model/tree-model.js';
import type { RowList } from './row-list.js';
import type { TreeBody } from './tree-body.js';
import type { TreeNavigation } from './tree-navigation.js';

/** Keys that move the focus. */
export interface TreeKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What the keys ask of the editor. */
export interface KeysHost {
  readonly model: TreeModel;
  readonly rows: RowList;
  readonly body: TreeBody;
  readonly navigation: TreeNavigation;
  readonly isRightToLeft: () => boolean;
  /** A branch was opened or closed. */
  readonly onToggled: () => void;
}

/** Keys that move the focus and open branches, by the WAI-ARIA treegrid pattern. */
export class TreeKeys {
  readonly #host: KeysHost;
  readonly #model: TreeModel;
  readonly #rows: RowList;
  readonly #body: TreeBody;
  readonly #at: TreeNavigation;

  constructor(host: KeysHost) {
    this.#host = host;
    this.#model = host.model;
    this.#rows = host.rows;
    this.#body = host.body;
    this.#at = host.navigation;
  }

  get #page(): number {
    const { viewport, rowHeight, headerHeight } = this.#body;
    return rowsPerPage(viewport, rowHeight, headerHeight);
  }

  /** Moves by a key. Returns whether the key was one. */
  handleKey(press: TreeKey): boolean {
    if (press.altKey) return false;
    const toEnd = press.ctrlKey || press.metaKey;
    const last = this.#rows.count - 1;
    const isCell = this.#at.key !== '';
    switch (press.key) {
      case 'ArrowDown':
        return this.#go(toEnd ? last : this.#at.row + 1);
      case 'ArrowUp':
        return this.#go(toEnd ? 0 : this.#at.row - 1);
      case 'PageDown':
        return this.#go(this.#at.row + this.#page);
      case 'PageUp':
        return this.#go(this.#at.row - this.#page);
      case 'Home':
        return isCell && !toEnd ? this.#toCell(0) : this.#go(0);
      case 'End':
        return isCell && !toEnd ? this.#toCell(this.#at.keys.length - 1) : this.#go(last);
      case 'ArrowRight':
      case 'ArrowLeft':
        if (toEnd) return false;
        return (press.key === 'ArrowRight') === this.#host.isRightToLeft()
          ? this.#backward()
          : this.#forward();
      case '*':
        return this.#openSiblings();
      default:
        return false;
    }
  }

  #go(row: number): true {
    this.#at.goTo(row);
    return true;
  }

  #toCell(at: number): true {
    const key = this.#at.keys[Math.max(0, Math.min(at, this.#at.keys.length - 1))];
    if (this.#at.id !== null && key !== undefined) {
      this.#at.setActive(this.#at.id, key);
      this.#at.focus();
    }
    return true;
  }

  /** Opens a closed row; otherwise goes into its cells. */
  #forward(): true {
    if (this.#at.key !== '') return this.#toCell(this.#at.keys.indexOf(this.#at.key) + 1);
    const node = this.#rows.nodeAt(this.#at.row);
    if (node >= 0 && this.#model.hasChildren(node) && !this.#model.isOpen(node))
      return this.toggle(node, true);
    return this.#toCell(0);
  }

  /** Out of the cells; closes an open row; otherwise goes to its parent. */
  #backward(): true {
    const at = this.#at.keys.indexOf(this.#at.key);
    if (at > 0) return this.#toCell(at - 1);
    if (at === 0) {
      this.#at.goTo(this.#at.row, '');
      return true;
    }
    const node = this.#rows.nodeAt(this.#at.row);
    if (node >= 0 && this.#model.isOpen(node)) return this.toggle(node, false);
    const parent = this.#model.rowOfNode(this.#model.tree.parent[node] ?? -1);
    if (parent >= 0) this.#at.goTo(parent);
    return true;
  }

  /** Opens or closes a branch. */
  toggle(node: number, open: boolean): true {
    if (this.#model.setOpen(node, open)) this.#host.onToggled();
    return true;
  }

  /** Opens all siblings of the active row. */
  #openSiblings(): true {
    const { tree } = this.#model;
    const node = this.#rows.nodeAt(this.#at.row);
    const parent = tree.parent[node] ?? -1;
    let changed = false;
    const end = parent < 0 ? tree.count : parent + (tree.size[parent] ?? 1);
    for (let at = parent + 1; node >= 0 && at < end; at += tree.size[at] ?? 1)
      changed = this.#model.setOpen(at, true) || changed;
    if (changed) this.#host.onToggled();
    return true;
  }
}
