/** What the page said last of a scroll box: to ask it again while rows are drawn would lay all of them out. */
export class Viewport {
  readonly #box: () => HTMLElement | null;
  #top = 0;
  #height = 0;
  #width = 0;

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

  /** Asks the page where the box stands; to be called when that costs nothing: in its scroll event. */
  readTop(): void {
    this.#top = this.#box()?.scrollTop ?? 0;
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
    const box = this.#box();
    const [topBefore, heightBefore] = [this.#top, this.#height];
    const target = topBefore > top ? top : Math.max(topBefore, bottom - heightBefore);
    if (box === null || target === topBefore || heightBefore === 0) return false;
    // To scroll lays the page out, so asking costs nothing now: a box that grew with its rows scrolls less, or not.
    box.scrollTop = target;
    this.#top = box.scrollTop;
    this.#height = box.clientHeight;
    return this.#top !== topBefore || this.#height !== heightBefore;
  }
}
