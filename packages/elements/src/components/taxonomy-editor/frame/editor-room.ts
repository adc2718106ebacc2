import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Narrower than this, details lie over the tree. */
const NARROW = 640;
/** Narrower than this, only the name and the first column fit. */
const SLIM = 480;
/** What the tree keeps of the width beside the details. */
const BESIDE = 0.64;

/** How much room the element has. Tells its host only when something has to be drawn in another way. */
export class EditorRoom implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #width = Infinity;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Details do not fit beside the tree. */
  get isNarrow(): boolean {
    return this.#width < NARROW;
  }

  /** Only the first column fits. */
  isSlim(hasSide: boolean): boolean {
    return (this.isNarrow || !hasSide ? this.#width : this.#width * BESIDE) < SLIM;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#take(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #take(width: number): void {
    if (width === 0) return;
    const before = this.#drawn;
    this.#width = width;
    if (this.#drawn !== before) this.#host.requestUpdate();
  }

  get #drawn(): string {
    return [this.isNarrow, this.isSlim(true), this.isSlim(false)].join(' ');
  }
}
