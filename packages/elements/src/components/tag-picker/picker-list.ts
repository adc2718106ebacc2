import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ActiveOptionController } from '../../controllers/active-option.js';
import type { PickerRow, RowList } from './picker-rows.js';

/** Rows drawn beyond the visible ones, so that a scroll step shows no gap. */
const OVERSCAN = 4;
/** Space around the rows inside the box, above and below together, in pixels. */
const BOX_PADDING = 8;
const FIRST_GUESS = { rowHeight: 34, viewport: 320 };

/** Where the list gets its rows and its box. */
export interface PickerListOptions {
  readonly rows: () => RowList;
  /** The scrolling listbox. */
  readonly box: () => HTMLElement | null;
}

/** Part of the list that is drawn. */
export interface DrawnRange {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Draws only the rows in sight and keeps the active row in sight. All rows are equally high. */
export class PickerListController implements ReactiveController {
  /** The row that the keyboard is on. */
  readonly active: ActiveOptionController;
  readonly #host: ReactiveControllerHost;
  readonly #options: PickerListOptions;
  #scrollTop = 0;
  #viewport = FIRST_GUESS.viewport;
  #rowHeight = FIRST_GUESS.rowHeight;
  /** Row to bring into sight after the next rendering, or -1. */
  #wanted = -1;
  #observed: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;
  /** A row was measured since the box had its size. */
  #isMeasured = false;

  constructor(host: ReactiveControllerHost, options: PickerListOptions) {
    this.#host = host;
    this.#options = options;
    this.active = new ActiveOptionController(host, {
      count: () => options.rows().length,
      isSelectable: (index) => canBeActive(options.rows().at(index)),
      pageSize: () => Math.max(1, Math.floor(this.#viewport / this.#rowHeight) - 1),
      onMove: (index) => this.reveal(index),
    });
    host.addController(this);
  }

  /** Height of a row in pixels, as measured. */
  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Height of all rows together in pixels. */
  get height(): number {
    return this.#options.rows().length * this.#rowHeight;
  }

  /** Rows to draw now. */
  get range(): DrawnRange {
    const count = this.#options.rows().length;
    const first = Math.max(0, Math.floor(this.#scrollTop / this.#rowHeight) - OVERSCAN);
    const end = Math.ceil((this.#scrollTop + this.#viewport) / this.#rowHeight) + OVERSCAN;
    return { first: Math.min(first, Math.max(0, count - 1)), end: Math.min(count, end) };
  }

  /** Whether the active row is drawn, so that an id may point at it. */
  get isActiveDrawn(): boolean {
    const { first, end } = this.range;
    return this.active.index >= first && this.active.index < end;
  }

  /** Scrolls just far enough to show a row, once the list is laid out. */
  reveal(index: number): void {
    this.#wanted = index;
    this.#host.requestUpdate();
  }

  /** Back to the first row; call it when the rows are others. */
  reset(): void {
    // Setting it lays the page out, which a key must not wait for in vain.
    if (this.#scrollTop !== 0) this.#options.box()?.scrollTo(0, 0);
    this.#scrollTop = 0;
    this.#host.requestUpdate();
  }

  /** To be called when the box scrolls. */
  onScroll(): void {
    const top = this.#options.box()?.scrollTop ?? 0;
    if (top === this.#scrollTop) return;
    this.#scrollTop = top;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const box = this.#options.box();
    if (box !== this.#observed) this.#observe(box);
    if (!box || this.#options.rows().length === 0) return;
    if (!this.#isMeasured) this.#measure(box);
    if (this.#wanted >= 0) this.#scrollTo(box, this.#wanted);
    this.#wanted = -1;
  }

  hostDisconnected(): void {
    this.#observe(null);
  }

  /** The page tells when the size of the box changes; asking with each key would lay it out each time. */
  #observe(box: HTMLElement | null): void {
    this.#observer?.disconnect();
    this.#observed = box;
    if (!box) return;
    this.#observer = new ResizeObserver(() => this.#measure(box));
    this.#observer.observe(box);
  }

  #measure(box: HTMLElement): void {
    const row = box.querySelector<HTMLElement>('.row');
    // A hidden box measures nothing; it is measured when it shows.
    this.#isMeasured = row !== null && box.clientHeight > 0;
    if (box.clientHeight === 0) return;
    const rowHeight = row?.offsetHeight ?? this.#rowHeight;
    if (rowHeight === this.#rowHeight && box.clientHeight === this.#viewport) return;
    this.#rowHeight = rowHeight;
    this.#viewport = box.clientHeight;
    if (this.active.index >= 0) this.#wanted = this.active.index;
    this.#host.requestUpdate();
  }

  /** With its heading, when that is the row above. */
  #scrollTo(box: HTMLElement, index: number): void {
    const isUnderHeading = index > 0 && this.#options.rows().at(index - 1)?.kind === 'heading';
    const above = isUnderHeading ? index - 1 : index;
    const top = above * this.#rowHeight;
    const bottom = (index + 1) * this.#rowHeight + BOX_PADDING;
    if (top < this.#scrollTop) box.scrollTop = top;
    else if (bottom > this.#scrollTop + this.#viewport) box.scrollTop = bottom - this.#viewport;
    else return;
    this.onScroll();
  }
}

function canBeActive(row: PickerRow | undefined): boolean {
  if (row?.kind === 'note') return row.run !== undefined;
  return row !== undefined && row.kind !== 'heading';
}
