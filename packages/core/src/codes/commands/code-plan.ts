import type { AuditAction } from '../../audit/audit-actions.js';
import type { AuditNote, EventNote, Facts, Plan } from '../../commands/facts.types.js';
import { asJson } from '../../shared/json.js';
import type { RecordRef } from '../../shared/shared.types.js';
import type { Change, Guard } from '../../store/store.types.js';
import type { CodeAssignment, CodePattern } from '../codes.types.js';
import type { CounterState } from '../counter.types.js';
import { codeKey, keysOfCode } from '../issue/code-key.js';
import type { WorkingPattern } from '../issue/working-pattern.js';
import { counterKey } from '../sequence/counter-state.js';

/** The code of one record going from one to another; `null` means none. */
export interface CodeMove {
  readonly record: RecordRef;
  readonly action: AuditAction;
  /** What the record had until now, and what becomes of it. */
  readonly from: CodeAssignment | null;
  readonly leaves: 'superseded' | 'retired';
  /** What it has from now on: a new one (version 1), or a former one. */
  readonly to: CodeAssignment | null;
  /** The former code that comes back. */
  readonly back: CodeAssignment | null;
  readonly reason?: string;
}

/** Members of a code that is new. */
export type NewCode = Pick<
  CodeAssignment,
  'code' | 'sortKey' | 'scopeKey' | 'number' | 'origin' | 'patternVersion'
>;

/** A code that nobody ever held. */
export function newCode(
  { id, recordType }: Pick<CodePattern, 'id' | 'recordType'>,
  recordId: string,
  made: NewCode,
  { now }: Pick<Facts, 'now'>,
): CodeAssignment {
  return {
    id: codeKey(recordType, made.code),
    version: 1,
    patternId: id,
    record: { type: recordType, id: recordId },
    state: 'current',
    validFrom: now,
    validTo: null,
    ...made,
  };
}

/** A former code as it is when the record has it again. */
export function broughtBack(code: CodeAssignment): CodeAssignment {
  const { reason: _reason, ...rest } = code;
  return { ...rest, version: code.version + 1, state: 'current', validTo: null };
}

/** Changes, one audit entry and one event per record. */
export function codePlan(
  moves: readonly CodeMove[],
  counters: ReadonlyMap<string, CounterState>,
  pattern: Pick<CodePattern, 'id'>,
  facts: Facts,
): Plan {
  return {
    changes: [
      ...counterChanges(counters, pattern, facts),
      ...moves.flatMap((move) => codeChanges(move, facts)),
    ],
    audit: moves.map(auditOf),
    events: moves.map(eventOf),
  };
}

/** What a decision by a pattern read and does not write: the pattern itself, and codes of other record types. */
export function codeGuards(
  { pattern, newest }: WorkingPattern,
  moves: readonly CodeMove[],
  { workspace }: Pick<Facts, 'workspace'>,
): readonly Guard[] {
  const types = workspace.settings.recordTypes.map(({ id }) => id);
  const foreign = moves.flatMap(({ to }) =>
    to === null ? [] : keysOfCode(pattern, newest.definition.uniqueness, types, to.code).slice(1),
  );
  return [
    { kind: 'codePattern', key: pattern.id, version: pattern.version },
    ...foreign.map((key): Guard => ({ kind: 'codeAssignment', key, version: 0 })),
  ];
}

function counterChanges(
  counters: ReadonlyMap<string, CounterState>,
  { id: patternId }: Pick<CodePattern, 'id'>,
  { entities, now }: Facts,
): Change[] {
  return [...counters].map(([scopeKey, state]): Change => {
    const key = counterKey(patternId, scopeKey);
    const before = entities?.get('codeCounter', key) ?? null;
    const version = (before?.version ?? 0) + 1;
    const after = { ...state, id: key, version, patternId, scopeKey, updatedAt: now };
    return { kind: 'codeCounter', key, before, after };
  });
}

function codeChanges({ from, leaves, to, back, reason }: CodeMove, { now }: Facts): Change[] {
  const changes: Change[] = [];
  if (from !== null) {
    const after: CodeAssignment = {
      ...from,
      version: from.version + 1,
      state: leaves,
      validTo: now,
      ...(reason === undefined ? {} : { reason }),
    };
    changes.push({ kind: 'codeAssignment', key: from.id, before: from, after });
  }
  if (to !== null) changes.push({ kind: 'codeAssignment', key: to.id, before: back, after: to });
  return changes;
}

function auditOf({ action, record, from, to, reason }: CodeMove): AuditNote {
  return {
    action,
    target: { kind: 'record', record },
    before: asJson(from === null ? null : told(from)),
    after: asJson(to === null ? null : told(to)),
    ...(reason === undefined ? {} : { reason }),
  };
}

function told({ code, patternId, patternVersion, scopeKey, number, origin }: CodeAssignment): object {
  return { code, patternId, patternVersion, scopeKey, number, origin };
}

function eventOf({ record, to, from }: CodeMove): EventNote {
  const id = (to ?? from)?.id;
  return { type: 'code.changed', record, ...(id === undefined ? {} : { id }) };
}
