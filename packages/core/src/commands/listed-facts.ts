import type { ListedByKind, ListedKind, ListedQuery } from '../store/listed.types.js';
import type { Page, Store } from '../store/store.types.js';

/** A question for entities of one kind; every page of the answer is read. */
export interface ListedNeed {
  readonly kind: ListedKind;
  readonly query: ListedQuery;
}

/** Listed entities that were read, by kind. */
export class ListedFacts {
  readonly #byKind = new Map<ListedKind, Map<string, ListedByKind[ListedKind]>>();

  /** The entity, `undefined` when it was not asked for or does not exist. */
  get<K extends ListedKind>(kind: K, id: string): ListedByKind[K] | undefined {
    return this.all(kind).get(id);
  }

  /** Whether anything of the kind was asked for, found or not. */
  asked(kind: ListedKind): boolean {
    return this.#byKind.has(kind);
  }

  /** What was read of a kind, by id. */
  all<K extends ListedKind>(kind: K): ReadonlyMap<string, ListedByKind[K]> {
    // Under a kind there are only entities of that kind, see `put`.
    return (this.#byKind.get(kind) ?? new Map()) as ReadonlyMap<string, ListedByKind[K]>;
  }

  /** Adds what was read. */
  put<K extends ListedKind>(kind: K, entities: readonly ListedByKind[K][]): this {
    const known = this.#byKind.get(kind) ?? new Map<string, ListedByKind[ListedKind]>();
    for (const entity of entities) known.set(entity.id, entity);
    this.#byKind.set(kind, known);
    return this;
  }
}

const PAGE = 5000;
/** Ids that one query names at most. */
const IDS = 5000;

/** Reads every page of a question into the facts. */
export async function readListed(
  store: Store,
  { kind, query }: ListedNeed,
  into: ListedFacts,
): Promise<void> {
  for (const part of parts(query)) {
    for (let after: string | null = null; ;) {
      const page: Page<ListedByKind[ListedKind]> = await store.entities(kind, {
        ...part,
        limit: PAGE,
        ...(after === null ? {} : { after }),
      });
      into.put(kind, page.items);
      after = page.next;
      if (after === null) break;
    }
  }
}

function parts(query: ListedQuery): readonly ListedQuery[] {
  const { ids, recordIds } = query;
  if (ids !== undefined) return chunks(ids).map((some) => ({ ...query, ids: some }));
  if (recordIds !== undefined) return chunks(recordIds).map((some) => ({ ...query, recordIds: some }));
  return [query];
}

function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / IDS) }, (_, at) => ids.slice(at * IDS, (at + 1) * IDS));
}
