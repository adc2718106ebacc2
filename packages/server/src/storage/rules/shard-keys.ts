/**
 * The column by which rows of a table would be spread over servers or partitions: everything about a record lies with
 * the record. Tables that are not named here hold what every server needs (the workspace) or what has one order for
 * all (history, events, transactions), and stay in one place.
 */
export const SHARD_KEYS: Readonly<Record<string, string>> = {
  records: 'id',
  children: 'parent_id',
  assignments: 'record_id',
  holds: 'record_id',
  suggestions: 'record_id',
  tier_assignments: 'record_id',
  code_assignments: 'record_id',
  notes: 'record_id',
};

/** 2^32 divided by the golden ratio: spreads ids that differ only at their end. */
const MULTIPLIER = 2_654_435_769;

/** The shard, from 0, of a record and all its rows. The same in every process and every release. */
export function shardOf(recordId: string, shards: number): number {
  let hash = 0;
  for (const byte of new TextEncoder().encode(recordId)) hash = Math.imul(hash ^ byte, MULTIPLIER) >>> 0;
  // The upper bits are mixed best.
  return Math.floor((hash / 2 ** 32) * shards);
}
