import { StoreError } from '@tagma/core';
import type { IDBPDatabase, IDBPIndex, IDBPObjectStore } from 'idb';

type Mode = 'readonly' | 'readwrite';

/** A table of a running transaction. */
export type Table<M extends Mode = Mode> = IDBPObjectStore<unknown, string[], string, M>;
/** A table, or one of its indexes. */
export type Source = Table | IDBPIndex<unknown, string[], string, string, Mode>;

/** The tables of one transaction, by name. */
export interface Work<M extends Mode = Mode> {
  readonly table: (name: string) => Table<M>;
}

/**
 * Runs work in one transaction of the browser's database: all of it is kept, or nothing when it throws. The work
 * waits for nothing but this database, which would end the transaction otherwise.
 *
 * @throws StoreError
 */
export async function inTransaction<M extends Mode, T>(
  database: IDBPDatabase,
  tables: readonly string[],
  mode: M,
  work: (work: Work<M>) => Promise<T>,
): Promise<T> {
  try {
    // What was acknowledged must survive a crash of the machine too, not only of the browser.
    const transaction = database.transaction([...new Set(tables)], mode, { durability: 'strict' });
    try {
      const answer = await work({ table: (name) => transaction.objectStore(name) });
      await transaction.done;
      return answer;
    } catch (error) {
      await ended(transaction);
      throw error;
    }
  } catch (error) {
    throw failureOf(error);
  }
}

interface Running {
  readonly done: Promise<void>;
  abort(): void;
}

/** A request that failed has ended the transaction already. */
async function ended(transaction: Running): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
  await transaction.done.catch(() => undefined);
}

/** A failure of the browser's database in the words of stores. */
export function failureOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const because = { cause: error };
  switch (name) {
    case 'QuotaExceededError':
      return new StoreError('disk-full', 'The browser has no more room for this site. Free some.', because);
    case 'DataCloneError':
    case 'DataError':
    case 'RangeError':
      return new StoreError('invalid-data', 'The data hold something that cannot be stored.', because);
    case 'InvalidStateError':
      return new StoreError('closed', 'The store is closed.', because);
    default:
      return new StoreError('internal', `The database of the browser failed: ${String(error)}`, because);
  }
}

/** Every row of a table or index in a range, at most `limit`. */
export async function all<Row>(
  source: Source,
  range?: IDBKeyRange | IDBValidKey | null,
  limit?: number,
): Promise<readonly Row[]> {
  // What stands in a table is written by this package alone.
  return (await source.getAll(range, limit)) as readonly Row[];
}

/** One row, `undefined` when there is none. */
export async function one<Row>(source: Source, key: IDBValidKey): Promise<Row | undefined> {
  return (await source.get(key)) as Row | undefined;
}

/** Rows in the direction, until `take` says `false`. */
export async function walk(
  source: Source,
  range: IDBKeyRange | null,
  direction: 'next' | 'prev',
  take: (row: unknown) => boolean,
): Promise<void> {
  let cursor = await source.openCursor(range, direction);
  while (cursor !== null && take(cursor.value)) cursor = await cursor.continue();
}

/** Writes rows. One that cannot be stored rejects like any other failure: nothing else is left unwatched. */
export async function putAll(table: Table<'readwrite'>, rows: readonly object[]): Promise<void> {
  await Promise.all(rows.map(async (row) => table.put(row)));
}

/** Everything whose key begins with these parts. */
export function beginningWith(...parts: readonly string[]): IDBKeyRange {
  // Lists sort after texts, so an empty list is behind every text in its place.
  return IDBKeyRange.bound([...parts], [...parts, []]);
}
