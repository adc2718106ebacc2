import type { Assignment, Hold, RecordRef, Session, WorkspaceSnapshot } from '@tagma/core';
import { spreadSteps } from './tag-spread.js';
import type { TagSpread } from './tag-spread.js';
import { inSlices } from './in-slices.js';

/** What is known about the tags of the records. */
export interface RecordTags {
  readonly workspace: WorkspaceSnapshot;
  /** Ended ones too: giving a tag again goes on with its old row. */
  readonly assignments: readonly Assignment[];
  readonly holds: readonly Hold[];
  /** By tag id. */
  readonly spreads: ReadonlyMap<string, TagSpread>;
}

/** What a page gives instead of a session. */
export type GivenTags = Pick<RecordTags, 'workspace' | 'assignments' | 'holds'>;

/** Records asked about at once: their answer is read by the page in a few milliseconds. */
const CHUNK = 500;

/** Reads the tags of many records, a chunk at a time, so that the page stays awake. */
export async function readRecords(
  session: Session,
  records: readonly RecordRef[],
  now: string,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<RecordTags> {
  const workspace = await session.workspace();
  const assignments: Assignment[] = [];
  const holds: Hold[] = [];
  const ids = [...new Set(records.map(({ id }) => id))];
  for (let at = 0; at < ids.length && !signal.aborted; at += CHUNK) {
    const recordType = records[0]?.type ?? '';
    const query = { recordType, recordIds: ids.slice(at, at + CHUNK), includeInactive: true };
    const [rows, held] = await Promise.all([session.assignments(query), session.holds(query)]);
    for (const row of rows) assignments.push(row);
    for (const hold of held) holds.push(hold);
    onProgress(Math.min(ids.length, at + CHUNK));
  }
  const spreads = await inSlices(spreadSteps(assignments, now), signal);
  return { workspace, assignments, holds, spreads };
}

/** Takes what a page gives, of the records alone. */
export async function readGiven(
  { workspace, assignments, holds }: GivenTags,
  ids: ReadonlySet<string>,
  now: string,
  signal: AbortSignal,
): Promise<RecordTags> {
  const isOurs = ({ record }: Assignment | Hold): boolean => ids.has(record.id);
  const rows = assignments.filter(isOurs);
  const spreads = await inSlices(spreadSteps(rows, now), signal);
  return { workspace, assignments: rows, holds: holds.filter(isOurs), spreads };
}
