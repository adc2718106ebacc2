import { backoffMs, sleep } from './backoff.js';

/** Whether the service answers. */
export type ConnectionState = 'online' | 'offline';

/** Watches whether the service answers, and asks again until it does. */
export interface Connection {
  readonly state: ConnectionState;
  /** Told by every request how it went. */
  report(answered: boolean): void;
  /** Called at each change. Returns the function that ends it. */
  listen(listener: (state: ConnectionState) => void): () => void;
}

const FIRST_PROBE_MS = 500;
const MAX_PROBE_MS = 10_000;

/**
 * Begins online.
 *
 * @param probe - Resolves to whether the service answers; never rejects.
 * @param signal - Ends the watching.
 */
export function createConnection(probe: () => Promise<boolean>, signal: AbortSignal): Connection {
  const listeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'online';

  const change = (next: ConnectionState): void => {
    if (state === next || signal.aborted) return;
    state = next;
    for (const listener of [...listeners]) listener(next);
    if (next === 'offline') void probeUntilOnline();
  };
  const isLost = (): boolean => state === 'offline' && !signal.aborted;
  const probeUntilOnline = async (): Promise<void> => {
    for (let attempt = 1; isLost(); attempt += 1) {
      await sleep(backoffMs(attempt, FIRST_PROBE_MS, MAX_PROBE_MS), signal);
      if (isLost() && (await probe())) change('online');
    }
  };

  return {
    get state() {
      return state;
    },
    report: (answered) => change(answered ? 'online' : 'offline'),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
