import { NAME_KEY } from '../taxonomy-editor.types.js';
import type { TreeModel } from '../model/tree-model.js';
import type { RowList } from './row-list.js';
import type { TreeBody } from './tree-body.js';

/** Keys that move the focus. */
export interface TreeKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What navigation asks of the editor. */
export interface NavigationHost {
  readonly columns: () => readonly string[];
  readonly isRightToLeft: () => boolean;
  /** A branch was opened or closed. */
  readonly onToggled: () => void;
  /** Another row is active. */
  readonly onActive: (id: string) => void;
}

/**
 * Focus inside the tree by the WAI-ARIA treegrid pattern: rows first, their cells with the arrow to the side, one tab
 * stop. The active place is known by id and column key, so it stays when rows come, go and move.
 */
export class TreeNavigation {
  readonly #model: TreeModel;
  readonly #rows: RowList;
  readonly #body: TreeBody;
  readonly #host: NavigationHost;
  #id: string | null = null;
  #row = 0;
  #key = '';

  constructor(model: TreeModel, rows: RowList, body: TreeBody, host: NavigationHost) {
    this.#model = model;
    this.#rows = rows;
    this.#body = body;
    this.#host = host;
  }

  /** Id of the active row; `null` when there is none. */
  get id(): string | null {
    return this.#id;
  }

  /** Number of the active row. */
  get row(): number {
    return this.#row;
  }

  /** Finds the active row again after rows changed: itself, else the nearest that took its place. */
  follow(): void {
    const row = this.#id === null ? -1 : this.#rows.rowOf(this.#id);
    this.#row = row >= 0 ? row : Math.max(0, Math.min(this.#row, this.#rows.count - 1));
    if (row < 0) this.#id = this.#rows.idAt(this.#row) ?? null;
    if (this.#key !== '' && !this.#keys.includes(this.#key)) this.#key = '';
  }

  /** Column of the tab stop in a row: `''` the row itself; `null` elsewhere. */
  tabStopOf(id: string): string | null {
    return id === this.#id ? this.#key : null;
  }

  /** Makes a place the tab stop. Moved by hand: an arrow key held down must not draw all rows. */
  setActive(id: string, key: string): void {
    if (id === this.#id && key === this.#key) return;
    const isOther = id !== this.#id;
    const before = this.#id === null ? null : this.#body.cell(this.#id, this.#key);
    this.#id = id;
    this.#key = key;
    this.#row = this.#rows.rowOf(id);
    before?.setAttribute('tabindex', '-1');
    this.#body.cell(id, key)?.setAttribute('tabindex', '0');
    if (isOther) this.#host.onActive(id);
  }

  /** Focuses the active place, drawing its row first when it is out of sight. */
  focus(): void {
    this.follow();
    if (this.#id === null) return;
    this.#body.reveal(this.#row);
    const target = this.#body.cell(this.#id, this.#key);
    target?.setAttribute('tabindex', '0');
    target?.focus({ preventScroll: true });
  }

  /** Goes to a row. */
  goTo(row: number, key = this.#key): void {
    const id = this.#rows.idAt(Math.max(0, Math.min(row, this.#rows.count - 1)));
    if (id === undefined) return;
    this.setActive(id, key);
    this.focus();
  }

  /** Moves by a key. Returns whether the key was one. */
  handleKey(press: TreeKey): boolean {
    if (press.altKey) return false;
    const toEnd = press.ctrlKey || press.metaKey;
    const last = this.#rows.count - 1;
    const isCell = this.#key !== '';
    switch (press.key) {
      case 'ArrowDown':
        return this.#go(toEnd ? last : this.#row + 1);
      case 'ArrowUp':
        return this.#go(toEnd ? 0 : this.#row - 1);
      case 'PageDown':
        return this.#go(this.#row + this.#body.pageSize);
      case 'PageUp':
        return this.#go(this.#row - this.#body.pageSize);
      case 'Home':
        return isCell && !toEnd ? this.#toCell(0) : this.#go(0);
      case 'End':
        return isCell && !toEnd ? this.#toCell(this.#keys.length - 1) : this.#go(last);
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

  get #keys(): readonly string[] {
    return [NAME_KEY, ...this.#host.columns()];
  }

  #go(row: number): true {
    this.goTo(row);
    return true;
  }

  #toCell(at: number): true {
    const key = this.#keys[Math.max(0, Math.min(at, this.#keys.length - 1))];
    if (this.#id !== null && key !== undefined) {
      this.setActive(this.#id, key);
      this.focus();
    }
    return true;
  }

  /** Opens a closed row; otherwise goes into its cells. */
  #forward(): true {
    if (this.#key !== '') return this.#toCell(this.#keys.indexOf(this.#key) + 1);
    const node = this.#rows.nodeAt(this.#row);
    if (node >= 0 && this.#model.hasChildren(node) && !this.#model.isOpen(node))
      return this.toggle(node, true);
    return this.#toCell(0);
  }

  /** Out of the cells; closes an open row; otherwise goes to its parent. */
  #backward(): true {
    const at = this.#keys.indexOf(this.#key);
    if (at > 0) return this.#toCell(at - 1);
    if (at === 0) {
      this.goTo(this.#row, '');
      return true;
    }
    const node = this.#rows.nodeAt(this.#row);
    if (node >= 0 && this.#model.isOpen(node)) return this.toggle(node, false);
    const parent = this.#model.rowOfNode(this.#model.tree.parent[node] ?? -1);
    if (parent >= 0) this.goTo(parent);
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
    const node = this.#rows.nodeAt(this.#row);
    const parent = tree.parent[node] ?? -1;
    let changed = false;
    const end = parent < 0 ? tree.count : parent + (tree.size[parent] ?? 1);
    for (let at = parent + 1; node >= 0 && at < end; at += tree.size[at] ?? 1)
      changed = this.#model.setOpen(at, true) || changed;
    if (changed) this.#host.onToggled();
    return true;
  }
}
