import type { Instant, RecordRef } from '../../shared/shared.types.js';
import { holdBlocks, isActiveAt, liveGrounds, withGrounds } from '../../tags/grounds.js';
import type { TagState } from '../../tags/tag-changes.js';
import { valueProblem } from '../../tags/tag-value.js';
import type { Assignment, Ground, Hold } from '../../tags/tags.types.js';
import type { TagValue } from '../concept-details.types.js';
import type { Concept } from '../taxonomy.types.js';

/** One record's rows of a target and of all that goes into it. */
export interface RowsOfRecord {
  readonly record: RecordRef;
  readonly target: TagState;
  readonly sources: readonly TagState[];
}

/** What the rows become, and what could not be kept beside each other. */
export interface UnitedRow {
  readonly after: TagState;
  /** A value that gave way to the one of the target, or of an earlier source. */
  readonly keptValue: boolean;
  /** A value that the target cannot carry. */
  readonly misfit: TagValue | undefined;
}

/** All live grounds on one row; the earliest beginning, the latest end. */
export function unitedRow({ record, target, sources }: RowsOfRecord, tag: Concept, at: Instant): UnitedRow {
  const rows: Assignment[] = [];
  const { assignment: own } = target;
  if (own !== null && isActiveAt(own, at)) rows.push(own);
  for (const { assignment } of sources)
    if (assignment !== null && isActiveAt(assignment, at)) rows.push(assignment);
  if (rows.length === 0)
    return { after: withHold(target, sources, tag.id, at), keptValue: false, misfit: undefined };
  const values = rows.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [value] = values;
  const grounds = unitedGrounds(rows, at);
  const assignment = unitedAssignment({ record, target, rows, grounds, value, tagId: tag.id }, at);
  const byRule = grounds.some(({ type }) => type === 'rule');
  const hold = byRule && target.hold !== null && holdBlocks(target.hold, at) ? null : target.hold;
  return {
    after: { assignment, hold },
    keptValue: values.some((other) => other !== value),
    misfit: values.find(
      (each) => each !== target.assignment?.value && valueProblem(tag.valueType, each) !== null,
    ),
  };
}

interface Union {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly target: TagState;
  readonly rows: readonly Assignment[];
  readonly grounds: readonly Ground[];
  readonly value: TagValue | undefined;
}

function unitedAssignment({ record, tagId, target, rows, grounds, value }: Union, at: Instant): Assignment {
  const previous = target.assignment;
  const united = withGrounds({ record, tagId, previous }, grounds, at);
  const assignedAt = rows.reduce((first, row) => (row.assignedAt < first ? row.assignedAt : first), at);
  const { value: _value, ...rest } = united;
  const assignment = { ...rest, assignedAt, ...(value === undefined ? {} : { value }) };
  return previous !== null && isSame(previous, assignment) ? previous : assignment;
}

/** Nothing came to a row that stood for all of it already. */
function isSame(a: Assignment, b: Assignment): boolean {
  return (
    a.assignedAt === b.assignedAt &&
    a.expiresAt === b.expiresAt &&
    a.value === b.value &&
    a.state === b.state &&
    a.grounds.length === b.grounds.length &&
    a.grounds.every((ground, index) => ground === b.grounds[index])
  );
}

/** One ground per hand and rule: of two by hand the one that lasts longer stands for both. */
function unitedGrounds(rows: readonly Assignment[], at: Instant): readonly Ground[] {
  const [only] = rows;
  // By far most records have one of the tags.
  if (rows.length === 1 && only !== undefined) return liveGrounds(only, at);
  const byOrigin = new Map<string, Ground>();
  for (const row of rows) {
    for (const ground of liveGrounds(row, at)) {
      const origin = `${ground.type} ${ground.ruleId ?? ''}`;
      const known = byOrigin.get(origin);
      if (known === undefined || lastsLonger(ground, known)) byOrigin.set(origin, ground);
    }
  }
  return [...byOrigin.values()];
}

function lastsLonger(a: Ground, b: Ground): boolean {
  if (a.expiresAt === b.expiresAt) return a.at < b.at;
  return b.expiresAt !== null && (a.expiresAt === null || a.expiresAt > b.expiresAt);
}

/** Where nobody has the tag, whatever kept rules away from a source keeps them away from the target. */
function withHold(target: TagState, sources: readonly TagState[], tagId: string, at: Instant): TagState {
  const blocking = sources.flatMap(({ hold }) => (hold !== null && holdBlocks(hold, at) ? [hold] : []));
  const own = target.hold !== null && holdBlocks(target.hold, at) ? target.hold : null;
  const longest = blocking.reduce<Hold | null>((best, hold) => (endsLater(hold, best) ? hold : best), own);
  if (longest === null || longest === own) return target;
  const { tagId: _tagId, version: _version, ...rest } = longest;
  return { ...target, hold: { ...rest, tagId, version: (target.hold?.version ?? 0) + 1 } };
}

function endsLater(a: Hold, b: Hold | null): boolean {
  if (b === null) return true;
  return b.until !== null && (a.until === null || a.until > b.until);
}
