/** How long the page is kept busy at a stretch; a key press waits no longer than this. */
const SLICE_MS = 8;

/** Lets the page breathe between steps of long work, and ends the work when it is given up. */
export class Pace {
  readonly #signal: AbortSignal;
  #end = performance.now() + SLICE_MS;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Goes on at once while there is time in this slice, else after the page had its turn. */
  async breathe(): Promise<void> {
    if (performance.now() >= this.#end) await this.rest();
    this.#signal.throwIfAborted();
  }

  /** Gives the page its turn in any case: before a step that may fill a slice alone. */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#signal.throwIfAborted();
    this.#end = performance.now() + SLICE_MS;
  }
}
