import type { DomainEvent } from '@tagma/core';
import type { EventHub } from './event-hub.js';

/** One caller's view of the events. */
export interface EventStreamOptions {
  readonly hub: EventHub;
  /** The last event the caller has seen; the stream goes on with the next. */
  readonly afterSeq: number;
  /** Milliseconds between signs of life while nothing happens. */
  readonly heartbeatMs: number;
  /** Ends the stream: the caller left, the token ended or the service stops. */
  readonly signal: AbortSignal;
  /** Asked before events are sent on after the settings changed; `false` ends the stream. */
  readonly stillAllowed: () => Promise<boolean>;
  /** What the caller may know of the events. */
  readonly asSeen: (events: readonly DomainEvent[]) => Promise<readonly DomainEvent[]>;
  /** Called once, when the stream has ended for whatever reason. */
  readonly onEnd: () => void;
}

/** How long a browser's own EventSource waits before it comes back. */
const RETRY_MS = 2000;

/**
 * Server-sent events from `afterSeq` on: each event exactly once, in order, with its seq as id.
 *
 * The stream pulls: events are fetched from the hub only when the connection has taken the ones before, so
 * a slow reader costs no memory, and a heartbeat is only sent into a connection that is read.
 */
export function createEventStream(options: EventStreamOptions): ReadableStream<Uint8Array> {
  const { hub, signal } = options;
  const encoder = new TextEncoder();
  const wake = createWake();
  let seq = options.afterSeq;
  let ended = false;

  const stopListening = hub.listen(wake.ring);
  const end = (): void => {
    if (ended) return;
    ended = true;
    stopListening();
    signal.removeEventListener('abort', wake.ring);
    options.onEnd();
  };
  signal.addEventListener('abort', wake.ring);

  const nextText = async (): Promise<string | null> => {
    for (;;) {
      if (signal.aborted || ended) return null;
      wake.reset();
      const events = await hub.after(seq);
      if (events.length > 0) {
        if (events.some((event) => event.type === 'settings.changed') && !(await options.stillAllowed()))
          return null;
        seq = events.at(-1)?.seq ?? seq;
        return (await options.asSeen(events)).map(printEvent).join('');
      }
      // Rung while the hub was asked: look again instead of waiting.
      if (!(await wake.wait(options.heartbeatMs))) return ': alive\n\n';
    }
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // Something at once, so that the caller knows that it is connected.
        controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n: connected\n\n`));
      },
      async pull(controller) {
        try {
          const text = await nextText();
          if (text !== null) {
            controller.enqueue(encoder.encode(text));
            return;
          }
          end();
          controller.close();
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  );
}

function printEvent(event: DomainEvent): string {
  return `id: ${event.seq}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`;
}

interface Wake {
  readonly ring: () => void;
  readonly reset: () => void;
  /** `true` when rung since the reset, `false` after `ms` of silence. */
  readonly wait: (ms: number) => Promise<boolean>;
}

function createWake(): Wake {
  let rung = false;
  let notify: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      notify?.();
    },
    reset: () => {
      rung = false;
    },
    wait: (ms) =>
      new Promise((resolve) => {
        if (rung) return resolve(true);
        const timer = setTimeout(() => settle(false), ms);
        const settle = (value: boolean): void => {
          clearTimeout(timer);
          notify = null;
          resolve(value);
        };
        notify = () => settle(true);
      }),
  };
}
