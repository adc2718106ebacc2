import type { Instant } from '../../shared/shared.types.js';
import type { Change, Store } from '../../store/store.types.js';
import type { CodeCounter, CounterState } from '../counter.types.js';
import { counterKey } from './counter-state.js';
import type { SequenceStore } from './sequence-store.types.js';

/** Whose counters, and in whose name they are written. */
export interface StoreSequencesOptions {
  readonly store: Pick<Store, 'entities' | 'commit'>;
  readonly actorId: string;
  readonly now: () => Instant;
  /** A new id with each call, never the same one again. */
  readonly newId: () => string;
}

/** The counters of a store: PGlite, PostgreSQL, IndexedDB, memory. The commands about codes use the same ones. */
export function createStoreSequences({ store, actorId, now, newId }: StoreSequencesOptions): SequenceStore {
  const find = async (key: string): Promise<CodeCounter | null> =>
    (await store.entities('codeCounter', { ids: [key] })).items[0] ?? null;
  return {
    async read(key) {
      const counter = await find(key);
      return counter === null ? null : { state: counter, etag: String(counter.version) };
    },
    async compareAndSet(key, expectedEtag, state) {
      const before = await find(key);
      if ((before === null ? null : String(before.version)) !== expectedEtag) return false;
      const at = now();
      const change = counterChange(key, before, state, at);
      const id = newId();
      const done = await store.commit({
        id,
        at,
        actorId,
        label: 'leaseNumbers',
        changes: [change],
        audit: [],
        events: [],
      });
      return done.ok;
    },
  };
}

function counterChange(
  key: string,
  before: CodeCounter | null,
  state: CounterState,
  updatedAt: Instant,
): Change {
  const [patternId, scopeKey] = JSON.parse(key) as [string, string];
  const { last, leases, gaps, writes } = state;
  const version = (before?.version ?? 0) + 1;
  const counted = { last, leases, gaps, ...(writes === undefined ? {} : { writes }) };
  const after = { id: counterKey(patternId, scopeKey), version, patternId, scopeKey, updatedAt, ...counted };
  return { kind: 'codeCounter', key, before, after };
}
