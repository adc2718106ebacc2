import {
  isListedCursor,
  type ListedByKind,
  listedCursor,
  type ListedKind,
  listedIndex,
  type ListedQuery,
  type Narrowed,
  type Page,
  readListedCursor,
} from '@tagma/core';
import type { ListedRow } from '../database/rows.js';
import { all, one, type Table, walk, type Work } from '../database/requests.js';
import { sortable } from '../database/sortable.js';
import { within } from './limit.js';
import { type IsWithin, withinOwned } from './owned-by.js';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5000;

/** A page of the entities of a kind. */
export async function readListed<K extends ListedKind>(
  work: Work,
  kind: K,
  query: Narrowed<ListedQuery>,
): Promise<Page<ListedByKind[K]>> {
  if (query.after !== undefined && !isListedCursor(query.after)) return { items: [], next: null };
  const wanted = within(query.limit, DEFAULT_LIMIT, MAX_LIMIT);
  const search = searchOf(query, await withinOwned(work, query.ownedBy));
  const source = work.table(kind);
  const few = namedRows<K>(source, query);
  const rows =
    few === null
      ? await firstRows<K>(source, query, search, wanted + 1)
      : sorted(
          (await few).filter((row) => fits(row, search)),
          query,
        ).slice(0, wanted + 1);
  const items = rows.slice(0, wanted).map(({ entity }) => entity);
  const last = items.at(-1);
  if (last === undefined || rows.length <= wanted) return { items, next: null };
  return { items, next: listedCursor({ sort: listedIndex(kind, last).sort, id: last.id }) };
}

/** What a row must be like. */
interface Search {
  readonly query: ListedQuery;
  readonly isWithin: IsWithin | null;
  readonly sets: { readonly [K in 'ids' | 'recordIds' | 'groups' | 'states']: ReadonlySet<string> | null };
  readonly prefix: string;
  readonly after: readonly [sort: string, id: string] | null;
}

function searchOf(query: ListedQuery, isWithin: IsWithin | null): Search {
  const set = (list: readonly string[] | undefined): ReadonlySet<string> | null =>
    list === undefined ? null : new Set(list);
  const place = query.after === undefined ? null : readListedCursor(query.after);
  return {
    query,
    isWithin,
    sets: {
      ids: set(query.ids),
      recordIds: set(query.recordIds?.map(sortable)),
      groups: set(query.groups),
      states: set(query.states),
    },
    prefix: sortable(query.sortPrefix ?? ''),
    after: place === null ? null : [sortable(place.sort), sortable(place.id)],
  };
}

function fits(row: ListedRow, { query, isWithin, sets, prefix, after }: Search): boolean {
  return (
    (isWithin === null || isAboutOwned(row, isWithin)) &&
    (sets.ids?.has(row.key) ?? true) &&
    (query.recordType === undefined || row.record?.[0] === query.recordType) &&
    (sets.recordIds?.has(row.record?.[1] ?? '') ?? true) &&
    (sets.groups?.has(row.group) ?? true) &&
    (sets.states?.has(row.state) ?? true) &&
    row.sort.startsWith(prefix) &&
    (after === null || isBehind(row, after, query.descending === true))
  );
}

/** What is about no record is within every narrowing. */
function isAboutOwned({ record: place, entity }: ListedRow, isWithin: IsWithin): boolean {
  if (place === undefined || !('record' in entity)) return true;
  return isWithin(entity.record);
}

function isBehind(row: ListedRow, [sort, id]: readonly [string, string], descending: boolean): boolean {
  const order = compare(row.sort, sort) || compare(row.id, id);
  return descending ? order < 0 : order > 0;
}

/** The rows that ids name, `null` when none are named. */
function namedRows<K extends ListedKind>(
  table: Table,
  { ids, recordType, recordIds }: ListedQuery,
): Promise<readonly ListedRow<K>[]> | null {
  if (ids !== undefined) {
    const rows = [...new Set(ids)].map((id) => one<ListedRow<K>>(table, id));
    return Promise.all(rows).then((found) => found.flatMap((row) => (row === undefined ? [] : [row])));
  }
  if (recordType === undefined || recordIds === undefined) return null;
  const index = table.index('record');
  const lists = [...new Set(recordIds)].map((id) => all<ListedRow<K>>(index, [recordType, sortable(id)]));
  return Promise.all(lists).then((found) => found.flat());
}

function sorted<K extends ListedKind>(
  rows: readonly ListedRow<K>[],
  { descending = false }: ListedQuery,
): readonly ListedRow<K>[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => direction * (compare(a.sort, b.sort) || compare(a.id, b.id)));
}

/** The first rows that fit, read in order; of one group alone, only that group is read. */
async function firstRows<K extends ListedKind>(
  table: Table,
  query: ListedQuery,
  search: Search,
  count: number,
): Promise<readonly ListedRow<K>[]> {
  const [group, ...others] = query.groups ?? [];
  if (query.groups !== undefined && group === undefined) return [];
  const single = group !== undefined && others.length === 0;
  const lead = single ? [group] : [];
  const found: ListedRow<K>[] = [];
  await walk(
    table.index(single ? 'group' : 'sort'),
    rangeOf(lead, search),
    query.descending === true ? 'prev' : 'next',
    (value) => {
      const row = value as ListedRow<K>;
      if (fits(row, search)) found.push(row);
      return found.length < count;
    },
  );
  return found;
}

function rangeOf(lead: readonly string[], { query, prefix, after }: Search): IDBKeyRange {
  const first = [...lead, prefix];
  // A list sorts after every text, so it stands for the end.
  const last = prefix === '' ? [...lead, []] : [...lead, `${prefix}\uffff\uffff`, []];
  if (after === null) return IDBKeyRange.bound(first, last);
  const place = [...lead, ...after];
  return query.descending === true
    ? IDBKeyRange.bound(first, indexedDB.cmp(place, last) < 0 ? place : last)
    : IDBKeyRange.bound(indexedDB.cmp(place, first) > 0 ? place : first, last);
}

/** Order of code units: what is compared was made {@link sortable}. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
