import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A list whose active row is named by `aria-activedescendant` while the focus stays in an input. */
export interface ActiveOptionOptions {
  /** Number of rows, headings included. */
  readonly count: () => number;
  /** Whether a row can become active; headings cannot. Default: all. */
  readonly isSelectable?: (index: number) => boolean;
  /** Rows that one page key jumps. Default 10. */
  readonly pageSize?: () => number;
  /** The active row changed by a key; bring it into view. */
  readonly onMove?: (index: number) => void;
}

/** Keeps the active row of a listbox: `-1` when there is none. */
export class ActiveOptionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ActiveOptionOptions;
  #index = -1;

  constructor(host: ReactiveControllerHost, options: ActiveOptionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#index = -1;
  }

  /** The active row, or `-1`. */
  get index(): number {
    // Rows may have changed since: what is a heading now is not active.
    return this.#canBe(this.#index) ? this.#index : -1;
  }

  /** Makes a row active; anything that cannot be active clears it. */
  set(index: number): void {
    const next = this.#canBe(index) ? index : -1;
    if (next === this.#index) return;
    this.#index = next;
    this.#host.requestUpdate();
  }

  /** No row is active. */
  clear(): void {
    this.set(-1);
  }

  /** Makes the first row that can be active so. */
  first(): void {
    this.set(this.#seek(0, 1));
  }

  /** Moves by a key of the listbox pattern. Returns whether the key was one. */
  handleKey(event: KeyboardEvent): boolean {
    const next = this.#target(event.key);
    if (next === null) return false;
    event.preventDefault();
    if (next >= 0) {
      this.set(next);
      this.#options.onMove?.(next);
    }
    return true;
  }

  #target(key: string): number | null {
    const last = this.#options.count() - 1;
    const page = this.#options.pageSize?.() ?? 10;
    switch (key) {
      case 'ArrowDown':
        return this.index < 0 ? this.#seek(0, 1) : this.#wrap(this.index + 1, 1);
      case 'ArrowUp':
        return this.index < 0 ? this.#seek(last, -1) : this.#wrap(this.index - 1, -1);
      case 'PageDown':
        return this.#clamp(this.index + page, -1);
      case 'PageUp':
        return this.#clamp(this.index - page, 1);
      default:
        return null;
    }
  }

  #wrap(from: number, step: 1 | -1): number {
    const found = this.#seek(from, step);
    return found >= 0 ? found : this.#seek(step > 0 ? 0 : this.#options.count() - 1, step);
  }

  #clamp(wanted: number, step: 1 | -1): number {
    const index = Math.min(Math.max(0, wanted), this.#options.count() - 1);
    const found = this.#seek(index, step);
    return found >= 0 ? found : this.#seek(index, step === 1 ? -1 : 1);
  }

  #seek(from: number, step: 1 | -1): number {
    const count = this.#options.count();
    for (let index = from; index >= 0 && index < count; index += step) if (this.#canBe(index)) return index;
    return -1;
  }

  #canBe(index: number): boolean {
    if (index < 0 || index >= this.#options.count()) return false;
    return this.#options.isSelectable?.(index) ?? true;
  }
}
