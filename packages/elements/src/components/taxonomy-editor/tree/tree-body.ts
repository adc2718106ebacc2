import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowPool } from '../../../controllers/grid-row-pool.js';
import type { PoolRow } from '../../../controllers/grid-row-pool.js';
import { VirtualRowsController } from '../../../controllers/virtual-rows.js';
import type { RowList } from './row-list.js';
import { drawRow } from './row-view.js';
import type { RowContext } from './row-view.js';

/** What the body needs from its element. */
export interface BodyHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

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

/** The scrolling part of the tree: measures, keeps the drawn rows in step with the scroll position, finds cells. */
export class TreeBody implements ReactiveController {
  readonly #host: BodyHost;
  readonly #rows: RowList;
  readonly #callbacks: BodyCallbacks;
  readonly #virtual: VirtualRowsController;
  #pool: RowPool | undefined;
  #observer: ResizeObserver | undefined;
  #drawing: RowContext | undefined;
  #version = 0;
  #rowHeight = 32;
  #headerHeight = 32;

  constructor(host: BodyHost, rows: RowList, callbacks: BodyCallbacks) {
    this.#host = host;
    this.#rows = rows;
    this.#callbacks = callbacks;
    this.#virtual = new VirtualRowsController(
      host,
      () => this.viewport,
      () => this.#show(),
      OVERSCAN,
    );
    host.addController(this);
  }

  /** The scroll box; `null` before the first render. */
  get viewport(): HTMLElement | null {
    const root = this.#host.renderRoot as HTMLElement | DocumentFragment | undefined;
    return root?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  /** Height of one row in CSS pixels. */
  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Height of the header in CSS pixels. */
  get headerHeight(): number {
    return this.#headerHeight;
  }

  /** Whole rows in sight at once. */
  get pageSize(): number {
    return this.#virtual.pageSize;
  }

  /** Takes the figures of this render. */
  prepare(): void {
    this.#version++;
    this.#drawing = undefined;
    this.#configure();
  }

  /** Draws again without rendering the whole element: opening a branch changes rows and nothing else. */
  redraw(): void {
    this.prepare();
    this.#size();
    this.#show();
  }

  hostUpdated(): void {
    this.#observe();
    if (this.#measure()) this.#host.requestUpdate();
    this.#size();
    const focusedRow = this.#focusedRow();
    this.#show();
    if (focusedRow !== null && this.#pool?.element(focusedRow) === undefined) this.#callbacks.onFocusLost();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Scrolls a row into sight and draws it. */
  reveal(row: number): void {
    if (row < 0) return;
    this.#configure();
    this.#size();
    this.#virtual.reveal(row);
    this.#show();
  }

  /** The element of a row that is drawn. */
  row(id: string): HTMLElement | null {
    return this.#pool?.element(id) ?? null;
  }

  /** A cell that is drawn; the row itself for an empty key. */
  cell(id: string, key: string): HTMLElement | null {
    const row = this.row(id);
    return key === '' ? row : (row?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? null);
  }

  #configure(): void {
    this.#virtual.set({
      count: this.#rows.count,
      rowHeight: this.#rowHeight,
      headerHeight: this.#headerHeight,
      pinned: () => [this.#callbacks.activeRow()],
    });
  }

  #size(): void {
    this.#bodyElement?.style.setProperty('block-size', `${String(this.#virtual.totalHeight)}px`);
    this.viewport?.setAttribute('aria-rowcount', String(this.#rows.count + 1));
  }

  #observe(): void {
    const { viewport } = this;
    if (this.#observer !== undefined || viewport === null) return;
    this.#observer = new ResizeObserver(() => {
      if (this.#measure()) this.#host.requestUpdate();
    });
    this.#observer.observe(viewport);
  }

  /** Reads sizes from the page; `true` when one changed. */
  #measure(): boolean {
    const { viewport } = this;
    if (viewport === null || viewport.clientWidth === 0) return false;
    const heightOf = (selector: string, otherwise: number): number => {
      const height = this.#host.renderRoot.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
      return height > 0 ? height : otherwise;
    };
    const rowHeight = heightOf('.probe', this.#rowHeight);
    const headerHeight = heightOf('.head', rowHeight);
    const same = rowHeight === this.#rowHeight && headerHeight === this.#headerHeight;
    this.#rowHeight = rowHeight;
    this.#headerHeight = headerHeight;
    return !same;
  }

  get #bodyElement(): HTMLElement | null {
    return this.viewport?.querySelector<HTMLElement>('.tree-rows') ?? null;
  }

  /** Draws the rows in sight. Runs in the scroll event, so that a frame never shows rows of the one before. */
  #show(): void {
    const body = this.#bodyElement;
    if (body === null) return;
    this.#pool ??= new RowPool(body, (element, { id, index }) => {
      if (this.#drawing !== undefined) drawRow(element, id, index, this.#drawing);
    });
    const drawn: PoolRow[] = [];
    for (const index of this.#virtual.rows) {
      const id = this.#rows.idAt(index);
      if (id !== undefined) drawn.push({ id, index });
    }
    this.#drawing ??= this.#callbacks.context();
    this.#pool.show(drawn, this.#rowHeight, this.#version);
    if (this.#virtual.isScrolling) return;
    this.#pool.settle(this.#focused());
    this.#pool.trim(2);
  }

  #focused(): Element | null {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  #focusedRow(): string | null {
    return this.#focused()?.closest<HTMLElement>('.tree-rows > .row')?.dataset['id'] ?? null;
  }
}
