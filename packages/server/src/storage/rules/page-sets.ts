import type { SqlParam } from '../drivers/driver.types.js';
import { childSet, INPUT } from './rule-mapping.js';

/** Which records a statement reads. */
export interface PageRange {
  readonly recordType: string;
  readonly asOf: string;
  readonly recordIds?: readonly string[];
  readonly after?: string;
  readonly limit: number;
}

/** What of the records is needed. */
export interface PageNeeds {
  /** Collections of child rows, by their place in the mapping. */
  readonly collections: readonly { readonly index: number; readonly key: string }[];
  readonly tags: boolean;
}

/**
 * The sets of `ruleMapping` for one page of records, as common table expressions. Each JSON text is read once per
 * row, however many rules look into it; a page is small enough to stay in memory and to be stopped between two.
 * Statements are the same wherever the rows of a record lie together: on one server, on partitions, on shards.
 */
export function pageSets(
  { recordType, asOf, recordIds, after, limit }: PageRange,
  { collections, tags }: PageNeeds,
  bind: (value: SqlParam) => string,
): string {
  const type = bind(recordType);
  const last = '(SELECT max(id) FROM run_records)';
  const within = (column: string): string => {
    const begin = after === undefined ? '' : ` AND ${column} > ${bind(after)}`;
    return recordIds === undefined
      ? `${column} <= ${last}${begin}`
      : `${column} = ANY (ARRAY(SELECT id FROM run_records))`;
  };
  const chosen =
    recordIds === undefined
      ? `${after === undefined ? '' : ` AND id > ${bind(after)}`} ORDER BY id LIMIT ${bind(limit)}`
      : ` AND id = ANY (ARRAY(SELECT json_array_elements_text(${bind(JSON.stringify(recordIds))}::json)))`;
  const sets = [
    `run_records AS MATERIALIZED (
SELECT id, data::jsonb AS doc FROM tagma.records WHERE type = ${type}${chosen})`,
    ...collections.map(
      ({ index, key }) => `${childSet(index)} AS MATERIALIZED (
SELECT parent_id, id, data::jsonb AS doc FROM tagma.children
WHERE record_type = ${type} AND collection = ${bind(key)} AND ${within('parent_id')})`,
    ),
  ];
  if (!tags) return [...sets, `${INPUT} AS (SELECT id, doc FROM run_records)`].join(',\n');
  const live = `(body ->> 'expiresAt' IS NULL OR (body ->> 'expiresAt') COLLATE "C" > ${bind(asOf)})`;
  sets.push(
    `run_tags AS MATERIALIZED (
SELECT record_id, array_agg(tag_id::text ORDER BY tag_id) AS tags FROM tagma.assignments
WHERE record_type = ${type} AND active AND ${live} AND ${within('record_id')} GROUP BY record_id)`,
    `${INPUT} AS MATERIALIZED (
SELECT r.id, r.doc, coalesce(t.tags, '{}') AS tags
FROM run_records AS r LEFT JOIN run_tags AS t ON t.record_id = r.id)`,
  );
  return sets.join(',\n');
}
