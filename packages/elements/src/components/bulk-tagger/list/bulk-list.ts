import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ActiveOptionController } from '../../../controllers/active-option.js';
import { rowsPerPage } from '../../../controllers/rows-per-page.js';
import { VirtualRowsController } from '../../../controllers/virtual-rows.js';
import type { BulkRow } from './bulk-rows.js';

/** Height of a row before it is measured, in CSS pixels. */
const ROW_HEIGHT = 36;

/** Where the list gets its rows and its box. */
export interface BulkListOptions {
  readonly rows: () => readonly BulkRow[];
  /** The scrolling listbox; `null` before the first render. */
  readonly box: () => HTMLElement | null;
}

/** Draws only the rows in sight, and keeps the row that the keyboard is on. */
export class BulkListController implements ReactiveController {
  readonly active: ActiveOptionController;
  readonly #host: ReactiveControllerHost;
  readonly #options: BulkListOptions;
  readonly #virtual: VirtualRowsController;
  #rowHeight = ROW_HEIGHT;
  #box: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost, options: BulkListOptions) {
    this.#host = host;
    this.#options = options;
    this.#virtual = new VirtualRowsController(host, options.box, () => host.requestUpdate());
    this.active = new ActiveOptionController(host, {
      count: () => options.rows().length,
      isSelectable: (index) => options.rows()[index]?.kind === 'tag',
      pageSize: () => Math.max(1, rowsPerPage(options.box(), this.#rowHeight) - 1),
      onMove: (index) => this.#reveal(index),
    });
    host.addController(this);
  }

  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Height of all rows together in CSS pixels. */
  get height(): number {
    return this.#options.rows().length * this.#rowHeight;
  }

  /** Places of the rows to draw; the active one is always among them, so that an id may point at it. */
  get drawn(): readonly number[] {
    return this.#virtual.rows;
  }

  /** The tag that the keyboard is on. */
  get activeRow(): BulkRow | undefined {
    return this.#options.rows()[this.active.index];
  }

  /** Moves to the first or the last tag. */
  toEdge(edge: 'first' | 'last'): void {
    const rows = this.#options.rows();
    const at = edge === 'first' ? rows.findIndex(isTag) : rows.findLastIndex(isTag);
    this.active.set(at);
    if (at >= 0) this.#reveal(at);
  }

  /** Back to the top; the rows are others. */
  reset(): void {
    const box = this.#options.box();
    if (box !== null) box.scrollTop = 0;
  }

  hostUpdate(): void {
    const pinned = (): readonly number[] => [this.active.index];
    const count = this.#options.rows().length;
    this.#virtual.set({ count, rowHeight: this.#rowHeight, headerHeight: 0, pinned });
  }

  hostUpdated(): void {
    const box = this.#options.box();
    const height = box?.querySelector<HTMLElement>('.row')?.offsetHeight ?? 0;
    // How much of the list is in sight is known only once its box is there.
    const isOtherBox = box !== this.#box;
    this.#box = box;
    if (!isOtherBox && (height === 0 || height === this.#rowHeight)) return;
    if (height > 0) this.#rowHeight = height;
    this.#host.requestUpdate();
  }

  /** With its heading, when that is the row above. */
  #reveal(index: number): void {
    if (this.#options.rows()[index - 1]?.kind === 'heading') this.#virtual.reveal(index - 1);
    this.#virtual.reveal(index);
  }
}

function isTag({ kind }: BulkRow): boolean {
  return kind === 'tag';
}
