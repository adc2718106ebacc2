import type { AuditTarget } from '../audit/audit.types.js';
import type { Plan } from '../commands/facts.types.js';
import type { Action } from '../permissions/permissions.types.js';
import { auditStates } from '../shared/json.js';
import type { RecordRef } from '../shared/shared.types.js';
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
}

type Descriptions = { readonly [K in ListedKind]: ListedDescription<ListedByKind[K]> };

const DESCRIPTIONS: Descriptions = {
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
};

/** Every kind. */
export const LISTED_KINDS = Object.keys(DESCRIPTIONS) as readonly ListedKind[];

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
  action: string,
  reason?: string,
): Pick<Plan, 'changes' | 'audit' | 'events'> {
  const entity = after ?? before;
  if (entity === null) return { changes: [], audit: [], events: [] };
  const { id } = entity;
  const { record } = listedIndex(kind, entity);
  const { target: targetKind, event } = DESCRIPTIONS[kind];
  const target: AuditTarget | null =
    record !== null ? { kind: 'record', record } : targetKind === null ? null : { kind: targetKind, id };
  return {
    // The members belong together: before and after are of this kind.
    changes: [{ kind, key: id, before, after } as Change],
    audit:
      target === null
        ? []
        : [{ action, target, ...auditStates(before, after), ...(reason === undefined ? {} : { reason }) }],
    events: event === null ? [] : [{ type: event, id, ...(record === null ? {} : { record }) }],
  };
}
