/** Knows when the service stops, and which work still has to end before it may. */
export interface Lifecycle {
  /** Aborted when the service begins to stop: streams end, background work cancels itself. */
  readonly signal: AbortSignal;
  /** Makes `stop` wait for this work. A rejection is the work's own business and is not reported here. */
  track(work: Promise<unknown>): void;
  /** Begins to stop; resolves when all tracked work has ended. */
  stop(): Promise<void>;
}

/** A lifecycle that is running. */
export function createLifecycle(): Lifecycle {
  const controller = new AbortController();
  const pending = new Set<Promise<unknown>>();
  return {
    signal: controller.signal,
    track(work) {
      const settled = work.catch(() => undefined).finally(() => pending.delete(settled));
      pending.add(settled);
    },
    async stop() {
      controller.abort();
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
