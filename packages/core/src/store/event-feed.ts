import type { DomainEvent } from './store.types.js';

const PAGE = 1_000;

type Listener = (events: readonly DomainEvent[]) => void;

/** What a feed needs of its store. */
export interface EventFeedOptions {
  /** Number of the newest event when the feed begins. */
  readonly lastSeq: number;
  readonly read: (afterSeq: number, limit: number) => Promise<readonly DomainEvent[]>;
  /** Number of the newest event: while nobody listens, events need not be read to be passed over. */
  readonly newest?: () => Promise<number>;
  /** Told what a listener threw, or why events could not be read. */
  readonly onError: (error: unknown) => void;
}

/**
 * Hands every event to every subscriber once, in order, whether this process or another one committed it.
 * Events that follow on directly go out at once; after a gap they are read from the database.
 */
export class EventFeed {
  readonly #options: EventFeedOptions;
  readonly #listeners = new Set<{ readonly listener: Listener }>();
  #lastSeq: number;
  #reading = false;
  /** Woken while reading: there may be more behind what was read. */
  #readAgain = false;
  #stopped = false;

  constructor(options: EventFeedOptions) {
    this.#options = options;
    this.#lastSeq = options.lastSeq;
  }

  subscribe(listener: Listener): () => void {
    // Wrapped, so that one function subscribed twice can be ended once.
    const entry = { listener };
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  /** Events of a commit of this process. */
  offer(events: readonly DomainEvent[]): void {
    const first = events[0]?.seq;
    if (first === undefined || first <= this.#lastSeq) return;
    if (first === this.#lastSeq + 1 && !this.#reading) this.#deliver(events);
    else this.wake();
  }

  /** Some process committed: read what is new. `newest`: the number of its last event, where that is known. */
  wake(newest?: number): void {
    if (newest !== undefined && newest <= this.#lastSeq) return;
    if (newest !== undefined && this.#listeners.size === 0 && !this.#reading) {
      this.#lastSeq = newest;
      return;
    }
    this.#readAgain = true;
    if (!this.#reading) void this.#readAll();
  }

  stop(): void {
    this.#stopped = true;
    this.#listeners.clear();
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#readAgain && !this.#stopped) {
        this.#readAgain = false;
        await this.#readPages();
      }
    } catch (error) {
      // The next commit, notification or reconnection reads again from the same place.
      if (!this.#stopped) this.#options.onError(error);
    } finally {
      this.#reading = false;
    }
  }

  async #readPages(): Promise<void> {
    if (await this.#passedOver()) return;
    for (let full = true; full && !this.#stopped;) {
      const events = await this.#options.read(this.#lastSeq, PAGE);
      full = events.length === PAGE;
      this.#deliver(events);
    }
  }

  /** Somebody may subscribe during the question: then nothing is passed over. */
  async #passedOver(): Promise<boolean> {
    const { newest } = this.#options;
    if (newest === undefined || this.#listeners.size > 0) return false;
    const seq = await newest();
    if (this.#listeners.size > 0) return false;
    this.#lastSeq = Math.max(this.#lastSeq, seq);
    return true;
  }

  #deliver(events: readonly DomainEvent[]): void {
    const newest = events.at(-1);
    if (newest === undefined) return;
    this.#lastSeq = newest.seq;
    for (const { listener } of [...this.#listeners]) {
      try {
        listener(events);
      } catch (error) {
        this.#options.onError(error);
      }
    }
  }
}
