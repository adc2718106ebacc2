import type { Instant } from '../../shared/shared.types.js';
import type { Store } from '../../store/store.types.js';
import type { CodeCounter, CounterState } from '../counter.types.js';
import { counterKey } from './counter-state.js';
import type { SequenceStore } from './sequence-store.types.js';

/** Whose counters, and in whose name they are written. */
export interface StoreSequencesOptions {
  readonly store: Pick<Store, 'entities' | 'commit' | 'swapCounter'>;
  readonly actorId: string;
  readonly now: () => Instant;
  /** A new id with each call, never the same one again. */
  readonly newId: () => string;
}

/**
 * The counters of a store: PGlite, PostgreSQL, IndexedDB, memory. The commands about codes use the same ones. A store
 * that can swap a counter by itself is asked for just that; in all others each write is a transaction.
 */
export function createStoreSequences({ store, actorId, now, newId }: StoreSequencesOptions): SequenceStore {
  const find = async (key: string): Promise<CodeCounter | null> =>
    (await store.entities('codeCounter', { ids: [key] })).items[0] ?? null;

  async function commit(key: string, expectedEtag: string | null, after: CodeCounter): Promise<boolean> {
    const before = await find(key);
    if (etagOf(before) !== expectedEtag) return false;
    const done = await store.commit({
      id: newId(),
      at: after.updatedAt,
      actorId,
      label: 'leaseNumbers',
      changes: [{ kind: 'codeCounter', key, before, after }],
      audit: [],
      events: [],
    });
    return done.ok;
  }

  return {
    async read(key) {
      const counter = await find(key);
      return counter === null ? null : { state: counter, etag: String(counter.version) };
    },
    async compareAndSet(key, expectedEtag, state) {
      const version = expectedEtag === null ? 0 : Number(expectedEtag);
      const after = counterAfter(key, version + 1, state, now());
      return store.swapCounter === undefined
        ? commit(key, expectedEtag, after)
        : store.swapCounter(version, after);
    },
  };
}

function etagOf(counter: CodeCounter | null): string | null {
  return counter === null ? null : String(counter.version);
}

function counterAfter(key: string, version: number, state: CounterState, updatedAt: Instant): CodeCounter {
  const [patternId, scopeKey] = JSON.parse(key) as [string, string];
  const { last, leases, gaps, writes } = state;
  const counted = { last, leases, gaps, ...(writes === undefined ? {} : { writes }) };
  return { id: counterKey(patternId, scopeKey), version, patternId, scopeKey, updatedAt, ...counted };
}
