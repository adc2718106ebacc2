import type { DomainEvent } from '@tagma/core';
import { backoffMs, sleep } from './backoff.js';
import { createSseParser } from './sse-parser.js';
import type { Transport } from './transport.js';

/** Events of the service, for as long as somebody listens. */
export interface EventFeed {
  /** Tells of an event that is known from elsewhere, so that the feed begins after it. */
  know(seq: number): void;
  /** Called with new events, in order, each once. Returns the function that ends it. */
  listen(listener: (events: readonly DomainEvent[]) => void): () => void;
}

const FIRST_WAIT_MS = 250;
const MAX_WAIT_MS = 10_000;
/** The service gives a sign of life every 15 s; after three of them missed the connection is dead. */
const SILENCE_MS = 45_000;

/** A feed that connects with its first listener and disconnects with its last. */
export function createEventFeed(transport: Transport): EventFeed {
  const listeners = new Set<(events: readonly DomainEvent[]) => void>();
  let known = 0;
  let running: AbortController | null = null;

  const deliver = (events: readonly DomainEvent[]): void => {
    // After a reconnect the service may say again what was under way.
    const fresh = events.filter((event) => event.seq > known);
    const last = fresh.at(-1);
    if (last === undefined) return;
    known = last.seq;
    for (const listener of [...listeners]) tell(listener, fresh);
  };
  const run = async (stop: AbortSignal): Promise<void> => {
    const signal = AbortSignal.any([stop, transport.closed]);
    let failures = 0;
    while (!signal.aborted) {
      const connected = await readOnce(transport, known, signal, deliver);
      failures = connected ? 1 : failures + 1;
      await sleep(backoffMs(failures, FIRST_WAIT_MS, MAX_WAIT_MS), signal);
    }
  };

  return {
    know: (seq) => {
      if (running === null) known = Math.max(known, seq);
    },
    listen(listener) {
      // A function of its own, so that one listener given twice counts as two.
      const entry = (events: readonly DomainEvent[]): void => listener(events);
      listeners.add(entry);
      if (running === null) {
        running = new AbortController();
        void run(running.signal);
      }
      return () => {
        listeners.delete(entry);
        if (listeners.size > 0) return;
        running?.abort();
        running = null;
      };
    },
  };
}

/** A listener that throws is reported as any uncaught error, and does not keep others from hearing. */
function tell<T>(listener: (value: T) => void, value: T): void {
  try {
    listener(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Reads one connection until it ends. `false` when there was none, or it broke before anything came. */
async function readOnce(
  transport: Transport,
  afterSeq: number,
  signal: AbortSignal,
  deliver: (events: readonly DomainEvent[]) => void,
): Promise<boolean> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  let heard = false;
  try {
    const response = await transport.send({
      method: 'GET',
      path: '/events',
      headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(afterSeq) },
      noTimeout: true,
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return false;
    }
    const parse = createSseParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      heard = true;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      deliver(parse(part.value).map(({ data }) => JSON.parse(data) as DomainEvent));
    }
    return heard;
  } catch {
    // However it broke, the answer is the same: connect again from the last event.
    return heard;
  } finally {
    clearTimeout(timer);
  }
}
