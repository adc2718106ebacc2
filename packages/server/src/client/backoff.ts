/** Milliseconds to wait before attempt `attempt` (1 is the first repeat): doubling, with jitter, capped. */
export function backoffMs(attempt: number, firstMs: number, maxMs: number): number {
  const full = Math.min(firstMs * 2 ** (attempt - 1), maxMs);
  // Callers that lost the service together must not all come back at the same moment.
  return full / 2 + Math.random() * (full / 2);
}

/** Waits; ends early, without an error, when the signal is aborted. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
