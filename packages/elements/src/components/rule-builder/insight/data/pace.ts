import type { Breath } from '../../../../internal/breathe.js';

/** How long the page is kept busy at a stretch; a key press waits no longer than this. */
const SLICE_MS = 8;

/** Lets the page breathe between steps of long work, and ends the work when it is given up. */
export class Pace {
  readonly #signal: AbortSignal;
  readonly #breath: Breath;
  #end = performance.now() + SLICE_MS;

  /** @param breath How the page gets its turn; by default everything that waits has one, timers and messages too. */
  constructor(signal: AbortSignal, breath: Breath = afterAll) {
    this.#signal = signal;
    this.#breath = breath;
  }

  /** Goes on at once while there is time in this slice, else after the page had its turn. */
  async breathe(): Promise<void> {
    if (performance.now() >= this.#end) await this.rest();
    this.#signal.throwIfAborted();
  }

  /** Gives the page its turn in any case: before a step that may fill a slice alone. */
  async rest(): Promise<void> {
    await this.#breath();
    this.#signal.throwIfAborted();
    this.#end = performance.now() + SLICE_MS;
  }
}

const afterAll: Breath = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The same without the milliseconds that browsers put between timers: for work that is waited for. */
export const quickTurn: Breath = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
