/** Milliseconds of work at a time: a frame stays in time, and keys and clicks come through between. */
const SLICE = 10;

/**
 * Does something a little at a time. Not in idle times: somebody waits for it, and a busy page may have none.
 * `signal` ends it; the promise then stays open.
 */
export async function inSlices<T>(steps: Iterator<unknown, T, void>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return new Promise<never>(() => undefined);
  }
}
