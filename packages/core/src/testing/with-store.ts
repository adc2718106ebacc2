import type { DomainEvent, Store } from '../store/store.types.js';
import { assert } from './assertions.js';
import type { StoreContractCase } from './contract.types.js';
import { workspace } from './fixtures.js';

/** A case on an empty store. */
export function onEmptyStore(name: string, work: (store: Store) => Promise<void>): StoreContractCase {
  return {
    name,
    async run(makeStore) {
      const store = await makeStore();
      try {
        await work(store);
      } finally {
        await store.close();
      }
    },
  };
}

/** A case on a store that holds the workspace of the fixtures. */
export function onStore(name: string, work: (store: Store) => Promise<void>): StoreContractCase {
  return onEmptyStore(name, async (store) => {
    await store.initialize(workspace());
    await work(store);
  });
}

/** Collects what a subscriber hears. */
export function listen(store: Store): { readonly heard: DomainEvent[]; readonly stop: () => void } {
  const heard: DomainEvent[] = [];
  const stop = store.subscribe((events) => heard.push(...events));
  return { heard, stop };
}

const MOST_TRIES = 5_000;

/** Gives the store turns until the check holds: events may come a moment after the commit. */
export async function eventually(store: Store, check: () => boolean, message: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES && !check(); tries += 1) await store.countRecords('customer');
  assert(check(), message);
}

/** Every item of a paged query, and how many pages there were. */
export async function readAll<T>(
  read: (
    cursor: string | undefined,
  ) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<{ readonly items: readonly T[]; readonly pages: number }> {
  const items: T[] = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    pages += 1;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { items, pages };
}
