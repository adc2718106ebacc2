import type { CSSResult } from 'lit';
import { PlainSurface } from './plain-surface.js';
import type { Surface, SurfaceHost } from './surface.types.js';

/** What draws the text as code; fetched on its own. */
export interface CodeModule {
  readonly styles: readonly CSSResult[];
  createCodeSurface(parent: HTMLElement, host: SurfaceHost, doc: string): Surface;
}

/** What the switch needs of the editor. */
export interface SwitchHost {
  readonly surfaceHost: SurfaceHost;
  /** Fetches the code editor. */
  readonly loadCode: () => Promise<CodeModule>;
  adopt(styles: readonly CSSResult[]): void;
  /** Another surface shows the text now, or the code editor could not be fetched. */
  switched(): void;
}

/**
 * Shows the text in a plain text area at once, and in a code editor when that is there and the element is in
 * sight. Text, cursor, focus and place move over; history belongs to the text and stays.
 */
export class SurfaceSwitch {
  readonly #host: SwitchHost;
  #surface: Surface | null = null;
  #parent: HTMLElement | null = null;
  #code: CodeModule | null = null;
  #observer: IntersectionObserver | null = null;
  #failed = false;

  constructor(host: SwitchHost) {
    this.#host = host;
  }

  get surface(): Surface | null {
    return this.#surface;
  }

  /** The text is in the code editor. */
  get isCode(): boolean {
    return this.#surface !== null && !(this.#surface instanceof PlainSurface);
  }

  /** The code editor could not be fetched. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Begins with the text area. */
  start(area: HTMLTextAreaElement, parent: HTMLElement, doc: string): void {
    this.#surface = new PlainSurface(area, this.#host.surfaceHost, doc);
    this.#parent = parent;
    this.watch();
  }

  /** Fetches the code editor when the element comes into sight. */
  watch(): void {
    if (this.#parent === null || this.#code !== null || this.#observer !== null) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
    });
    this.#observer.observe(this.#surface?.control ?? this.#parent);
  }

  unwatch(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  /** Moves over as soon as nobody composes text. */
  swap(): void {
    const before = this.#surface;
    if (this.#code === null || this.#parent === null || before === null || this.isCode || before.isComposing)
      return;
    const { selection, scrollTop, doc } = before;
    const focused = before.control.matches(':focus');
    const next = this.#code.createCodeSurface(this.#parent, this.#host.surfaceHost, doc);
    this.#surface = next;
    before.destroy();
    next.select(selection);
    if (focused) next.control.focus({ preventScroll: true });
    next.scrollTo(scrollTop);
    this.#host.switched();
  }

  async #load(): Promise<void> {
    this.unwatch();
    try {
      this.#code = await this.#host.loadCode();
      this.#host.adopt(this.#code.styles);
      this.swap();
    } catch {
      this.#failed = true;
      this.#host.switched();
    }
  }
}
