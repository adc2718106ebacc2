import type {
  AuditEntry,
  AuditTarget,
  DomainEvent,
  NarrowedAuditQuery,
  Page,
  StoredTransaction,
} from '@tagma/core';
import type { AuditRow } from '../database/rows.js';
import { aboutOf } from '../database/rows.js';
import { all, one, walk, type Work } from '../database/requests.js';
import { within } from './limit.js';
import { withinOwned } from './owned-by.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

/** A page of the history, newest first; `next` is the number to give as `before`. */
export async function readAudit(
  work: Work,
  { target, before, limit, ownedBy, actorIds }: NarrowedAuditQuery,
): Promise<Page<AuditEntry>> {
  if (before !== undefined && before <= 1) return { items: [], next: null };
  const wanted = within(limit, DEFAULT_LIMIT, MAX_LIMIT);
  const found: AuditEntry[] = [];
  const { table } = work;
  const isOwned = await withinOwned(work, ownedBy);
  const actors = actorIds && new Set(actorIds);
  const isSeen = ({ target, actorId }: AuditEntry): boolean =>
    target.kind === 'record' ? (isOwned?.(target.record) ?? true) : (actors?.has(actorId) ?? true);
  const take = (row: unknown): boolean => {
    const { entry } = row as AuditRow;
    if (isAbout(entry, target) && isSeen(entry) && entry.seq < (before ?? Infinity)) found.push(entry);
    return found.length <= wanted;
  };
  if (target === undefined) {
    const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
    await walk(table('audit'), range, 'prev', take);
  } else {
    await walk(table('audit').index('about'), IDBKeyRange.only([...aboutOf(target)]), 'prev', take);
  }
  const items = found.slice(0, wanted);
  return { items, next: found.length > wanted ? String(items.at(-1)?.seq) : null };
}

function isAbout(entry: AuditEntry, target: AuditTarget | undefined): boolean {
  if (target?.kind !== 'record' || target.tagId === undefined) return true;
  return entry.target.kind === 'record' && entry.target.tagId === target.tagId;
}

/** Events after a number, oldest first. */
export async function readEvents(
  { table }: Work,
  afterSeq: number,
  limit: number,
): Promise<readonly DomainEvent[]> {
  if (!(limit >= 1)) return [];
  return all<DomainEvent>(table('events'), IDBKeyRange.lowerBound(afterSeq, true), Math.trunc(limit));
}

/** A committed transaction. */
export async function readTransaction({ table }: Work, id: string): Promise<StoredTransaction | null> {
  return (await one<StoredTransaction>(table('transactions'), id)) ?? null;
}
