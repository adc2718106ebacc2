import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowPool } from '../../controllers/grid-row-pool.js';
import type { PoolRow } from '../../controllers/grid-row-pool.js';
import { VirtualRowsController } from '../../controllers/virtual-rows.js';
import type { GridModel } from './grid-model.js';
import { drawRow } from './parts/row-view.js';
import type { RowContext } from './parts/row-view.js';

/** What the body needs from its grid. */
export interface BodyHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the body asks of its grid. */
export interface BodyCallbacks {
  /** What rows are drawn with; asked once per render of the host. */
  readonly context: () => RowContext;
  /** The row with the tab stop, which is always drawn; -1 for the header. */
  readonly activeRow: () => number;
  /** The row that had the focus is gone. */
  readonly onFocusLost: () => void;
}

/** Height as drawn; `otherwise` where nothing is drawn yet. */
function sizeOf(element: HTMLElement | null, otherwise: number): number {
  const height = element?.offsetHeight ?? 0;
  return height > 0 ? height : otherwise;
}

/** The scrolling part of a grid: measures, keeps the drawn rows in step with the scroll position, finds cells. */
export class GridBody implements ReactiveController {
  readonly #host: BodyHost;
  readonly #model: GridModel;
  readonly #callbacks: BodyCallbacks;
  readonly #virtual: VirtualRowsController;
  #pool: RowPool | undefined;
  #observer: ResizeObserver | undefined;
  #drawing: RowContext | undefined;
  #version = 0;
  #room = 0;
  #rowHeight = 40;
  #headerHeight = 40;
  #tagRooms: ReadonlyMap<string, number> = new Map();

  constructor(host: BodyHost, model: GridModel, callbacks: BodyCallbacks) {
    this.#host = host;
    this.#model = model;
    this.#callbacks = callbacks;
    this.#virtual = new VirtualRowsController(
      host,
      () => this.viewport,
      () => this.#show(),
    );
    host.addController(this);
  }

  /** The scroll box; `null` before the first render. */
  get viewport(): HTMLElement | null {
    // Before the first render there is no root, though its type says otherwise.
    const root = this.#host.renderRoot as HTMLElement | DocumentFragment | undefined;
    return root?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  /** Width of the scroll box in CSS pixels; 0 before it is known. */
  get room(): number {
    return this.#room;
  }

  /** Height of all rows together, in CSS pixels. */
  get totalHeight(): number {
    return this.#virtual.totalHeight;
  }

  /** Whole rows in sight at once. */
  get pageSize(): number {
    return this.#virtual.pageSize;
  }

  /** Room for chips in a column, in CSS pixels. */
  tagRoom(key: string): number {
    return this.#tagRooms.get(key) ?? 240;
  }

  /** Takes the figures of this render. */
  prepare(): void {
    this.#version++;
    this.#drawing = undefined;
    this.#configure();
  }

  hostUpdated(): void {
    this.#observe();
    if (this.#measure()) this.#host.requestUpdate();
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
    this.#configure();
    this.#virtual.reveal(row);
    this.#show();
  }

  /** A cell that is drawn; `rowId` is `null` for the header row. */
  cell(rowId: string | null, key: string): HTMLElement | null {
    const row = rowId === null ? this.viewport?.querySelector('.header') : this.#pool?.element(rowId);
    return row?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  }

  #configure(): void {
    const { activeRow } = this.#callbacks;
    this.#virtual.set({
      count: this.#model.rows.length,
      rowHeight: this.#rowHeight,
      headerHeight: this.#headerHeight,
      pinned: () => [activeRow()],
    });
  }

  #observe(): void {
    const { viewport } = this;
    if (this.#observer !== undefined || viewport === null) return;
    this.#observer = new ResizeObserver(() => {
      if (this.#measure()) this.#host.requestUpdate();
    });
    this.#observer.observe(viewport);
    // Its height follows the density of the page.
    const header = viewport.querySelector('.header');
    if (header !== null) this.#observer.observe(header);
  }

  /** Reads sizes from the page; `true` when one changed. */
  #measure(): boolean {
    const { viewport } = this;
    if (viewport === null || viewport.clientWidth === 0) return false;
    const probe = this.#host.renderRoot.querySelector<HTMLElement>('.probe');
    const rowHeight = sizeOf(probe, this.#rowHeight);
    const headerHeight = sizeOf(viewport.querySelector<HTMLElement>('.head'), rowHeight);
    const same =
      viewport.clientWidth === this.#room &&
      rowHeight === this.#rowHeight &&
      headerHeight === this.#headerHeight;
    this.#room = viewport.clientWidth;
    this.#rowHeight = rowHeight;
    this.#headerHeight = headerHeight;
    return this.#measureTags(viewport) || !same;
  }

  /** How many chips fit depends on the drawn width; a few pixels more or less do not matter. */
  #measureTags(viewport: HTMLElement): boolean {
    const columns = this.#model.columns.filter((column) => column.type === 'tags');
    const rooms = new Map(columns.map(({ key }) => [key, this.cell(null, key)?.offsetWidth ?? 0]));
    const changed = [...rooms].some(([key, room]) => Math.abs(room - (this.#tagRooms.get(key) ?? -100)) > 8);
    if (changed && viewport.isConnected) this.#tagRooms = rooms;
    return changed;
  }

  /** Draws the rows in sight. Runs in the scroll event, so that a frame never shows rows of the one before. */
  #show(): void {
    const body = this.viewport?.querySelector<HTMLElement>('.body');
    if (!body) return;
    this.#pool ??= new RowPool(body, (element, row) => this.#draw(element, row));
    const { rows } = this.#model;
    const drawn: PoolRow[] = [];
    for (const index of this.#virtual.rows) {
      const row = rows[index];
      if (row !== undefined) drawn.push({ id: row.id, index });
    }
    this.#drawing ??= this.#callbacks.context();
    this.#pool.show(drawn, this.#rowHeight, this.#version);
    if (!this.#virtual.isScrolling) this.#settle();
  }

  #focused(): Element | null {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  /** Id of the row that has the focus. */
  #focusedRow(): string | null {
    return this.#focused()?.closest<HTMLElement>('.body > .row')?.dataset['id'] ?? null;
  }

  #settle(): void {
    this.#pool?.settle(this.#focused());
    this.#pool?.trim(8);
  }

  #draw(element: HTMLElement, { id, index }: PoolRow): void {
    const data = this.#model.rows[index]?.original;
    if (data !== undefined && this.#drawing !== undefined)
      drawRow(element, { id, index, data }, this.#drawing);
  }
}
