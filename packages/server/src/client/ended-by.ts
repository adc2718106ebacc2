import type { ReadSignal } from '@tagma/core';

/** Work that a signal ends: its promise is then rejected with the reason of the signal, whatever the work says. */
export async function endedBy<T>(
  signal: ReadSignal | undefined,
  work: (end: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  if (signal === undefined) return work(ending.signal);
  const end = (): void => ending.abort();
  signal.throwIfAborted();
  signal.addEventListener('abort', end);
  try {
    return await work(ending.signal);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
