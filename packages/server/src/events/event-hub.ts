import type { DomainEvent, Store } from '@tagma/core';

/** Events kept in memory, so that streams which are up to date do not ask the store. */
const RECENT = 2000;
/** Events read from the store at a time. */
const PAGE = 500;

/** One subscription to the store, shared by everything in the service that wants to know of changes. */
export interface EventHub {
  /** The seq of the newest event, 0 when there is none. */
  head(): Promise<number>;
  /** The next events after `seq`, in order, at most a page of them; empty when there are none. */
  after(seq: number): Promise<readonly DomainEvent[]>;
  /** Called with new events, in order. Returns the function that ends it. */
  listen(listener: (events: readonly DomainEvent[]) => void): () => void;
  /** Ends the subscription. */
  close(): void;
}

/** Subscribes to `store` until closed. */
export function createEventHub(store: Store): EventHub {
  const listeners = new Set<(events: readonly DomainEvent[]) => void>();
  let recent: DomainEvent[] = [];
  let newest = 0;
  const stored = once(() => newestSeq(store));
  const end = store.subscribe((events) => {
    recent = [...recent, ...events].slice(-RECENT);
    newest = Math.max(newest, events.at(-1)?.seq ?? 0);
    for (const listener of [...listeners]) listener(events);
  });
  return {
    head: async () => (newest > 0 ? newest : Math.max(await stored(), newest)),
    async after(seq) {
      const first = recent[0]?.seq;
      if (first === undefined || seq + 1 < first) return store.events(seq, PAGE);
      return recent.filter((event) => event.seq > seq).slice(0, PAGE);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: end,
  };
}

/**
 * The seq of the last stored event. The store can only list events after a seq, and seqs have no gaps,
 * so the end is found by doubling and halving: a few dozen small reads, once per process.
 */
async function newestSeq(store: Store): Promise<number> {
  const existsAfter = async (seq: number): Promise<boolean> => (await store.events(seq, 1)).length > 0;
  let high = 1;
  while (await existsAfter(high - 1)) high *= 2;
  let low = Math.floor(high / 2);
  // Now an event `low` exists (or low is 0) and no event `high` does.
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (await existsAfter(middle - 1)) low = middle;
    else high = middle;
  }
  return low;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    made.catch(() => (made = null));
    return made;
  };
}
