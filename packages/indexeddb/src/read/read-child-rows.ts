import {
  type ChildRowQuery,
  isListedCursor,
  listedCursor,
  type Page,
  readListedCursor,
  type StoredChildRow,
} from '@tagma/core';
import { all, beginningWith, type Work } from '../database/requests.js';
import type { ChildRow } from '../database/rows.js';
import { sortable } from '../database/sortable.js';
import { within } from './limit.js';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5000;

/** A page of the child rows of a record type, also of those whose record does not exist. */
export async function readChildRows(
  { table }: Work,
  { recordType, after, limit }: ChildRowQuery,
): Promise<Page<StoredChildRow>> {
  if (after !== undefined && !isListedCursor(after)) return { items: [], next: null };
  const wanted = within(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const rows = await all<ChildRow>(table('children'), rangeAfter(recordType, after), wanted + 1);
  const items = rows.slice(0, wanted).map(rowOf);
  const last = items.at(-1);
  const more = last !== undefined && rows.length > wanted;
  return { items, next: more ? listedCursor({ sort: last.collection, id: last.id }) : null };
}

function rangeAfter(recordType: string, after: string | undefined): IDBKeyRange {
  if (after === undefined) return beginningWith(recordType);
  const { sort, id } = readListedCursor(after);
  return IDBKeyRange.bound([recordType, sortable(sort), sortable(id)], [recordType, []], true, false);
}

function rowOf({ collection, id, parentId, data }: ChildRow): StoredChildRow {
  return { collection, id, parentId, data };
}
