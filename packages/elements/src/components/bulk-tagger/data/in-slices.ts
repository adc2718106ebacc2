import { whenIdle } from '../../../internal/idle.js';
import { Sliced } from '../../../internal/sliced.js';

/** Does something in the idle times of the page. `signal` ends it; the promise then stays open. */
export function inSlices<T>(steps: Iterator<unknown, T, void>, signal: AbortSignal): Promise<T> {
  const sliced = new Sliced(steps);
  return new Promise((resolve, reject) => {
    const end = whenIdle(() => {
      if (signal.aborted) return true;
      try {
        const isMade = sliced.step();
        if (isMade) resolve(sliced.value);
        return isMade;
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return true;
      }
    });
    signal.addEventListener('abort', end, { once: true });
  });
}
