/** What is known of a result that is worked out beside the page. */
export interface Live<T> {
  /** The newest figure; of the input before, as long as `fresh` is false. */
  readonly value: T | null;
  readonly fresh: boolean;
  readonly phase: 'working' | 'done' | 'failed' | 'stopped';
  /** From 0 to 1; `null` when it cannot be told. */
  readonly progress: number | null;
  /** What a failed source said, to show it. */
  readonly reason: string | null;
}

/** What a piece of work is given. */
export interface WorkTools<T> {
  readonly signal: AbortSignal;
  /** A first figure; the last one counts. */
  readonly report: (value: T) => void;
  /** How far it is, from 0 to 1. */
  readonly progress: (done: number) => void;
}

/** Works a result out. */
export type Work<T> = (tools: WorkTools<T>) => Promise<T>;

/** How often progress alone draws the page again. */
const PROGRESS_EVERY = 100;

/**
 * A result that follows its input. Asking with another key gives the work before up, keeps its figure marked as
 * old, and begins anew a little later, so that typing does not start work for each letter. An answer that comes
 * after its key is gone is dropped.
 */
export class LiveResult<T> {
  readonly #changed: () => void;
  readonly #delay: number;
  readonly #firstDelay: number;
  #key: readonly unknown[] | null = null;
  #work: Work<T> | null = null;
  #abort: AbortController | null = null;
  #live: Live<T> = { value: null, fresh: false, phase: 'working', progress: null, reason: null };
  #drawn = 0;

  /** @param firstDelay Before the first question, which nobody is typing. */
  constructor(changed: () => void, delay = 0, firstDelay = delay) {
    this.#changed = changed;
    this.#delay = delay;
    this.#firstDelay = firstDelay;
  }

  /** What is known, without asking. */
  get known(): Live<T> {
    return this.#live;
  }

  /** What is known now; begins the work when the key is new. */
  ask(key: readonly unknown[], work: Work<T>): Live<T> {
    if (this.#key === null || !isSameKey(this.#key, key)) {
      const delay = this.#key === null ? this.#firstDelay : this.#delay;
      this.#key = key;
      this.#begin(work, delay);
    }
    return this.#live;
  }

  /** Tries again after a failure or a stop. */
  retry(): void {
    if (this.#work === null) return;
    this.#begin(this.#work, 0);
    this.#changed();
  }

  /** Stops the work; what is known stays. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#set({ phase: 'stopped', progress: null });
  }

  /** Gives everything up; the next question begins anew. */
  disconnect(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#key = null;
  }

  #begin(work: Work<T>, delay: number): void {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#work = work;
    this.#live = { ...this.#live, fresh: false, phase: 'working', progress: null, reason: null };
    setTimeout(() => void this.#run(work, abort), delay);
  }

  async #run(work: Work<T>, abort: AbortController): Promise<void> {
    const isCurrent = (): boolean => this.#abort === abort && !abort.signal.aborted;
    if (!isCurrent()) return;
    try {
      const value = await work({
        signal: abort.signal,
        report: (first) => {
          if (isCurrent()) this.#set({ value: first, fresh: true });
        },
        progress: (done) => {
          if (isCurrent()) this.#progress(done);
        },
      });
      if (isCurrent()) this.#set({ value, fresh: true, phase: 'done', progress: null });
    } catch (raised) {
      if (isCurrent()) this.#set({ phase: 'failed', progress: null, reason: reasonOf(raised) });
    }
  }

  #progress(done: number): void {
    this.#live = { ...this.#live, progress: done };
    const now = performance.now();
    if (now - this.#drawn < PROGRESS_EVERY) return;
    this.#drawn = now;
    this.#changed();
  }

  #set(part: Partial<Live<T>>): void {
    this.#live = { ...this.#live, ...part };
    this.#changed();
  }
}

function isSameKey(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => Object.is(part, other[at]));
}

function reasonOf(raised: unknown): string {
  return raised instanceof Error ? raised.message : String(raised);
}
