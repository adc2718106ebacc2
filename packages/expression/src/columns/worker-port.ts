import type { ColumnPort } from './worker.types.js';

/** Messages as browsers hand them over. */
interface EventTargetPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', receive: (event: { readonly data: unknown }) => void): void;
  /** Ports, unlike workers, wait for this. */
  start?(): void;
}

/** Messages as Node hands them over. */
interface EmitterPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  on(type: 'message', receive: (message: unknown) => void): unknown;
}

/** A port over a `Worker`, a `MessagePort`, a worker's own scope, or `parentPort` and `Worker` of Node. */
export function columnPort(target: EventTargetPort | EmitterPort): ColumnPort {
  return {
    postMessage: (message, transfer) => {
      target.postMessage(message, [...transfer]);
    },
    listen: (receive) => {
      if ('on' in target) {
        target.on('message', receive);
        return;
      }
      target.addEventListener('message', (event) => {
        receive(event.data);
      });
      target.start?.();
    },
  };
}
