import type { EditorContext } from '../editor-context.types.js';

/** What is read for a view: on its way, failed, or there. */
export type Reading<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'there'; readonly value: T };

/** Reads what a view needs when it is first drawn, and again when what it was read for has changed. */
export class ViewReader<T> {
  readonly #context: EditorContext;
  #key: unknown;
  #reading: Reading<T> | undefined;
  #turn = 0;

  constructor(context: EditorContext) {
    this.#context = context;
  }

  /** The reading for `key` (compared by identity); starts it when there is none. */
  get(key: unknown, read: () => Promise<T>): Reading<T> {
    if (this.#reading === undefined || key !== this.#key) {
      this.#key = key;
      // What was read before stays on the screen until the new is there.
      if (this.#reading?.state !== 'there') this.#reading = { state: 'loading' };
      void this.#read(read);
    }
    return this.#reading;
  }

  /** Forgets the reading, so that drawing reads again. */
  again(): void {
    this.#reading = undefined;
    this.#context.host.requestUpdate();
  }

  async #read(read: () => Promise<T>): Promise<void> {
    const turn = (this.#turn += 1);
    const take = (reading: Reading<T>): void => {
      if (turn !== this.#turn) return;
      this.#reading = reading;
      this.#context.host.requestUpdate();
    };
    try {
      take({ state: 'there', value: await read() });
    } catch {
      take({ state: 'failed' });
    }
  }
}
