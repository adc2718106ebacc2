/** The part of a host that this needs: browsers, Node and workers have it. */
interface TimerHost {
  readonly setTimeout?: (callback: () => void, delay: number) => unknown;
}

/** Lets the host do what waits: events, painting, messages. Without timers, promises get a turn. */
export function hostPause(): Promise<unknown> {
  const { setTimeout } = globalThis as TimerHost;
  return setTimeout === undefined
    ? Promise.resolve()
    : new Promise<void>((resolve) => void setTimeout(resolve, 0));
}
