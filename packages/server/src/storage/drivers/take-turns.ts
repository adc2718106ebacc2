import { setImmediate } from 'node:timers/promises';

/** Longer than this without a turn and the process feels stuck. */
const TURN_MS = 10;

/**
 * Lets timers, sockets and files of the process have a turn now and then. The embedded database answers
 * without ever leaving the event loop, so a long row of statements would keep everything else waiting.
 */
export function createTurns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN_MS) return;
    await setImmediate();
    last = performance.now();
  };
}
