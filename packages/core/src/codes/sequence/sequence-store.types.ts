import type { CounterState } from '../counter.types.js';

/** A counter as a store has it; the etag changes with every write. */
export interface StoredCounter {
  readonly state: CounterState;
  readonly etag: string;
}

/**
 * Where counters are kept: a port with implementations for memory, IndexedDB, and everything that is a `Store`
 * (PGlite, PostgreSQL). Both methods may reject when the store is away; a write may then have happened or not.
 */
export interface SequenceStore {
  /** `null` before the first write. */
  read(key: string): Promise<StoredCounter | null>;
  /**
   * Writes the counter if its etag is still the expected one (`null`: if there is none yet), at once or not at all.
   *
   * @returns `false` when somebody else was faster.
   */
  compareAndSet(key: string, expectedEtag: string | null, next: CounterState): Promise<boolean>;
}
