import type { AuditAction } from '../audit/audit-actions.js';
import type { AuditNote, EventNote } from '../commands/facts.types.js';
import { asJson } from '../shared/json.js';
import type { Instant, Json, RecordRef } from '../shared/shared.types.js';
import type { Change } from '../store/store.types.js';
import { assignmentKey } from './assignment-key.js';
import { isActiveAt } from './grounds.js';
import type { Assignment, Hold } from './tags.types.js';

/** One tag on one record: its assignment and its hold. */
export interface TagState {
  readonly assignment: Assignment | null;
  readonly hold: Hold | null;
}

/** One tag on one record going from one state to another. */
export interface TagStep {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly before: TagState;
  readonly after: TagState;
}

/** The rows that a step writes. */
export function changesOf({ record, tagId, before, after }: TagStep): Change[] {
  const key = assignmentKey(record, tagId);
  const changes: Change[] = [];
  if (before.assignment !== after.assignment)
    changes.push({ kind: 'assignment', key, before: before.assignment, after: after.assignment });
  if (before.hold !== after.hold) changes.push({ kind: 'hold', key, before: before.hold, after: after.hold });
  return changes;
}

/** The one audit entry of a step. */
export function auditOf(step: TagStep, action: AuditAction, reason?: string): AuditNote {
  const { record, tagId, before, after } = step;
  return {
    action,
    target: { kind: 'record', record, tagId },
    before: auditState(before),
    after: auditState(after),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The one event of a step: the tag came, went, or something else about it changed. */
export function eventOf({ record, tagId, before, after }: TagStep, at: Instant): EventNote {
  const was = before.assignment !== null && isActiveAt(before.assignment, at);
  const is = after.assignment !== null && isActiveAt(after.assignment, at);
  const type = was === is ? 'records.changed' : is ? 'tag.added' : 'tag.removed';
  return { type, record, id: tagId };
}

/** `null` when nothing is known about the tag on the record. */
function auditState({ assignment, hold }: TagState): Json {
  if (assignment === null && hold === null) return null;
  return {
    state: assignment?.state ?? null,
    grounds: asJson(assignment?.grounds ?? []) as readonly Json[],
    assignedAt: assignment?.assignedAt ?? null,
    expiresAt: assignment?.expiresAt ?? null,
    ...(assignment?.value === undefined ? {} : { value: assignment.value }),
    hold: hold === null ? null : { by: hold.by, at: hold.at, reason: hold.reason, until: hold.until },
  };
}

/** Changes, one audit entry each and one event each of many steps. */
export function tagStepsPlan(
  steps: readonly TagStep[],
  action: AuditAction,
  at: Instant,
  reason?: string,
): {
  readonly changes: readonly Change[];
  readonly audit: readonly AuditNote[];
  readonly events: readonly EventNote[];
} {
  return {
    changes: steps.flatMap(changesOf),
    audit: steps.map((step) => auditOf(step, action, reason)),
    events: steps.map((step) => eventOf(step, at)),
  };
}
