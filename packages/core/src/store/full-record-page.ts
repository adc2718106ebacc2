import type { FullRecord } from '../records/records.types.js';
import { compareCodePoints } from '../shared/order.js';
import type { FullRecordQuery, ReadOptions } from './session.types.js';
import type { Page, Store } from './store.types.js';
import { pageLimit } from './memory/page-limit.js';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5_000;

/**
 * A page of whole records, as `Session.fullRecords` answers it. What it is asked of decides whose records they are:
 * hand it the store as the caller sees it, see `ownedView`.
 */
export async function fullRecordPage(
  view: Pick<Store, 'fullRecords' | 'fullRecordsById'>,
  { ids, ...query }: FullRecordQuery,
  { signal }: ReadOptions = {},
): Promise<Page<FullRecord>> {
  signal?.throwIfAborted();
  const page = ids === undefined ? await view.fullRecords(query) : await namedPage(view, { ...query, ids });
  signal?.throwIfAborted();
  return page;
}

async function namedPage(
  view: Pick<Store, 'fullRecordsById'>,
  { type, ids, after, limit }: FullRecordQuery & { readonly ids: readonly string[] },
): Promise<Page<FullRecord>> {
  const wanted = [...new Set(ids)]
    .filter((id) => after === undefined || compareCodePoints(id, after) > 0)
    .sort(compareCodePoints);
  const now = wanted.slice(0, pageLimit(limit, DEFAULT_LIMIT, MAX_LIMIT));
  const found = now.length === 0 ? [] : await view.fullRecordsById(type, now);
  return {
    items: [...found].sort((a, b) => compareCodePoints(a.id, b.id)),
    next: wanted.length > now.length ? (now.at(-1) ?? null) : null,
  };
}
