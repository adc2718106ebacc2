import type { ReactiveController } from 'lit';
import { rowsPerPage } from '../../controllers/rows-per-page.js';
import { VirtualBody } from '../../controllers/virtual-body.js';
import type { VirtualBodyHost } from '../../controllers/virtual-body.js';
import type { GridModel } from './grid-model.js';
import { drawRow } from './parts/row-view.js';
import type { RowContext } from './parts/row-view.js';

/** What the body asks of its grid. */
export interface BodyCallbacks {
  /** What rows are drawn with; asked once per render of the host. */
  readonly context: () => RowContext;
  /** The row with the tab stop, which is always drawn; -1 for the header. */
  readonly activeRow: () => number;
  /** The row that had the focus is gone. */
  readonly onFocusLost: () => void;
}

/** The scrolling part of a grid: a {@link VirtualBody} that measures columns as well, and finds cells. */
export class GridBody implements ReactiveController {
  readonly #host: VirtualBodyHost;
  readonly #model: GridModel;
  readonly #body: VirtualBody;
  #drawing: RowContext | undefined;
  #room = 0;
  #tagRooms: ReadonlyMap<string, number> = new Map();

  constructor(host: VirtualBodyHost, model: GridModel, { context, ...callbacks }: BodyCallbacks) {
    this.#host = host;
    this.#model = model;
    // Before the rows: they are drawn with what is measured here.
    host.addController(this);
    this.#body = new VirtualBody(host, {
      ...callbacks,
      container: '.body',
      rowHeight: 40,
      spare: 8,
      count: () => model.rows.length,
      idAt: (row) => model.rows[row]?.id,
      beforeDrawing: () => (this.#drawing = context()),
      draw: (element, { id, index }) => {
        const data = model.rows[index]?.original;
        if (data !== undefined && this.#drawing !== undefined)
          drawRow(element, { id, index, data }, this.#drawing);
      },
      onResized: () => this.#follow(),
    });
  }

  /** The scroll box; `null` before the first render. */
  get viewport(): HTMLElement | null {
    return this.#body.viewport;
  }

  /** Width of the scroll box in CSS pixels; 0 before it is known. */
  get room(): number {
    return this.#room;
  }

  /** Height of all rows together, in CSS pixels. */
  get totalHeight(): number {
    return this.#body.totalHeight;
  }

  /** Whole rows in sight at once. */
  get pageSize(): number {
    const { viewport, rowHeight, headerHeight } = this.#body;
    return rowsPerPage(viewport, rowHeight, headerHeight);
  }

  /** Room for chips in a column, in CSS pixels. */
  tagRoom(key: string): number {
    return this.#tagRooms.get(key) ?? 240;
  }

  /** Takes the figures of this render. */
  prepare(): void {
    this.#body.prepare();
  }

  hostUpdated(): void {
    this.#follow();
  }

  /** Scrolls a row into sight and draws it. */
  reveal(row: number): void {
    this.#body.reveal(row);
  }

  /** A cell that is drawn; `rowId` is `null` for the header row. */
  cell(rowId: string | null, key: string): HTMLElement | null {
    const row = rowId === null ? this.viewport?.querySelector('.header') : this.#body.element(rowId);
    return row?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  }

  #follow(): void {
    if (this.#measure()) this.#host.requestUpdate();
  }

  /** Reads sizes from the page; `true` when one changed. */
  #measure(): boolean {
    const { viewport } = this;
    if (viewport === null || viewport.clientWidth === 0) return false;
    const isRoomSame = viewport.clientWidth === this.#room;
    this.#room = viewport.clientWidth;
    const heights = this.#body.measure();
    return this.#measureTags(viewport) || heights || !isRoomSame;
  }

  /** How many chips fit depends on the drawn width; a few pixels more or less do not matter. */
  #measureTags(viewport: HTMLElement): boolean {
    const columns = this.#model.columns.filter((column) => column.type === 'tags');
    const rooms = new Map(columns.map(({ key }) => [key, this.cell(null, key)?.offsetWidth ?? 0]));
    const changed = [...rooms].some(([key, room]) => Math.abs(room - (this.#tagRooms.get(key) ?? -100)) > 8);
    if (changed && viewport.isConnected) this.#tagRooms = rooms;
    return changed;
  }
}
