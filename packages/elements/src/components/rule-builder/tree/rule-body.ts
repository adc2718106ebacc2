import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RowPool } from '../../../controllers/grid-row-pool.js';
import type { PoolRow } from '../../../controllers/grid-row-pool.js';
import type { RuleRow } from '../model/rows.js';
import { looksAlike } from './redraw.js';
import { RowOffsets } from './row-offsets.js';
import { Viewport } from './viewport.js';

/** What the body asks of its element. */
export interface BodyHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the body draws, and how. */
export interface BodyCallbacks {
  readonly rows: () => readonly RuleRow[];
  readonly draw: (element: HTMLElement, row: RuleRow, index: number) => void;
  /** Whether this update may concern rows that are what they were. */
  readonly redrawsAll: () => boolean;
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
  readonly #view = new Viewport(() => this.viewport);
  #pool: RowPool | undefined;
  #observer: ResizeObserver | undefined;
  readonly #observed = new WeakSet<Element>();
  readonly #fresh = new Set<string>();
  /** What was drawn last, by id. */
  readonly #drawn = new Map<string, RuleRow>();
  #version = 0;
  #total = -1;
  #frame = 0;
  #aim: string | null = null;
  /** Only what is in sight is drawn: nothing of it was there before. */
  #isJump = false;
  #later = 0;

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
    const { top, height } = this.#view;
    return Math.max(1, this.#offsets.rowAt(top + height) - this.#offsets.rowAt(top) - 1);
  }

