import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn beyond the visible ones, ahead of the movement and behind it. */
export interface Overscan {
  readonly ahead: number;
  readonly behind: number;
}

/** The first and the last row in sight, of so many. */
export interface RowRange {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

/**
 * A wheel flick moves about 500 px between two frames, which is what 12 rows ahead cover;
 * more rows would cost frame time without being seen.
 */
const DEFAULT_OVERSCAN: Overscan = { ahead: 12, behind: 4 };

/** So long after the last movement the list stands still. */
const REST_MS = 150;

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
  range: RowRange,
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
 * Tells which rows of a long list are in sight. Placing and recycling their elements is the host's business, see
 * {@link RowPool}. Costs the same for ten rows and for a million: nothing is kept per row, and the page is asked for
 * sizes only when they changed.
 */
export class VirtualRowsController implements ReactiveController {
  readonly #scrollBox: () => HTMLElement | null;
  readonly #onChange: () => void;
  readonly #overscan: Overscan;
  #options: VirtualRowsOptions = { count: 0, rowHeight: 40, headerHeight: 0 };
  #box: HTMLElement | null = null;
  #resizes: ResizeObserver | undefined;
  #height = 0;
  #top = 0;
  #isBackward = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

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
    host.addController(this);
  }

  /** Whether the list moved in the last 150 ms. */
  get isScrolling(): boolean {
    return this.#rest !== undefined;
  }

  /** Height of all rows together, in CSS pixels. */
  get totalHeight(): number {
    return this.#options.count * this.#options.rowHeight;
  }

  /** Numbers of the rows to draw, ascending. */
  get rows(): readonly number[] {
    const range = this.#range();
    this.#shown = keyOf(range);
    return rowsToDraw(range, this.#isBackward, this.#overscan, this.#options.pinned?.() ?? []);
  }

  /** Takes new figures. */
  set(options: VirtualRowsOptions): void {
    this.#options = options;
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

  /** Moved in the page, a box stands at its top again, and the host may have nothing to update. */
  hostConnected(): void {
    this.hostUpdated();
    if (this.#box !== null) this.#tell();
  }

  hostUpdated(): void {
    const box = this.#scrollBox();
    if (box === this.#box) return;
    this.#leave();
    if (box === null) return;
    this.#box = box;
    this.#height = box.clientHeight;
    this.#top = box.scrollTop;
    box.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resizes = new ResizeObserver(() => this.#onResize());
    this.#resizes.observe(box);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    this.#box?.removeEventListener('scroll', this.#onScroll);
    this.#resizes?.disconnect();
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#box = null;
  }

  /** Where the box stands when the page is laid out: a list that became shorter cannot be scrolled as far as before. */
  #range(): RowRange {
    const { count, rowHeight, headerHeight } = this.#options;
    const room = Math.max(0, this.#height - headerHeight);
    const top = Math.max(0, Math.min(this.#top, this.totalHeight - room));
    return {
      startIndex: Math.min(Math.floor(top / rowHeight), Math.max(0, count - 1)),
      endIndex: Math.min(Math.floor((top + this.#height) / rowHeight), count - 1),
      count,
    };
  }

  readonly #onScroll = (): void => {
    const top = this.#box?.scrollTop ?? 0;
    if (top !== this.#top) this.#isBackward = top < this.#top;
    this.#top = top;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#onChange();
    }, REST_MS);
    this.#tell();
  };

  #onResize(): void {
    const height = this.#box?.clientHeight ?? 0;
    if (height === this.#height) return;
    this.#height = height;
    this.#tell();
  }

  #tell(): void {
    if (keyOf(this.#range()) !== this.#shown) this.#onChange();
  }
}

function keyOf({ startIndex, endIndex, count }: RowRange): string {
  return [startIndex, endIndex, count].join();
}
