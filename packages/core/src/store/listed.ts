import type { AuditAction, UnrecordedAction } from '../audit/audit-actions.js';
import type { AuditTarget } from '../audit/audit.types.js';
import type { Plan } from '../commands/facts.types.js';
import type { Action } from '../permissions/permissions.types.js';
import { noteStates } from '../notes/note-plan.js';
import { tierStates } from '../tiers/tier-states.js';
import { auditStates } from '../shared/json.js';
import type { JsonObject, LocalizedText, RecordRef } from '../shared/shared.types.js';
import type { ListedByKind, ListedKind } from './listed.types.js';
import type { Change, EventDraft } from './store.types.js';

/** By what an entity is found. */
export interface ListedIndex {
  /** The record it is about, `null` for none. */
  readonly record: RecordRef | null;
  readonly group: string;
  readonly state: string;
  readonly sort: string;
}

/** What the store and the history know about a kind. */
interface ListedDescription<Entity> {
  readonly index: (entity: Entity) => ListedIndex;
  /** Permission to read entities of the kind. */
  readonly access: Action;
  /** Kind of the audit target of entities that are about no record; `null`: they leave no entry of their own. */
  readonly target: Exclude<AuditTarget['kind'], 'record'> | null;
  /** Event that tells of a change; `null` for none. */
  readonly event: EventDraft['type'] | null;
  /** What the history keeps of a change. Default: what changed, see `auditStates`. */
  readonly states?: (before: Entity | null, after: Entity | null) => ReturnType<typeof auditStates>;
}

type Descriptions = { readonly [K in ListedKind]: ListedDescription<ListedByKind[K]> };

const DESCRIPTIONS: Descriptions = {
  jobState: {
    index: ({ id, state }) => ({ record: null, group: '', state, sort: id }),
    access: 'record.read',
    target: null,
    event: null,
  },
  workflow: {
    index: ({ id, trigger, state }) => ({ record: null, group: trigger.on, state, sort: id }),
    access: 'workflow.edit',
    target: 'workflow',
    event: 'workflow.changed',
    states: namedStates,
  },
  delivery: {
    index: ({ workflowId, state, sortKey }) => ({ record: null, group: workflowId, state, sort: sortKey }),
    // It carries what is sent about a record.
    access: 'workflow.edit',
    target: null,
    event: 'delivery.changed',
  },
  territory: {
    index: ({ id, recordType, ownerId }) => ({ record: null, group: recordType, state: ownerId, sort: id }),
    access: 'record.read',
    target: 'territory',
    event: 'territory.changed',
    states: namedStates,
  },
  codePattern: {
    index: ({ recordType, state, id }) => ({ record: null, group: recordType, state, sort: id }),
    access: 'record.read',
    target: 'code-pattern',
    event: 'code-pattern.changed',
  },
  codeAssignment: {
    index: ({ record, patternId, state, sortKey }) => ({ record, group: patternId, state, sort: sortKey }),
    access: 'record.read',
    target: null,
    event: 'code.changed',
  },
  codeCounter: {
    index: ({ patternId, scopeKey }) => ({ record: null, group: patternId, state: '', sort: scopeKey }),
    access: 'record.read',
    target: null,
    event: null,
  },
  codeJob: {
    index: ({ patternId, state, startedAt }) => ({ record: null, group: patternId, state, sort: startedAt }),
    access: 'record.read',
    target: null,
    event: null,
  },
  ruleVersion: {
    index: ({ ruleId, number }) => ({ record: null, group: ruleId, state: '', sort: sortNumber(number) }),
    access: 'record.read',
    // The entry about the rule tells of it.
    target: null,
    event: null,
  },
  ruleRun: {
    index: ({ kind, state, startedAt }) => ({ record: null, group: kind, state, sort: startedAt }),
    // It names records.
    access: 'rule.test',
    target: null,
    event: 'rule-run.reported',
  },
  tierScheme: {
    index: ({ recordType, state, id }) => ({ record: null, group: recordType, state, sort: id }),
    access: 'record.read',
    target: 'tier-scheme',
    event: 'tier-scheme.changed',
  },
  tierAssignment: {
    index: ({ record, schemeId, tierId, score }) => ({
      record,
      group: schemeId,
      state: tierId,
      sort: sortNumber(Math.round((score ?? 0) * 100)),
    }),
    access: 'record.read',
    target: null,
    event: 'tier.changed',
    states: tierStates,
  },
  note: {
    index: ({ record, grade, state, rank, createdAt }) => ({
      record,
      group: grade,
      state,
      sort: `${sortNumber(rank)} ${createdAt}`,
    }),
    access: 'note.read',
    target: null,
    event: 'note.changed',
    states: noteStates,
  },
  noteGrades: {
    index: ({ id }) => ({ record: null, group: '', state: '', sort: id }),
    access: 'record.read',
    target: 'note-grades',
    event: 'note-grades.changed',
  },
  suggestion: {
    index: ({ record, ruleId, state, at }) => ({ record, group: ruleId ?? '', state, sort: at }),
    access: 'record.read',
    target: null,
    event: 'suggestion.changed',
  },
};

/** Every kind. */
export const LISTED_KINDS = Object.keys(DESCRIPTIONS) as readonly ListedKind[];

/** What changed, always with the name: a list of what happened must tell to what. */
function namedStates(
  before: { readonly name: LocalizedText } | null,
  after: { readonly name: LocalizedText } | null,
): ReturnType<typeof auditStates> {
  const states = auditStates(before, after);
  if (before === null || after === null) return states;
  return {
    before: { name: before.name, ...(states.before as JsonObject) },
    after: { name: after.name, ...(states.after as JsonObject) },
  };
}

/** A number as a text that sorts by it. */
function sortNumber(number: number): string {
  return String(number).padStart(9, '0');
}

/** Whether a kind of entity is a listed one. */
export function isListedKind(kind: string): kind is ListedKind {
  return Object.hasOwn(DESCRIPTIONS, kind);
}

/** By what the entity is found. */
export function listedIndex<K extends ListedKind>(kind: K, entity: ListedByKind[K]): ListedIndex {
  return DESCRIPTIONS[kind].index(entity);
}

/** The permission that reading entities of the kind needs. */
export function listedAccess(kind: ListedKind): Action {
  return DESCRIPTIONS[kind].access;
}

/** One listed entity going from one state to another; `null` means absent. */
export interface ListedStep<K extends ListedKind> {
  readonly kind: K;
  readonly before: ListedByKind[K] | null;
  readonly after: ListedByKind[K] | null;
}

/** Change, audit entry and event of one entity. What is about a record stands in the history of the record. */
export function listedPlan<K extends ListedKind>(
  { kind, before, after }: ListedStep<K>,
  action: AuditAction | UnrecordedAction,
  reason?: string,
): Pick<Plan, 'changes' | 'audit' | 'events'> {
  const entity = after ?? before;
  if (entity === null) return { changes: [], audit: [], events: [] };
  const { id } = entity;
  const { record } = listedIndex(kind, entity);
  const { target: targetKind, event, states = auditStates } = DESCRIPTIONS[kind];
  const target: AuditTarget | null =
    record !== null ? { kind: 'record', record } : targetKind === null ? null : { kind: targetKind, id };
  return {
    // The members belong together: before and after are of this kind.
    changes: [{ kind, key: id, before, after } as Change],
    audit:
      target === null
        ? []
        : [{ action, target, ...states(before, after), ...(reason === undefined ? {} : { reason }) }],
    events: event === null ? [] : [{ type: event, id, ...(record === null ? {} : { record }) }],
  };
}
