import type { SqlDriver, SqlSession } from './drivers/driver.types.js';
import { StoreError } from './errors.js';

/** Lets reads and writes through until the store closes; closing waits for those under way. */
export class OpenWork {
  readonly #driver: SqlDriver;
  readonly #pending = new Set<Promise<unknown>>();
  #closing: Promise<void> | null = null;

  constructor(driver: SqlDriver) {
    this.#driver = driver;
  }

  read<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.run(() => work(this.#driver));
  }

  /** All of it or nothing. */
  write<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.run(() => this.#driver.transaction(work));
  }

  /** Closing twice is the same as closing once. */
  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  /** Anything else that closing must wait for. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw new StoreError('closed', 'The store is closed.');
    const running = work();
    this.#pending.add(running);
    try {
      return await running;
    } finally {
      this.#pending.delete(running);
    }
  }

  async #finish(): Promise<void> {
    await Promise.allSettled(this.#pending);
    await this.#driver.close();
  }
}
