import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { Range } from '@tanstack/virtual-core';

/** Rows drawn beyond the visible ones, ahead of the movement and behind it. */
export interface Overscan {
  readonly ahead: number;
  readonly behind: number;
}

/**
 * A wheel flick moves about 500 px between two frames, which is what 12 rows ahead cover;
 * more rows would cost frame time without being seen.
 */
export const DEFAULT_OVERSCAN: Overscan = { ahead: 12, behind: 4 };

/** What the window over the rows depends on. */
export interface VirtualRowsOptions {
  readonly count: number;
  /** All rows are equally high, in CSS pixels: offsets are then a multiplication, not a measurement. */
  readonly rowHeight: number;
  /** Height of a sticky header that covers the top of the scroll box, in CSS pixels. */
  readonly headerHeight: number;
  /** Rows drawn wherever the window is, e.g. the one that has the focus; asked each time other rows come into sight. */
  readonly pinned?: () => readonly number[];
}

/** The rows to draw for a window, in order, pinned ones included. */
export function rowsToDraw(
  range: Range,
  backward: boolean,
  overscan: Overscan,
  pinned: readonly number[],
): number[] {
  const before = backward ? overscan.ahead : overscan.behind;
  const after = backward ? overscan.behind : overscan.ahead;
  const from = Math.max(range.startIndex - before, 0);
  const to = Math.min(range.endIndex + after, range.count - 1);
  const rows: number[] = [];
  for (let row = from; row <= to; row++) rows.push(row);
  for (const row of pinned) if (row >= 0 && row < range.count && (row < from || row > to)) rows.push(row);
  return rows.sort((a, b) => a - b);
}

/**
 * Tells which rows of a long list are in sight (TanStack virtual-core). Placing and recycling their
 * elements is the host's business, see {@link RowPool}.
 */
export class VirtualRowsController implements ReactiveController {
  readonly #scrollBox: () => HTMLElement | null;
  readonly #onChange: () => void;
  readonly #overscan: Overscan;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #options: VirtualRowsOptions = { count: 0, rowHeight: 40, headerHeight: 0 };
  #unmount: (() => void) | undefined;

  /**
   * @param scrollBox The element that scrolls; asked after each render of the host.
   * @param onChange Called, in the scroll event itself, when other rows came into sight or scrolling ended.
   */
  constructor(
    host: ReactiveControllerHost,
    scrollBox: () => HTMLElement | null,
    onChange: () => void,
    overscan: Overscan = DEFAULT_OVERSCAN,
  ) {
    this.#scrollBox = scrollBox;
    this.#onChange = onChange;
    this.#overscan = overscan;
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#virtualizerOptions());
    host.addController(this);
  }

  /** Whether the list moved in the last 150 ms. */
  get isScrolling(): boolean {
    return this.#virtualizer.isScrolling;
  }

  /** Height of all rows together, in CSS pixels. */
  get totalHeight(): number {
    return this.#options.count * this.#options.rowHeight;
  }

  /** Numbers of the rows to draw, ascending. */
  get rows(): readonly number[] {
    return this.#virtualizer.getVirtualIndexes();
  }

  /** How many whole rows are in sight at once; at least one. */
  get pageSize(): number {
    const height = (this.#scrollBox()?.clientHeight ?? 0) - this.#options.headerHeight;
    return Math.max(1, Math.floor(height / this.#options.rowHeight));
  }

  /** Takes new figures. A changed row height makes all offsets anew. */
  set(options: VirtualRowsOptions): void {
    const heightChanged = options.rowHeight !== this.#options.rowHeight;
    this.#options = options;
    this.#virtualizer.setOptions(this.#virtualizerOptions());
    if (heightChanged) this.#virtualizer.measure();
  }

  /** Scrolls as little as needed for a row to be fully in sight, below the header. */
  reveal(row: number): void {
    const box = this.#scrollBox();
    if (box === null) return;
    const { rowHeight, headerHeight } = this.#options;
    const top = row * rowHeight;
    const bottom = top + rowHeight + headerHeight - box.clientHeight;
    if (box.scrollTop > top) box.scrollTop = top;
    else if (box.scrollTop < bottom) box.scrollTop = bottom;
    else return;
    // The scroll event comes with the next frame; whoever moves the focus needs the row now.
    box.dispatchEvent(new Event('scroll'));
  }

  hostConnected(): void {
    this.#unmount = this.#virtualizer._didMount();
  }

  hostUpdated(): void {
    this.#virtualizer._willUpdate();
  }

  hostDisconnected(): void {
    this.#unmount?.();
    this.#unmount = undefined;
  }

  #virtualizerOptions() {
    const { count, rowHeight, headerHeight, pinned } = this.#options;
    return {
      count,
      getScrollElement: () => this.#scrollBox(),
      estimateSize: () => rowHeight,
      scrollPaddingEnd: headerHeight,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.#onChange(),
      rangeExtractor: (range: Range) =>
        rowsToDraw(range, this.#virtualizer.scrollDirection === 'backward', this.#overscan, pinned?.() ?? []),
    };
  }
}
