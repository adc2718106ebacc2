import type { DataRecord, FullRecord } from '../../records/records.types.js';
import type { JsonObject, RecordRef } from '../../shared/shared.types.js';
import { compareCodePoints } from '../../shared/order.js';
import { countWhile } from '../../shared/bisect.js';
import { isListedCursor, listedCursor, readListedCursor } from '../listed-cursor.js';
import type {
  ChildRowQuery,
  Page,
  RecordBatch,
  RecordQuery,
  RecordRow,
  StoredChildRow,
} from '../store.types.js';
import { mergedData } from '../merged-data.js';
import { frozenCopy } from './freeze.js';
import { pageLimit } from './page-limit.js';

interface ChildRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly data: JsonObject;
}

/** Child rows of one collection; joined to parents when read, so a row may come before its parent. */
interface Collection {
  readonly rows: Map<string, ChildRow>;
  readonly byParent: Map<string, Set<string>>;
}

/** How many rows a batch added, changed and left alone. */
export interface WriteFigures {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

type IsWithin = (record: RecordRef) => boolean;

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5_000;

/** All records of one type with their child rows. */
export class RecordTable {
  readonly #type: string;
  readonly #records = new Map<string, DataRecord>();
  readonly #collections = new Map<string, Collection>();
  /** Ids in listing order; rebuilt lazily, since a batch adds many at once. */
  #sortedIds: readonly string[] | null = null;

  constructor(type: string) {
    this.#type = type;
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  full(id: string, collectionKeys: readonly string[]): FullRecord | null {
    const record = this.#records.get(id);
    if (record === undefined) return null;
    const keys = new Set([...collectionKeys, ...this.#collections.keys()]);
    const collections = Object.fromEntries([...keys].map((key) => [key, this.#children(key, id)]));
    return { ...record, collections };
  }

  data(id: string): JsonObject | undefined {
    return this.#records.get(id)?.data;
  }

  /** How many there are; of those within only, when a narrowing is given. */
  count(isWithin: IsWithin | null): number {
    return isWithin === null ? this.#records.size : [...this.#records.values()].filter(isWithin).length;
  }

  /** All ids in listing order; of those within only, when a narrowing is given. */
  ids(isWithin: IsWithin | null): readonly string[] {
    const all = (this.#sortedIds ??= [...this.#records.keys()].sort(compareCodePoints));
    return isWithin === null ? all : all.filter((id) => isWithin({ type: this.#type, id }));
  }

  page({ after, limit }: RecordQuery, isWithin: IsWithin | null = null): Page<DataRecord> {
    const ids = this.ids(isWithin);
    const start = after === undefined ? 0 : countWhile(ids, (id) => compareCodePoints(id, after) <= 0);
    const end = start + pageLimit(limit, DEFAULT_LIMIT, MAX_LIMIT);
    const items = ids.slice(start, end).flatMap((id) => this.#records.get(id) ?? []);
    return { items, next: end < ids.length ? (ids[end - 1] ?? null) : null };
  }

  childPage({ after, limit }: ChildRowQuery): Page<StoredChildRow> {
    if (after !== undefined && !isListedCursor(after)) return { items: [], next: null };
    const last = after === undefined ? null : readListedCursor(after);
    const rows = [...this.#collections]
      .flatMap(([collection, { rows }]) => [...rows.values()].map((row) => ({ collection, ...row })))
      .filter((row) => last === null || compareRows(row, { collection: last.sort, id: last.id }) > 0)
      .sort(compareRows);
    const items = rows.slice(0, pageLimit(limit, DEFAULT_LIMIT, MAX_LIMIT));
    const end = items.at(-1);
    const next =
      end !== undefined && items.length < rows.length
        ? listedCursor({ sort: end.collection, id: end.id })
        : null;
    return { items, next };
  }

  write(batch: RecordBatch): WriteFigures {
    const figures = { added: 0, updated: 0, skipped: 0 };
    // Copied before the first write: data that cannot be copied then leaves the table as it was.
    const { records, children } = frozenCopy({ records: batch.records, children: batch.children });
    for (const row of records) figures[this.#writeRecord(row, batch.onExisting)] += 1;
    for (const [key, rows] of Object.entries(children)) {
      for (const row of rows) figures[this.#writeChild(key, row, batch.onExisting)] += 1;
    }
    return figures;
  }

  #writeRecord(row: RecordRow, onExisting: RecordBatch['onExisting']): keyof WriteFigures {
    const existing = this.#records.get(row.id);
    if (existing === undefined) {
      this.#records.set(row.id, Object.freeze({ type: this.#type, id: row.id, version: 1, data: row.data }));
      this.#sortedIds = null;
      return 'added';
    }
    if (onExisting === 'skip') return 'skipped';
    const data = onExisting === 'update' ? Object.freeze(mergedData(existing.data, row)) : row.data;
    this.#records.set(row.id, Object.freeze({ ...existing, version: existing.version + 1, data }));
    return 'updated';
  }

  #writeChild(key: string, row: ChildRow, onExisting: RecordBatch['onExisting']): keyof WriteFigures {
    const collection = this.#collection(key);
    const existing = collection.rows.get(row.id);
    if (existing !== undefined && onExisting === 'skip') return 'skipped';
    const data = onExisting === 'update' ? Object.freeze({ ...existing?.data, ...row.data }) : row.data;
    if (existing?.parentId) collection.byParent.get(existing.parentId)?.delete(row.id);
    collection.rows.set(row.id, { id: row.id, parentId: row.parentId, data });
    if (row.parentId !== null) linkChild(collection, row.parentId, row.id);
    return existing === undefined ? 'added' : 'updated';
  }

  #children(key: string, parentId: string): readonly JsonObject[] {
    const collection = this.#collections.get(key);
    const ids = [...(collection?.byParent.get(parentId) ?? [])].sort(compareCodePoints);
    return ids.map((id) => collection?.rows.get(id)?.data).filter((data) => data !== undefined);
  }

  #collection(key: string): Collection {
    const known = this.#collections.get(key);
    if (known !== undefined) return known;
    const created: Collection = { rows: new Map(), byParent: new Map() };
    this.#collections.set(key, created);
    return created;
  }
}

type ChildPlace = Pick<StoredChildRow, 'collection' | 'id'>;

function compareRows(a: ChildPlace, b: ChildPlace): number {
  return compareCodePoints(a.collection, b.collection) || compareCodePoints(a.id, b.id);
}

function linkChild(collection: Collection, parentId: string, id: string): void {
  const siblings = collection.byParent.get(parentId);
  if (siblings === undefined) collection.byParent.set(parentId, new Set([id]));
  else siblings.add(id);
}
