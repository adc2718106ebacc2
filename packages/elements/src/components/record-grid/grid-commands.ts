import type { GridSelectionController } from '../../controllers/grid-selection.js';
import { extendTo, extentOf } from '../../controllers/selection-ranges.js';
import type { RecordGridTerms } from '../../locales/record-grid.terms.js';
import { MIN_COLUMN_WIDTH } from './data/grid-table.js';
import { withColumnMoved, withColumnShown, withSortToggled } from './data/view.js';
import type { GridModel } from './grid-model.js';
import { isSortable } from './parts/header-view.js';
import type { GridView } from './record-grid.types.js';

/** What commands need from their grid. */
export interface CommandHost {
  readonly model: GridModel;
  readonly selection: GridSelectionController;
  readonly terms: () => RecordGridTerms;
  readonly number: (value: number) => string;
  readonly announce: (message: string) => void;
  /** Width of a column as drawn, in CSS pixels. */
  readonly widthOf: (key: string) => number;
  /** The reader made this view. */
  readonly onView: (view: GridView) => void;
}

/** One press of a key that sizes a column, in CSS pixels. */
const RESIZE_STEP = 16;
/** Wider columns are a slip of the hand. */
const MAX_COLUMN_WIDTH = 2_000;

/** What the reader can do to a grid, whichever way it is asked for: pointer, key or menu. */
export class GridCommands {
  readonly #host: CommandHost;

  constructor(host: CommandHost) {
    this.#host = host;
  }

  /** Ascending, descending, unsorted. @param additive Keeps the other sort columns. */
  toggleSort(key: string, additive: boolean): void {
    const { model, terms, announce, onView } = this.#host;
    const column = model.column(key);
    if (column === undefined || !isSortable(column)) return;
    const view = withSortToggled(model.view, key, additive);
    const sort = view.sort.find((entry) => entry.key === key);
    announce(sort === undefined ? terms().unsorted : terms().sortedBy(column.title, sort.desc));
    onView(view);
  }

  /** Shows or hides a column. */
  showColumn(key: string, shown: boolean): void {
    const { model, terms, announce, onView } = this.#host;
    const title = model.column(key)?.title ?? key;
    if (!shown && model.columns.length === 1) return;
    announce(shown ? terms().columnShown(title) : terms().columnHidden(title));
    onView(withColumnShown(model.view, model.allColumns, key, shown));
  }

  /** Moves a column among the visible ones; -1 is one place towards the start. */
  moveColumn(key: string, steps: number): void {
    const { model, terms, announce, number, onView } = this.#host;
    const view = withColumnMoved(model.view, model.allColumns, key, steps);
    if (view === model.view) return;
    const keys = model.columns.map((column) => column.key);
    const place = keys.indexOf(key) + steps + 1;
    announce(terms().moved(model.column(key)?.title ?? key, number(place), number(keys.length)));
    onView(view);
  }

  /** Makes a column wider or narrower by steps. */
  resizeBy(key: string, steps: number): void {
    const { terms, announce, number, model, widthOf } = this.#host;
    const width = this.clampWidth(key, widthOf(key) + steps * RESIZE_STEP);
    announce(terms().widthIs(model.column(key)?.title ?? key, number(width)));
    this.setWidth(key, width);
  }

  /** Gives a column a width. Columns before it keep theirs, so that its edge stays under the pointer. */
  setWidth(key: string, width: number): void {
    const { model, widthOf, onView } = this.#host;
    onView({ ...model.view, widths: this.widthsWith(key, width, widthOf) });
  }

  /** The widths that go with a column's new width. */
  widthsWith(key: string, width: number, widthOf: (key: string) => number): Record<string, number> {
    const widths: Record<string, number> = { ...this.#host.model.view.widths };
    for (const column of this.#host.model.columns) {
      if (column.key === key) break;
      widths[column.key] ??= widthOf(column.key);
    }
    widths[key] = this.clampWidth(key, width);
    return widths;
  }

  /** A width within the column's limits, in whole pixels. */
  clampWidth(key: string, width: number): number {
    const least = this.#host.model.column(key)?.minWidth ?? MIN_COLUMN_WIDTH;
    return Math.round(Math.min(Math.max(width, least), MAX_COLUMN_WIDTH));
  }

  /** Selects or deselects a row. @param range Selects everything from the last toggled row to this one. */
  select(id: string, range: boolean): void {
    const { selection, model } = this.#host;
    if (range)
      extendTo(
        selection,
        id,
        model.rows.map((row) => row.id),
      );
    else selection.toggle(id);
    this.#announceSelection();
  }

  /** Selects all rows that the filters leave, or deselects them when they all are selected. */
  selectAll(): void {
    const { selection, model } = this.#host;
    const ids = model.rows.map((row) => row.id);
    selection.setAll(ids, extentOf(selection, ids) !== 'all');
    this.#announceSelection();
  }

  #announceSelection(): void {
    const { selection, terms, number, announce } = this.#host;
    announce(terms().selected(number(selection.size)));
  }
}
