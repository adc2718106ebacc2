import type { SequenceStore, StoredCounter } from './sequence-store.types.js';

/** Counters in memory, gone with the page or process. */
export function createMemorySequences(): SequenceStore {
  const counters = new Map<string, StoredCounter>();
  let writes = 0;
  return {
    read: (key) => Promise.resolve(counters.get(key) ?? null),
    compareAndSet(key, expectedEtag, state) {
      if ((counters.get(key)?.etag ?? null) !== expectedEtag) return Promise.resolve(false);
      writes += 1;
      counters.set(key, { state, etag: String(writes) });
      return Promise.resolve(true);
    },
  };
}
