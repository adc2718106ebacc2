import { VirtualBody } from '../../../controllers/virtual-body.js';
import type { VirtualBodyHost } from '../../../controllers/virtual-body.js';
import type { RowList } from './row-list.js';
import { drawRow } from './row-view.js';
import type { RowContext } from './row-view.js';

/** What the body asks of its element. */
export interface BodyCallbacks {
  /** What rows are drawn with; asked once per drawing. */
  readonly context: () => RowContext;
  /** The row with the tab stop, which is always drawn. */
  readonly activeRow: () => number;
  /** The row that had the focus is gone. */
  readonly onFocusLost: () => void;
}

/** Rows drawn beyond those in sight: a row is cheap to draw, and 400 px a frame are 12 rows. */
const OVERSCAN = { ahead: 13, behind: 2 };
/** As the style sheet has it; a finger gets higher ones. */
const ROW_HEIGHT = 34;

/** The scrolling part of the tree. */
export class TreeBody {
  readonly #rows: RowList;
  readonly #body: VirtualBody;
  #drawing: RowContext | undefined;

  constructor(host: VirtualBodyHost, rows: RowList, { context, ...callbacks }: BodyCallbacks) {
    this.#rows = rows;
    this.#body = new VirtualBody(host, {
      ...callbacks,
      container: '.tree-rows',
      rowHeight: ROW_HEIGHT,
      overscan: OVERSCAN,
      spare: 2,
      count: () => rows.count,
      idAt: (row) => rows.idAt(row),
      onSized: () => this.#size(),
      beforeDrawing: () => {
        this.#drawing = context();
        this.#size();
      },
      draw: (element, { id, index }) => {
        if (this.#drawing !== undefined) drawRow(element, id, index, this.#drawing);
      },
      onResized: () => {
        if (this.#body.measure()) this.redraw();
      },
    });
  }

  /** The scroll box; `null` before the first render. */
  get viewport(): HTMLElement | null {
    return this.#body.viewport;
  }

  /** Height of one row in CSS pixels. */
  get rowHeight(): number {
    return this.#body.rowHeight;
  }

  /** Height of the header in CSS pixels. */
  get headerHeight(): number {
    return this.#body.headerHeight;
  }

  /** Takes the figures of this render. */
  prepare(): void {
    this.#body.prepare();
  }

  /** Draws again without rendering the whole element: opening a branch changes rows and nothing else. */
  redraw(): void {
    this.#body.prepare();
    this.#body.show();
  }

  /** Scrolls a row into sight and draws it. */
  reveal(row: number): void {
    if (row >= 0) this.#body.reveal(row);
  }

  /** The element of a row that is drawn. */
  row(id: string): HTMLElement | null {
    return this.#body.element(id) ?? null;
  }

  /** A cell that is drawn; the row itself for an empty key. */
  cell(id: string, key: string): HTMLElement | null {
    const row = this.row(id);
    return key === '' ? row : (row?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? null);
  }

  /** The box must be able to scroll as far as there are rows. */
  #size(): void {
    const { container, viewport, totalHeight } = this.#body;
    container?.style.setProperty('block-size', `${String(totalHeight)}px`);
    viewport?.setAttribute('aria-rowcount', String(this.#rows.count + 1));
  }
}
