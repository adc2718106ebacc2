/** What the page said last of a scroll box: to ask it again while rows are drawn would lay all of them out. */
export class Viewport {
  readonly #box: () => HTMLElement | null;
  #top = 0;
  #height = 0;
  #width = 0;
  /** The box is still to be scrolled to where it is taken to stand. */
  #isAhead = false;

  constructor(box: () => HTMLElement | null) {
    this.#box = box;
  }

  /** Pixels above what is in sight. */
  get top(): number {
    return this.#top;
  }

  /** Pixels in sight; 0 before the page said so. */
  get height(): number {
    return this.#height;
  }

  /**
   * Asks the page where the box stands; to be called when that costs nothing: in its scroll event. Tells whether that
   * is news: it is not where the box was scrolled from here.
   */
  readTop(): boolean {
    const before = this.#top;
    this.#top = this.#box()?.scrollTop ?? 0;
    return this.#top !== before;
  }

  /** Asks for the size; to be called from a ResizeObserver. Tells whether the rows have another width. */
  readSize(): { readonly resized: boolean; readonly rewrapped: boolean } {
    const box = this.#box();
    const [width, height] = [box?.clientWidth ?? 0, box?.clientHeight ?? 0];
    const rewrapped = width !== this.#width && this.#width !== 0;
    const resized = rewrapped || height !== this.#height;
    this.#width = width;
    this.#height = height;
    return { resized, rewrapped };
  }

  /** Scrolls as little as shows a stretch; false when what is in sight is what was in sight before. */
  reveal(top: number, bottom: number): boolean {
    const target = this.#targetOf(top, bottom);
    return target !== this.#top && this.#height !== 0 && this.#scrollTo(target);
  }

  /** Takes a stretch to be in sight already; `settle` scrolls there. False when it is in sight. */
  aim(top: number, bottom: number): boolean {
    const target = this.#targetOf(top, bottom);
    if (target === this.#top || this.#height === 0) return false;
    this.#top = target;
    this.#isAhead = true;
    return true;
  }

  /** Scrolls to where `aim` took the box to be; true when it does not get there. */
  settle(): boolean {
    return this.#isAhead && this.#scrollTo(this.#top);
  }

  #targetOf(top: number, bottom: number): number {
    return this.#top > top ? top : Math.max(this.#top, bottom - this.#height);
  }

  #scrollTo(target: number): boolean {
    const box = this.#box();
    if (box === null) return false;
    this.#isAhead = false;
    const [topBefore, heightBefore] = [this.#top, this.#height];
    // To scroll lays the page out, so asking costs nothing now: a box that grew with its rows scrolls less, or not.
    box.scrollTop = target;
    this.#top = box.scrollTop;
    this.#height = box.clientHeight;
    return this.#top !== topBefore || this.#height !== heightBefore;
  }
}
