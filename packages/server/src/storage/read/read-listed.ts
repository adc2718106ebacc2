import type { ListedByKind, ListedKind, ListedQuery, Page } from '@tagma/core';
import { isListedCursor, listedCursor, readListedCursor } from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { ENTITY_TABLES } from '../write/entity-tables.js';
import { limitWithin } from './limit.js';

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
  query: ListedQuery,
): Promise<Page<ListedByKind[K]>> {
  const { after, limit, recordType = null, sortPrefix = '' } = query;
  if (after !== undefined && !isListedCursor(after)) return { items: [], next: null };
  const place = after === undefined ? null : readListedCursor(after);
  if (![recordType ?? '', sortPrefix, place?.sort ?? '', place?.id ?? ''].every(isStorable))
    return { items: [], next: null };
  const wanted = limitWithin(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const { sql, params } = select(kind, query, place, wanted + 1);
  const rows = await session.query<ListedRow<ListedByKind[K]>>(sql, params);
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
  query: ListedQuery,
  place: { readonly sort: string; readonly id: string } | null,
  limit: number,
): { readonly sql: string; readonly params: readonly SqlParam[] } {
  const params: SqlParam[] = [];
  const bind = (value: SqlParam): string => `$${params.push(value)}`;
  const isOneOf = (column: string, list: readonly string[]): string =>
    `${column} = ANY (ARRAY(SELECT json_array_elements_text(${bind(JSON.stringify(list.filter(isStorable)))}::json)))`;
  const { ids, recordType, recordIds, groups, states, sortPrefix = '', descending = false } = query;
  const conditions = [
    ...(ids === undefined ? [] : [isOneOf('key', ids)]),
    ...(recordType === undefined ? [] : [`record_type = ${bind(recordType)}`]),
    ...(recordIds === undefined ? [] : [isOneOf('record_id', recordIds)]),
    ...(groups === undefined ? [] : [isOneOf('group_key', groups)]),
    ...(states === undefined ? [] : [isOneOf('state', states)]),
    ...(sortPrefix === '' ? [] : [`starts_with(sort, ${bind(sortPrefix)})`]),
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
