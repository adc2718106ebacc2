import { NAME_KEY } from '../taxonomy-editor.types.js';
import type { RowList } from './row-list.js';
import type { TreeBody } from './tree-body.js';

/** What navigation asks of the editor. */
export interface NavigationHost {
  readonly columns: () => readonly string[];
  /** Another row is active. */
  readonly onActive: (id: string) => void;
}

/**
 * Focus inside the tree by the WAI-ARIA treegrid pattern: rows first, their cells with the arrow to the side, one tab
 * stop. The active place is known by id and column key, so it stays when rows come, go and move.
 */
export class TreeNavigation {
  readonly #rows: RowList;
  readonly #body: TreeBody;
  readonly #host: NavigationHost;
  #id: string | null = null;
  #row = 0;
  #key = '';

  constructor(rows: RowList, body: TreeBody, host: NavigationHost) {
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
    if (this.#key !== '' && !this.keys.includes(this.#key)) this.#key = '';
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

  /** Keys of all columns, in order. */
  get keys(): readonly string[] {
    return [NAME_KEY, ...this.#host.columns()];
  }

  /** Column of the active cell; empty for the row itself. */
  get key(): string {
    return this.#key;
  }
}
