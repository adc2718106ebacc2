import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowPool } from '../../../controllers/grid-row-pool.js';
import type { PoolRow } from '../../../controllers/grid-row-pool.js';
import type { RuleRow } from '../model/rows.js';
import { RowOffsets } from './row-offsets.js';

/** What the body asks of its element. */
export interface BodyHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the body draws, and how. */
export interface BodyCallbacks {
  readonly rows: () => readonly RuleRow[];
  readonly draw: (element: HTMLElement, row: RuleRow, index: number) => void;
  /** The row with the tab stop, which is always drawn. */
  readonly activeRow: () => number;
  /** The row that had the focus is gone. */
  readonly onFocusLost: () => void;
}

/** Pixels drawn beyond what is in sight. */
const OVERSCAN = 200;
/** Drawn before the page says how much is in sight. */
const FIRST_HEIGHT = 640;

/**
 * The scrolling part of the tree. Rows wrap where there is little room, so each has a height of its own: guessed
 * until it is drawn, measured then.
 */
export class RuleBody implements ReactiveController {
  readonly #host: BodyHost;
  readonly #callbacks: BodyCallbacks;
  readonly #offsets = new RowOffsets();
  #pool: RowPool | undefined;
  #observer: ResizeObserver | undefined;
  #version = 0;
  #width = 0;
  #frame = 0;

  constructor(host: BodyHost, callbacks: BodyCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  /** The scroll box; `null` before the first render. */
  get viewport(): HTMLElement | null {
    const root = this.#host.renderRoot as HTMLElement | DocumentFragment | undefined;
    return root?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  /** The rows in sight at once; at least one. */
  get pageSize(): number {
    const box = this.viewport;
    if (box === null) return 1;
    const first = this.#offsets.rowAt(box.scrollTop);
    return Math.max(1, this.#offsets.rowAt(box.scrollTop + box.clientHeight) - first - 1);
  }

  hostUpdated(): void {
    this.#watch();
    const focused = this.#focusedRow();
    this.#version++;
    const rows = this.#callbacks.rows();
    this.#offsets.setRows(
      rows.map(({ id }) => id),
      this.#guess,
    );
    this.#show();
    if (focused !== null && this.row(focused) === null) this.#callbacks.onFocusLost();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    cancelAnimationFrame(this.#frame);
  }

  /** Scrolls a row into sight and draws it. */
  reveal(row: number): void {
    const box = this.viewport;
    if (row < 0 || box === null) return;
    // Drawing measures, and what is measured may push the row out of sight again.
    for (let turn = 0; turn < 3; turn++) {
      const [top, bottom] = [this.#offsets.top(row), this.#offsets.top(row + 1)];
      if (box.scrollTop > top) box.scrollTop = top;
      else if (box.scrollTop < bottom - box.clientHeight) box.scrollTop = bottom - box.clientHeight;
      else if (turn > 0) return;
      this.#show();
    }
  }

  /** The element of a row that is drawn. */
  row(id: string): HTMLElement | null {
    return this.#pool?.element(id) ?? null;
  }

  /** Where a row begins and ends, in the coordinates of the rows. */
  extentOf(row: number): { readonly top: number; readonly bottom: number } {
    return { top: this.#offsets.top(row), bottom: this.#offsets.top(row + 1) };
  }

  /** The row at a height of the rows. */
  rowAt(y: number): number {
    return this.#offsets.rowAt(y);
  }

  readonly onScroll = (): void => this.#show();

  get #guess(): number {
    const probe = this.viewport?.querySelector<HTMLElement>('.probe');
    return probe === undefined || probe === null || probe.offsetHeight === 0 ? 44 : probe.offsetHeight;
  }

  get #rowsElement(): HTMLElement | null {
    return this.viewport?.querySelector<HTMLElement>('.rule-rows') ?? null;
  }

  #show(): void {
    const body = this.#rowsElement;
    if (body === null) return;
    const rows = this.#callbacks.rows();
    this.#pool ??= new RowPool(body, (element, { index }) => {
      const row = this.#callbacks.rows()[index];
      if (row === undefined) return;
      this.#callbacks.draw(element, row, index);
      this.#observer?.observe(element);
    });
    // What is measured may bring other rows into sight; it settles quickly, as guesses are near.
    for (let turn = 0; turn < 4; turn++) {
      const drawn = this.#window(rows);
      this.#pool.show(drawn, 0, this.#version);
      body.style.setProperty('block-size', `${String(this.#offsets.total)}px`);
      if (!this.#measure(drawn)) break;
    }
    this.#pool.settle(this.#focused());
    this.#pool.trim(2);
  }

  #window(rows: readonly RuleRow[]): readonly PoolRow[] {
    if (rows.length === 0) return [];
    const { scrollTop, clientHeight } = this.viewport ?? { scrollTop: 0, clientHeight: 0 };
    const first = this.#offsets.rowAt(scrollTop - OVERSCAN);
    const last = this.#offsets.rowAt(
      scrollTop + Math.max(clientHeight, this.#firstHeight(clientHeight)) + OVERSCAN,
    );
    const indexes: number[] = [];
    for (let index = first; index <= last; index++) indexes.push(index);
    const active = this.#callbacks.activeRow();
    if (active >= 0 && active < rows.length && (active < first || active > last)) indexes.push(active);
    return indexes.flatMap((index) => {
      const row = rows[index];
      return row === undefined ? [] : [{ id: row.id, index, top: this.#offsets.top(index) }];
    });
  }

  /** The box grows with its rows until it is as high as it may be. */
  #firstHeight(clientHeight: number): number {
    return clientHeight === 0 ? FIRST_HEIGHT : 0;
  }

  /** Reads the heights of what is drawn; true when one is not as it was taken to be. */
  #measure(drawn: readonly PoolRow[]): boolean {
    let changed = false;
    for (const { id } of drawn) {
      const height = this.row(id)?.offsetHeight ?? 0;
      changed = this.#offsets.measure(id, height) || changed;
    }
    return changed;
  }

  #watch(): void {
    const { viewport } = this;
    if (this.#observer !== undefined || viewport === null) return;
    this.#observer = new ResizeObserver(() => {
      // Rows drawn here would have to be observed in the same frame, which browsers report as a loop.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#resized());
    });
    this.#observer.observe(viewport);
  }

  #resized(): void {
    const width = this.viewport?.clientWidth ?? 0;
    if (width !== this.#width) {
      this.#width = width;
      this.#offsets.clear();
    }
    this.#show();
  }

  #focused(): Element | null {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  #focusedRow(): string | null {
    return this.#focused()?.closest<HTMLElement>('.rule-rows > .row')?.dataset['id'] ?? null;
  }
}
