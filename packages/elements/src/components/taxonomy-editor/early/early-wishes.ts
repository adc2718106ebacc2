import type { InteractivePart } from '../interactive/interactive.types.js';

/** Something to be done by the part that works. */
export type Wish = (part: InteractivePart) => unknown;

/** What people want before the part that works has come: done in its order when it comes. */
export class EarlyWishes {
  readonly #kept: Wish[] = [];
  #isAnswering = false;

  /** Whether something is to be done first. */
  get isWaiting(): boolean {
    return this.#isAnswering || this.#kept.length > 0;
  }

  keep(wish: Wish): void {
    this.#kept.push(wish);
  }

  /** Does one after the other; what comes meanwhile comes after them. */
  async answer(part: InteractivePart): Promise<void> {
    if (this.#isAnswering) return;
    this.#isAnswering = true;
    try {
      for (let wish = this.#kept.shift(); wish; wish = this.#kept.shift()) await wish(part);
    } finally {
      this.#isAnswering = false;
    }
  }
}
