import type { Change, DomainEvent, StoredTransaction } from '@tagma/core';
import type { SqlSession } from '../drivers/driver.types.js';
import { isStorable } from '../text.js';

/** `bigint` holds no more; what is larger asks for nothing. */
const LARGEST = Number.MAX_SAFE_INTEGER;

const EVENTS = `
SELECT body FROM tagma.events WHERE seq > $1::float8::bigint ORDER BY seq LIMIT $2::float8::bigint`;

const TRANSACTION = `
SELECT t.id, t.at, t.actor_id AS "actorId", t.label, t.undone_by AS "undoneBy", coalesce((
  SELECT json_agg(json_build_object('kind', kind, 'key', key, 'before', before, 'after', after) ORDER BY ord)
  FROM tagma.transaction_changes WHERE transaction_id = t.id
), '[]'::json) AS changes
FROM tagma.transactions AS t WHERE t.id = $1`;

/** Events above `afterSeq`, oldest first. */
export async function readEvents(
  session: SqlSession,
  afterSeq: number,
  limit: number,
): Promise<readonly DomainEvent[]> {
  const rows = await session.query<{ body: DomainEvent }>(EVENTS, [seqParam(afterSeq), seqParam(limit)]);
  return rows.map(({ body }) => body);
}

/** A committed transaction with its changes. */
export async function readTransaction(session: SqlSession, id: string): Promise<StoredTransaction | null> {
  if (!isStorable(id)) return null;
  const [row] = await session.query<StoredTransaction & { changes: readonly Change[] }>(TRANSACTION, [id]);
  return row ?? null;
}

function seqParam(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(LARGEST, Math.max(0, Math.trunc(value)));
}
