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
    // After a hole (a lost connection to the database) what is kept would hide the events in it.
    if (events[0]?.seq !== newest + 1) recent = [];
    recent = [...recent, ...events].slice(-RECENT);
    newest = events.at(-1)?.seq ?? newest;
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

async function newestSeq(store: Store): Promise<number> {
  return (await store.workspace())?.seq ?? 0;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    made.catch(() => (made = null));
    return made;
  };
}
