import type { SqlParam, SqlSession } from './driver.types.js';

/** Rows of a statement whose text comes again and again; see `SqlSession.prepared`. */
export function repeated<Row>(
  session: SqlSession,
  sql: string,
  params: readonly SqlParam[],
): Promise<readonly Row[]> {
  return session.prepared?.<Row>(sql, params) ?? session.query<Row>(sql, params);
}