  hostUpdated(): void {
    this.#watch();
    const focused = this.#focusedRow();
    if (this.#callbacks.redrawsAll()) {
      this.#version++;
      this.#drawn.clear();
    }
    this.#offsets.setRows(this.#callbacks.rows().map(({ id }) => id));
    this.#takeAim();
    this.#show();
    if (this.#isJump) this.#showMoreLater();
    if (focused !== null && this.row(focused) === null) this.#callbacks.onFocusLost();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#later);
  }

  /** The next update is to show this row: drawn there at once, not first where the rows stood before. */
  aimAt(id: string): void {
    this.#aim = id;
  }

  /** Scrolls a row into sight and draws it. */
  reveal(row: number): void {
    if (row < 0) return;
    // Drawing measures, and what is measured may push the row out of sight again.
    for (let turn = 0; turn < 3; turn++) {
      const { top, bottom } = this.extentOf(row);
      if (!this.#view.reveal(top, bottom)) return;
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

  readonly onScroll = (): void => {
    if (this.#view.readTop()) this.#show();
  };

  get #rowsElement(): HTMLElement | null {
    return this.viewport?.querySelector<HTMLElement>('.rule-rows') ?? null;
  }

  #show(): void {
    const body = this.#rowsElement;
    if (body === null) return;
    const rows = this.#callbacks.rows();
    this.#pool ??= new RowPool(body, (element, { index }) => this.#draw(element, index));
    // What is measured may bring other rows into sight; it settles quickly, as guesses are near.
    for (let turn = 0; turn < 4; turn++) {
      this.#pool.show(this.#window(rows), 0, this.#version);
      this.#pool.settle(this.#focused());
      this.#grow(body);
      const isMeasured = this.#measure();
      // Laid out by the measures; before, scrolling would have laid out what is drawn anew right after.
      if (!this.#view.settle() && !isMeasured) break;
    }
    this.#grow(body);
    this.#pool.trim(2);
  }

  #takeAim(): void {
    const [id, body] = [this.#aim, this.#rowsElement];
    this.#aim = null;
    if (id === null || body === null) return;
    const row = this.#callbacks.rows().findIndex((each) => each.id === id);
    if (row < 0) return;
    const { top, bottom } = this.extentOf(row);
    // A box that scrolls is as high as it gets: where it will stand is known.
    if (this.#total > this.#view.height) {
      if (this.#view.aim(top, bottom)) this.#isJump = true;
      return;
    }
    // Without its height the box cannot be scrolled that far.
    this.#grow(body);
    const before = this.#view.top;
    this.#view.reveal(top, bottom);
    if (this.#view.top !== before) this.#isJump = true;
  }

  /** After a jump all rows in sight are new; those beyond are drawn when the first are painted. */
  #showMoreLater(): void {
    cancelAnimationFrame(this.#later);
    this.#later = requestAnimationFrame(() => {
      this.#later = requestAnimationFrame(() => {
        this.#isJump = false;
        this.#show();
      });
    });
  }

  #draw(element: HTMLElement, index: number): void {
    const row = this.#callbacks.rows()[index];
    if (row === undefined) return;
    this.#callbacks.draw(element, row, index);
    this.#drawn.set(row.id, this.#contentOf(row));
    this.#fresh.add(row.id);
    if (this.#observed.has(element)) return;
    this.#observed.add(element);
    this.#observer?.observe(element);
  }

  /** As high as all rows, also those that are not drawn. */
  #grow(body: HTMLElement): void {
    const { total } = this.#offsets;
    if (total === this.#total) return;
    this.#total = total;
    body.style.setProperty('block-size', `${String(total)}px`);
  }

  #window(rows: readonly RuleRow[]): readonly PoolRow[] {
    if (rows.length === 0) return [];
    const height = this.#view.height || FIRST_HEIGHT;
    // A list that became shorter cannot be scrolled as far as before.
    const top = Math.max(0, Math.min(this.#view.top, this.#offsets.total - height));
    const beyond = this.#isJump ? 0 : OVERSCAN;
    const first = this.#offsets.rowAt(top - beyond);
    const last = this.#offsets.rowAt(top + height + beyond);
    const indexes: number[] = [];
    for (let index = first; index <= last; index++) indexes.push(index);
    const active = this.#callbacks.activeRow();
    if (active >= 0 && active < rows.length && (active < first || active > last)) indexes.push(active);
    return indexes.flatMap((index) => {
      const row = rows[index];
      return row === undefined
        ? []
        : [
            {
              id: row.id,
              index,
              top: this.#offsets.top(index),
              content: this.#contentOf(row),
              shape: `${row.node.kind} ${String(row.level)}`,
            },
          ];
    });
  }

  /** The same object as long as a row looks the same. */
  #contentOf(row: RuleRow): RuleRow {
    const drawn = this.#drawn.get(row.id);
    if (drawn === undefined || !looksAlike(drawn, row)) return row;
    const [element, setSize] = [this.row(row.id), String(row.setSize)];
    if (element?.getAttribute('aria-setsize') !== setSize) element?.setAttribute('aria-setsize', setSize);
    return drawn;
  }

  /** Reads the heights of what was just drawn; true when one is not as it was taken to be. */
  #measure(): boolean {
    let changed = false;
    for (const id of this.#fresh)
      changed = this.#offsets.measure(id, this.row(id)?.offsetHeight ?? 0) || changed;
    this.#fresh.clear();
    return changed;
  }

  #measureRow(row: HTMLElement): boolean {
    const { id } = row.dataset;
    return id !== undefined && !row.hidden && this.#offsets.measure(id, row.offsetHeight);
  }

  #watch(): void {
    const { viewport } = this;
    if (this.#observer !== undefined || viewport === null) return;
    this.#observer = new ResizeObserver((entries) => {
      // Rows drawn here would have to be observed in the same frame, which browsers report as a loop.
      if (!this.#isNews(entries)) return;
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#show());
    });
    this.#observer.observe(viewport);
    for (const row of viewport.querySelectorAll('.rule-rows > .row')) this.#observer.observe(row);
  }

  /** Takes the sizes that the page tells. Whether any is not as it was taken to be. */
  #isNews(entries: readonly ResizeObserverEntry[]): boolean {
    const { resized, rewrapped } = this.#view.readSize();
    if (rewrapped) this.#offsets.clear();
    const rows = rewrapped ? [...(this.#rowsElement?.children ?? [])] : entries.map(({ target }) => target);
    return rows.filter((row) => this.#measureRow(row as HTMLElement)).length > 0 || resized;
  }

  #focused(): Element | null {
    const root = this.#host.renderRoot;
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  #focusedRow(): string | null {
    return this.#focused()?.closest<HTMLElement>('.rule-rows > .row')?.dataset['id'] ?? null;
  }
}
