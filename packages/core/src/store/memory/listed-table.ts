import type { RecordRef } from '../../shared/shared.types.js';
import { compareCodePoints } from '../../shared/order.js';
import { isListedCursor, listedCursor, readListedCursor } from '../listed-cursor.js';
import { listedIndex, type ListedIndex } from '../listed.js';
import type { ListedByKind, ListedKind, ListedQuery } from '../listed.types.js';
import type { Page } from '../store.types.js';
import { pageLimit } from './page-limit.js';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5000;

interface Row<Entity> extends ListedIndex {
  readonly id: string;
  readonly entity: Entity;
}

/** Entities of one kind, with indexes by record and by group. */
export class ListedTable<K extends ListedKind> {
  readonly #kind: K;
  readonly #rows = new Map<string, Row<ListedByKind[K]>>();
  readonly #byRecord = new Map<string, Set<string>>();
  readonly #byGroup = new Map<string, Set<string>>();

  constructor(kind: K) {
    this.#kind = kind;
  }

  get(id: string): ListedByKind[K] | undefined {
    return this.#rows.get(id)?.entity;
  }

  put(id: string, entity: ListedByKind[K]): void {
    this.delete(id);
    const row = { id, entity, ...listedIndex(this.#kind, entity) };
    this.#rows.set(id, row);
    addTo(this.#byGroup, row.group, id);
    if (row.record !== null) addTo(this.#byRecord, recordKey(row.record.type, row.record.id), id);
  }

  delete(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    this.#byGroup.get(row.group)?.delete(id);
    if (row.record !== null) this.#byRecord.get(recordKey(row.record.type, row.record.id))?.delete(id);
  }

  /** What is about no record is within every narrowing. */
  page(query: ListedQuery, isWithin: ((record: RecordRef) => boolean) | null = null): Page<ListedByKind[K]> {
    if (query.after !== undefined && !isListedCursor(query.after)) return { items: [], next: null };
    const order = query.descending === true ? -1 : 1;
    const after = query.after === undefined ? null : readListedCursor(query.after);
    const found = this.#candidates(query)
      .filter((row) => fits(row, query) && (row.record === null || (isWithin?.(row.record) ?? true)))
      .filter((row) => after === null || order * compare(row, after) > 0)
      .sort((a, b) => order * compare(a, b));
    const items = found.slice(0, pageLimit(query.limit, DEFAULT_LIMIT, MAX_LIMIT));
    const last = items.at(-1);
    const next = last !== undefined && items.length < found.length ? listedCursor(last) : null;
    return { items: items.map(({ entity }) => entity), next };
  }

  #candidates({ ids, recordType, recordIds, groups }: ListedQuery): Row<ListedByKind[K]>[] {
    if (ids !== undefined) return this.#rowsOf([new Set(ids)]);
    if (recordType !== undefined && recordIds !== undefined) {
      return this.#rowsOf([...new Set(recordIds)].map((id) => this.#byRecord.get(recordKey(recordType, id))));
    }
    if (groups !== undefined) return this.#rowsOf([...new Set(groups)].map((id) => this.#byGroup.get(id)));
    return [...this.#rows.values()];
  }

  #rowsOf(idSets: readonly (ReadonlySet<string> | undefined)[]): Row<ListedByKind[K]>[] {
    const found: Row<ListedByKind[K]>[] = [];
    for (const ids of idSets) {
      for (const id of ids ?? []) {
        const row = this.#rows.get(id);
        if (row !== undefined) found.push(row);
      }
    }
    return found;
  }
}

function fits({ id, record, group, state, sort }: Row<unknown>, query: ListedQuery): boolean {
  return (
    isIn(query.ids, id) &&
    (query.recordType === undefined || record?.type === query.recordType) &&
    (query.recordIds === undefined || (record !== null && query.recordIds.includes(record.id))) &&
    isIn(query.groups, group) &&
    isIn(query.states, state) &&
    sort.startsWith(query.sortPrefix ?? '')
  );
}

function isIn(list: readonly string[] | undefined, value: string): boolean {
  return list === undefined || list.includes(value);
}

interface Placed {
  readonly id: string;
  readonly sort: string;
}

function compare(a: Placed, b: Placed): number {
  return compareCodePoints(a.sort, b.sort) || compareCodePoints(a.id, b.id);
}

function recordKey(type: string, id: string): string {
  return JSON.stringify([type, id]);
}

function addTo(index: Map<string, Set<string>>, name: string, id: string): void {
  const ids = index.get(name);
  if (ids === undefined) index.set(name, new Set([id]));
  else ids.add(id);
}
