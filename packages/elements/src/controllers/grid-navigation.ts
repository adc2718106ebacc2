import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isComposing } from '../internal/ime.js';
import { nextCell } from './grid-keys.js';

/** What navigation needs to know about a grid, and can ask of it. */
export interface NavigableGrid {
  /** Keys of the columns, in order, the selection column among them. */
  columnKeys(): readonly string[];
  /** Key of the column that the tab stop starts in. */
  startKey(): string;
  rowCount(): number;
  rowIdAt(row: number): string | undefined;
  /** Whole rows in sight. */
  pageSize(): number;
  isRightToLeft(): boolean;
  /** Makes a row drawn and visible. */
  reveal(row: number): void;
  /** The cell's element, when it is drawn; `null` for the header row. */
  cell(rowId: string | null, key: string): HTMLElement | null;
}

const CONTROLS = ':is(a[href], button, input, select, textarea):not(:disabled, [hidden])';

/** Fields in which arrows, Home and End move the caret or the choice. */
function keepsArrows(element: Element): boolean {
  return element.matches('select, textarea, input:not([type=checkbox], [type=radio], [type=button])');
}

/**
 * Focus inside a grid, by the WAI-ARIA grid pattern: one tab stop, arrows between cells, F2 or Enter into the
 * controls of a cell and Escape back. The active cell is known by row id and column key, so it stays the same
 * cell when rows are sorted, loaded again or recycled, and columns moved.
 */
export class GridNavigationController implements ReactiveController {
  readonly #grid: NavigableGrid;
  #row = 0;
  #rowId: string | null = null;
  #key = '';

  constructor(host: ReactiveControllerHost, grid: NavigableGrid) {
    this.#grid = grid;
    host.addController(this);
  }

  /** Number of the active row; -1 for the header. */
  get row(): number {
    return this.#row;
  }

  /** Id of the active row; `null` for the header. */
  get rowId(): string | null {
    return this.#rowId;
  }

  hostUpdate(): void {
    const keys = this.#grid.columnKeys();
    if (!keys.includes(this.#key))
      this.#key = keys.includes(this.#grid.startKey()) ? this.#grid.startKey() : (keys[0] ?? '');
  }

  /** Finds the active row again after the rows changed; without it the row that took its place is active. */
  followRows(): void {
    if (this.#row < 0 || this.#grid.rowIdAt(this.#row) === this.#rowId) return;
    const count = this.#grid.rowCount();
    for (let row = 0; this.#rowId !== null && row < count; row++) {
      if (this.#grid.rowIdAt(row) === this.#rowId) {
        this.#row = row;
        return;
      }
    }
    this.#row = Math.min(this.#row, count - 1);
    this.#rowId = this.#grid.rowIdAt(this.#row) ?? null;
  }

  /** Key of the tab stop in a row (`null`: header), or `null` when the tab stop is elsewhere. */
  tabStopIn(rowId: string | null): string | null {
    return rowId === this.#rowId ? this.#key : null;
  }

  /** Makes a cell the tab stop, e.g. because it got the focus. */
  setActive(rowId: string | null, row: number, key: string): void {
    if (rowId === this.#rowId && key === this.#key && row === this.#row) return;
    const before = this.#grid.cell(this.#rowId, this.#key);
    this.#row = row;
    this.#rowId = rowId;
    this.#key = key;
    // Moved by hand and not by rendering the host: an arrow key held down must not redraw all rows.
    before?.setAttribute('tabindex', '-1');
    this.#grid.cell(rowId, key)?.setAttribute('tabindex', '0');
  }

  /** Focuses the active cell, drawing its row first when it is out of sight. */
  focus(): void {
    if (this.#row >= 0) this.#grid.reveal(this.#row);
    const cell = this.#grid.cell(this.#rowId, this.#key);
    cell?.setAttribute('tabindex', '0');
    cell?.focus({ preventScroll: this.#row >= 0 });
    // Sideways only: a row that is in sight must not jump.
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Puts the focus on a header cell. */
  focusHeader(key: string): void {
    this.setActive(null, -1, key);
    this.focus();
  }

  /** Focuses the first control of a cell; `false` when it has none. */
  enterCell(cell: Element): boolean {
    const control = cell.querySelector<HTMLElement>(CONTROLS);
    control?.focus();
    return control !== null;
  }

  /** Moves by a key. Returns whether the key was used. */
  handleKey(event: KeyboardEvent, cell: Element): boolean {
    if (isComposing(event)) return false;
    const target = event.target as Element;
    if (target !== cell) {
      if (event.key === 'Escape' || event.key === 'F2') {
        event.preventDefault();
        this.focus();
        return true;
      }
      if (keepsArrows(target)) return false;
    } else if (event.key === 'F2') {
      event.preventDefault();
      return this.enterCell(cell);
    }
    return this.#move(event);
  }

  #move(event: KeyboardEvent): boolean {
    const grid = this.#grid;
    const keys = grid.columnKeys();
    const from = { row: this.#row, column: Math.max(0, keys.indexOf(this.#key)) };
    const to = nextCell(event, from, {
      rows: grid.rowCount(),
      columns: keys.length,
      pageSize: grid.pageSize(),
      rightToLeft: grid.isRightToLeft(),
    });
    if (to === null) return false;
    event.preventDefault();
    this.setActive(to.row < 0 ? null : (grid.rowIdAt(to.row) ?? null), to.row, keys[to.column] ?? this.#key);
    this.focus();
    return true;
  }
}
