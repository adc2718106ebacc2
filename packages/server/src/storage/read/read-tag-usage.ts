import {
  type Narrowed,
  periodBounds,
  type TagUsageCount,
  type TagUsageQuery,
  type UsagePeriods,
} from '@tagma/core';
import type { SqlParam, SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';
import { aboutAnyOwned, type Bind } from './owned-by.js';

const LIVE = `(active AND ("expiresAt" IS NULL OR "expiresAt" > $1))`;

/** What `tagUsage` of the core counts; times are of one length, so their order is that of texts. */
const FIGURES = `
  count(*) FILTER (WHERE ${LIVE})::int AS active,
  count(*)::int AS ever,
  max(CASE
    WHEN ${LIVE} THEN $1
    WHEN "endedAt" IS NOT NULL THEN "endedAt"
    WHEN state <> 'removed' AND "expiresAt" < $1 THEN "expiresAt"
    ELSE "assignedAt"
  END) AS last`;

const ROWS = `
FROM tagma.assignments, json_to_record(body) AS row(
  state text, "assignedAt" text COLLATE "C", "expiresAt" text COLLATE "C", "endedAt" text COLLATE "C")`;

interface Row {
  readonly id: string;
  readonly active: number;
  readonly ever: number;
  readonly last: string;
  readonly given: readonly number[];
}

/** How much tags are used: one statement, grouped by tag. */
export async function readTagUsage(
  session: SqlSession,
  { at, tagIds, periods, ownedBy }: Narrowed<TagUsageQuery>,
): Promise<readonly TagUsageCount[]> {
  const params: SqlParam[] = [at, tagIds === undefined ? null : JSON.stringify(tagIds.filter(isStorable))];
  const bind: Bind = (value) => `$${params.push(value)}`;
  const given = periods === undefined ? '' : givenCounts(at, periods, bind);
  const owned =
    ownedBy === undefined
      ? ''
      : `AND ${aboutAnyOwned(ownedBy, { type: 'record_type', id: 'record_id' }, bind)}`;
  const rows = await session.query<Row>(
    `SELECT tag_id AS id, ${FIGURES}, to_json(ARRAY[${given}]::int[]) AS given ${ROWS}
WHERE ($2::json IS NULL OR tag_id = ANY (ARRAY(SELECT json_array_elements_text($2::json)))) ${owned}
GROUP BY tag_id ORDER BY tag_id`,
    params,
  );
  return rows.map(({ id, active, ever, last, given }) => ({
    ...{ tagId: id, active, ever },
    lastUsedAt: last,
    given,
  }));
}

/** One count for each period; a period holds its end and not its beginning. */
function givenCounts(at: string, periods: UsagePeriods, bind: Bind): string {
  const places = periodBounds({ at, ...periods }).map((bound) => bind(bound));
  return places
    .slice(1)
    .map(
      (end, index) =>
        `count(*) FILTER (WHERE "assignedAt" > ${places[index] ?? ''} AND "assignedAt" <= ${end})`,
    )
    .join(', ');
}
