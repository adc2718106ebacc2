import type { ListedByKind, ListedKind, ListedQuery, Narrowed, Page } from '@tagma/core';
import { isListedCursor, listedCursor, readListedCursor } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { ENTITY_TABLES } from '../write/entity-tables.js';
import { limitWithin } from './limit.js';
import { aboutAnyOwned } from './owned-by.js';
import { repeated } from '../drivers/repeated.js';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5000;

interface ListedRow<Entity> {
  readonly id: string;
  readonly sort: string;
  readonly body: Entity;
}

/** A page of entities of one kind. Texts that cannot be stored match nothing. */
export async function readListed<K extends ListedKind>(
  session: SqlSession,
  kind: K,
  query: Narrowed<ListedQuery>,
): Promise<Page<ListedByKind[K]>> {
  const { after, limit, recordType = null, sortPrefix = '' } = query;
  if (after !== undefined && !isListedCursor(after)) return { items: [], next: null };
  const place = after === undefined ? null : readListedCursor(after);
  if (![recordType ?? '', sortPrefix, place?.sort ?? '', place?.id ?? ''].every(isStorable))
    return { items: [], next: null };
  const wanted = limitWithin(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const { sql, params } = select(kind, query, place, wanted + 1);
  // Lookups have few forms, and one plan is the best for all of them.
  const isLookup = query.ids !== undefined || query.recordIds !== undefined;
  const rows = await (isLookup && query.ownedBy === undefined
    ? repeated<ListedRow<ListedByKind[K]>>(session, sql, params)
    : session.query<ListedRow<ListedByKind[K]>>(sql, params));
  const items = rows.slice(0, wanted);
  const last = items.at(-1);
  return {
    items: items.map(({ body }) => body),
    next: last !== undefined && rows.length > wanted ? listedCursor(last) : null,
  };
}

/** Only the conditions that are asked for, so that each query finds its index. */
function select(
  kind: ListedKind,
  query: Narrowed<ListedQuery>,
  place: { readonly sort: string; readonly id: string } | null,
  limit: number,
): { readonly sql: string; readonly params: readonly SqlParam[] } {
  const params: SqlParam[] = [];
  const bind = (value: SqlParam): string => `$${params.push(value)}`;
  // One value is compared as it is: a list of them takes the embedded database a millisecond more.
  const isOneOf = (column: string, list: readonly string[]): string => {
    const [first, ...more] = list.filter(isStorable);
    if (first !== undefined && more.length === 0) return `${column} = ${bind(first)}`;
    const all = JSON.stringify(first === undefined ? [] : [first, ...more]);
    return `${column} = ANY (ARRAY(SELECT json_array_elements_text(${bind(all)}::json)))`;
  };
  const { ids, recordType, recordIds, groups, states, sortPrefix = '', descending = false, ownedBy } = query;
  const conditions = [
    ...(ids === undefined ? [] : [isOneOf('key', ids)]),
    ...(recordType === undefined ? [] : [`record_type = ${bind(recordType)}`]),
    ...(recordIds === undefined ? [] : [isOneOf('record_id', recordIds)]),
    ...(groups === undefined ? [] : [isOneOf('group_key', groups)]),
    ...(states === undefined ? [] : [isOneOf('state', states)]),
    ...(sortPrefix === '' ? [] : [`starts_with(sort, ${bind(sortPrefix)})`]),
    ...(ownedBy === undefined
      ? []
      : [aboutAnyOwned(ownedBy, { type: 'record_type', id: 'record_id' }, bind)]),
    ...(place === null
      ? []
      : [`(sort, key) ${descending ? '<' : '>'} (${bind(place.sort)}, ${bind(place.id)})`]),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const direction = descending ? 'DESC' : 'ASC';
  const sql = `
SELECT key AS id, sort, body FROM ${ENTITY_TABLES[kind].name} ${where}
ORDER BY sort ${direction}, key ${direction} LIMIT ${bind(limit)}`;
  return { sql, params };
}
