import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowPool } from './grid-row-pool.js';
import type { DrawRow, PoolRow } from './grid-row-pool.js';
import { VirtualRowsController } from './virtual-rows.js';
import type { Overscan } from './virtual-rows.js';

/** What a body needs from its element. */
export interface VirtualBodyHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What a body shows and how. */
export interface VirtualBodyOptions {
  /** Selector of the container of rows inside `.viewport`. */
  readonly container: string;
  /** Height of rows and header before they are measured, in CSS pixels. */
  readonly rowHeight: number;
  readonly overscan?: Overscan;
  /** Elements kept for later when the view became smaller. */
  readonly spare: number;
  readonly count: () => number;
  /** Id of a row; `undefined` for one that is not there. */
  readonly idAt: (row: number) => string | undefined;
  readonly draw: DrawRow;
  /** The number of rows or their height may be another one. */
  readonly onSized?: () => void;
  /** Called before rows are drawn for the first time after `prepare`. */
  readonly beforeDrawing: () => void;
  /** The row with the tab stop, which is always drawn; -1 for none. */
  readonly activeRow: () => number;
  /** The row that had the focus is gone. */
  readonly onFocusLost: () => void;
  /** The box, the header or a row got another size. */
  readonly onResized: () => void;
}

/**
 * The scrolling part of a grid or a tree: measures, keeps the drawn rows in step with the scroll position, finds them.
 * The template of the host has a `.viewport` that scrolls, a `.head` that stays, a container of rows, and a `.probe`
 * as high as a row.
 */
export class VirtualBody implements ReactiveController {
  readonly #host: VirtualBodyHost;
  readonly #options: VirtualBodyOptions;
  readonly #virtual: VirtualRowsController;
  #pool: RowPool | undefined;
  #observer: ResizeObserver | undefined;
  #isFresh = true;
  #version = 0;
  #rowHeight: number;
  #headerHeight: number;

  constructor(host: VirtualBodyHost, options: VirtualBodyOptions) {
    this.#host = host;
    this.#options = options;
    this.#rowHeight = options.rowHeight;
    this.#headerHeight = options.rowHeight;
    this.#virtual = new VirtualRowsController(
      host,
      () => this.viewport,
      () => this.show(),
      options.overscan,
    );
    host.addController(this);
  }

  /** The scroll box; `null` before the first render. */
  get viewport(): HTMLElement | null {
    // Before the first render there is no root, though its type says otherwise.
    const root = this.#host.renderRoot as HTMLElement | DocumentFragment | undefined;
    return root?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  /** The element that holds the rows; `null` before the first render. */
  get container(): HTMLElement | null {
    return this.viewport?.querySelector<HTMLElement>(this.#options.container) ?? null;
  }

  /** Height of one row in CSS pixels. */
  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Height of the header in CSS pixels. */
  get headerHeight(): number {
    return this.#headerHeight;
  }

  /** Height of all rows together, in CSS pixels. */
  get totalHeight(): number {
    return this.#virtual.totalHeight;
  }

  /** Takes the figures of this render; all rows are drawn again. */
  prepare(): void {
    this.#version++;
    this.#isFresh = true;
    this.#configure();
  }

  hostConnected(): void {
    this.#observe();
  }

  hostUpdated(): void {
    this.#observe();
    const focused = this.#focusedRow();
    this.show();
    if (focused !== null && this.element(focused) === undefined) this.#options.onFocusLost();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Scrolls a row into sight and draws it. */
  reveal(row: number): void {
    this.#configure();
    this.#virtual.reveal(row);
    this.show();
  }

  /** The element of a row that is drawn. */
  element(id: string): HTMLElement | undefined {
    return this.#pool?.element(id);
  }

  /** Reads the heights of rows and header from the page; `true` when one changed. */
  measure(): boolean {
    const { viewport } = this;
    if (viewport === null || viewport.clientWidth === 0) return false;
    const probe = this.#host.renderRoot.querySelector<HTMLElement>('.probe');
    const rowHeight = heightOf(probe, this.#rowHeight);
    const headerHeight = heightOf(viewport.querySelector<HTMLElement>('.head'), rowHeight);
    if (rowHeight === this.#rowHeight && headerHeight === this.#headerHeight) return false;
    this.#rowHeight = rowHeight;
    this.#headerHeight = headerHeight;
    return true;
  }

  /** Draws the rows in sight. Runs in the scroll event, so that a frame never shows rows of the one before. */
  show(): void {
    const { container } = this;
    if (container === null) return;
    const { idAt, draw, beforeDrawing, spare } = this.#options;
    this.#pool ??= new RowPool(container, draw);
    if (this.#isFresh) beforeDrawing();
    this.#isFresh = false;
    const drawn: PoolRow[] = [];
    for (const index of this.#virtual.rows) {
      const id = idAt(index);
      if (id !== undefined) drawn.push({ id, index });
    }
    this.#pool.show(drawn, this.#rowHeight, this.#version);
    if (this.#virtual.isScrolling) return;
    this.#pool.settle(this.#focused());
    this.#pool.trim(spare);
  }

  #configure(): void {
    const { count, activeRow, onSized } = this.#options;
    this.#virtual.set({
      count: count(),
      rowHeight: this.#rowHeight,
      headerHeight: this.#headerHeight,
      pinned: () => [activeRow()],
    });
    onSized?.();
  }

  /** The page is asked for sizes once; after that it tells when they change. */
  #observe(): void {
    const { viewport } = this;
    if (this.#observer !== undefined || viewport === null) return;
    if (this.measure()) this.#configure();
    this.#observer = new ResizeObserver(() => this.#options.onResized());
    this.#observer.observe(viewport);
    // Their height follows the density of the page and the kind of pointer.
    for (const part of [viewport.querySelector('.head'), this.#host.renderRoot.querySelector('.probe')])
      if (part !== null) this.#observer.observe(part);
  }

  #focused(): Element | null {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  /** Id of the row that has the focus. */
  #focusedRow(): string | null {
    const row = this.#focused()?.closest<HTMLElement>(`${this.#options.container} > .row`);
    return row?.dataset['id'] ?? null;
  }
}

/** Height as drawn; `otherwise` where nothing is drawn yet. */
function heightOf(element: HTMLElement | null, otherwise: number): number {
  const height = element?.offsetHeight ?? 0;
  return height > 0 ? height : otherwise;
}
