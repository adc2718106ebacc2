/** Gives the page a turn. Resolves at once when the platform offers no better way than a timer. */
export type Breath = () => Promise<void>;

/** The best way this platform has to let input and painting go first. */
export const breathe: Breath = () => {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
};

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
