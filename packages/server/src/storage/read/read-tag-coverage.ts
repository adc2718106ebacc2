import {
  coverageLimit,
  type GroupCoverage,
  type Narrowed,
  type OverlappingRecord,
  type TagCoverage,
  type TagCoverageQuery,
} from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable, storablePart } from '../text.js';
import { type Bind, ofOwners } from './owned-by.js';

/** Records of the type that have a live tag of a group, with how many; `narrowing` for whose records they are. */
const covered = (narrowing: string): string => `
SELECT groups.n, records.id, count(*)::int AS tags, json_agg(live.tag_id ORDER BY live.tag_id) AS "tagIds"
FROM tagma.records AS records
JOIN tagma.assignments AS live ON live.record_type = records.type AND live.record_id = records.id
JOIN (
  SELECT DISTINCT (place - 1)::int AS n, tag_id
  FROM json_array_elements($2::json) WITH ORDINALITY AS list(tags, place), json_array_elements_text(tags) AS tag_id
) AS groups ON groups.tag_id = live.tag_id
WHERE records.type = $1 AND live.active
  AND (live.body ->> 'expiresAt' IS NULL OR live.body ->> 'expiresAt' COLLATE "C" > $3)${narrowing}
GROUP BY groups.n, records.id`;

interface Row {
  readonly records: number;
  readonly groups: readonly {
    readonly n: number;
    readonly some: number;
    readonly several: number;
    readonly names: readonly OverlappingRecord[] | null;
    readonly without: readonly string[] | null;
  }[];
}

/** How groups of tags cover the records of a type: one statement, so that all its figures belong together. */
export async function readTagCoverage(
  session: SqlSession,
  { recordType, groups, at, limit, after, ownedBy }: Narrowed<TagCoverageQuery>,
): Promise<TagCoverage> {
  if (!isStorable(recordType)) return { records: 0, groups: groups.map(() => NOTHING) };
  const asked = JSON.stringify(groups.map((tags) => tags.filter(isStorable)));
  const params: SqlParam[] = [
    ...[recordType, asked, at, coverageLimit(limit)],
    after === undefined ? null : storablePart(after),
  ];
  const bind: Bind = (value) => `$${params.push(value)}`;
  const [row] = await session.query<Row>(statement(ofOwners(ownedBy, recordType, bind, 'records')), params);
  const found = new Map((row?.groups ?? []).map((group) => [group.n, group]));
  const records = row?.records ?? 0;
  return {
    records,
    groups: groups.map((_tags, n) => ({
      none: records - (found.get(n)?.some ?? 0),
      several: found.get(n)?.several ?? 0,
      noneIds: found.get(n)?.without ?? [],
      severalRecords: found.get(n)?.names ?? [],
    })),
  };
}

const NOTHING: GroupCoverage = { none: 0, several: 0, noneIds: [], severalRecords: [] };

function statement(narrowing: string): string {
  return `WITH covered AS MATERIALIZED (${covered(narrowing)})
SELECT
  (SELECT count(*)::float8 FROM tagma.records AS records WHERE records.type = $1${narrowing}) AS records,
  (SELECT coalesce(json_agg(json_build_object(
    'n', places.n,
    'some', (SELECT count(*) FROM covered WHERE n = places.n),
    'several', (SELECT count(*) FROM covered WHERE n = places.n AND tags > 1),
    'names', (SELECT json_agg(json_build_object('recordId', id, 'tagIds', "tagIds") ORDER BY id) FROM (
      SELECT id, "tagIds" FROM covered
      WHERE n = places.n AND tags > 1 AND ($5::text IS NULL OR id > $5) ORDER BY id LIMIT $4) AS named),
    'without', (SELECT json_agg(id ORDER BY id) FROM (
      SELECT records.id FROM tagma.records AS records
      WHERE records.type = $1 AND ($5::text IS NULL OR records.id > $5)${narrowing}
        AND NOT EXISTS (SELECT FROM covered WHERE covered.n = places.n AND covered.id = records.id)
      ORDER BY records.id LIMIT $4) AS named)
  )), '[]'::json)
  FROM generate_series(0, json_array_length($2::json) - 1) AS places(n)) AS groups`;
}
