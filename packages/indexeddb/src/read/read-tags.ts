import { type AssignmentQuery, compareCodePoints, type EntityByKind, type Narrowed } from '@tagma/core';
import type { TaggedKind, TaggedRow } from '../database/rows.js';
import { all, beginningWith, type Table, type Work } from '../database/requests.js';
import { withinOwned } from './owned-by.js';
import { sortable } from '../database/sortable.js';

/** Assignments or holds by record and tag; of assignments, active ones unless asked otherwise. */
export async function readTagged<K extends TaggedKind>(
  work: Work,
  kind: K,
  query: Narrowed<AssignmentQuery>,
): Promise<readonly EntityByKind[K][]> {
  const records = query.recordIds && new Set(query.recordIds);
  const tags = query.tagIds && new Set(query.tagIds);
  const rows = await candidates<K>(work.table(kind), query);
  const isWithin = await withinOwned(work, query.ownedBy);
  return rows
    .map(({ entity }) => entity)
    .filter(({ record, tagId }) => (records?.has(record.id) ?? true) && (tags?.has(tagId) ?? true))
    .filter(({ record }) => isWithin?.(record) ?? true)
    .filter((row) => hasEndedBy(row, query.endedBy) && (query.includeInactive === true || isActive(row)))
    .sort((a, b) => compareCodePoints(a.record.id, b.record.id) || compareCodePoints(a.tagId, b.tagId))
    .slice(0, query.limit);
}

async function candidates<K extends TaggedKind>(
  table: Table,
  { recordType, recordIds, tagIds }: AssignmentQuery,
): Promise<readonly TaggedRow<K>[]> {
  const [index, ids] =
    recordIds === undefined ? (['tag', tagIds] as const) : (['record', recordIds] as const);
  if (ids === undefined) return all<TaggedRow<K>>(table.index('record'), beginningWith(recordType));
  const source = table.index(index);
  const lists = [...new Set(ids)].map((id) => all<TaggedRow<K>>(source, [recordType, sortable(id)]));
  return (await Promise.all(lists)).flat();
}

function isActive(row: EntityByKind[TaggedKind]): boolean {
  return !('state' in row) || row.state === 'active';
}

function hasEndedBy(row: EntityByKind[TaggedKind], by: string | undefined): boolean {
  if (by === undefined) return true;
  return 'expiresAt' in row && row.expiresAt !== null && row.expiresAt <= by;
}
