import type { DomainEvent } from '../store.types.js';

type Listener = (events: readonly DomainEvent[]) => void;

/** Hands events to listeners in commit order. */
export interface Delivery {
  subscribe(listener: Listener): () => void;
  deliver(events: readonly DomainEvent[]): void;
  stop(): void;
}

/**
 * A listener that commits again does not reorder events: what its commit raises waits until every listener
 * has had the earlier ones. A listener that throws is reported and does not keep others from hearing.
 */
export function createDelivery(onListenerError: (error: unknown) => void): Delivery {
  const listeners = new Set<{ readonly listener: Listener }>();
  const waiting: (readonly DomainEvent[])[] = [];
  let delivering = false;

  function drain(): void {
    for (let events = waiting.shift(); events !== undefined; events = waiting.shift()) {
      for (const { listener } of [...listeners]) tell(listener, events);
    }
  }

  function tell(listener: Listener, events: readonly DomainEvent[]): void {
    try {
      listener(events);
    } catch (error) {
      onListenerError(error);
    }
  }

  return {
    subscribe(listener) {
      // Wrapped, so that one function subscribed twice can be ended once.
      const entry = { listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    deliver(events) {
      if (events.length === 0) return;
      waiting.push(events);
      if (delivering) return;
      delivering = true;
      try {
        drain();
      } finally {
        delivering = false;
      }
    },
    stop: () => listeners.clear(),
  };
}
