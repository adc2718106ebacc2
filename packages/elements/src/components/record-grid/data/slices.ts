export { breathe } from '../../../internal/breathe.js';
export type { Breath } from '../../../internal/breathe.js';

/** Counts time between breaths; work loops ask `due()` now and then. */
export class Slice {
  #start: number;

  /**
   * @param budget Milliseconds of work before a breath is due.
   * @param now Clock in milliseconds.
   */
  constructor(
    private readonly budget: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#start = now();
  }

  /** Whether the budget of this slice is used up. */
  due(): boolean {
    return this.now() - this.#start >= this.budget;
  }

  /** Starts the next slice. */
  restart(): void {
    this.#start = this.now();
  }
}
