import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { ConceptDraft, ConceptPatch } from '../taxonomy/taxonomy.types.js';
import type { RuleDraft, RuleVerdict } from '../rules/rules.types.js';
import type { FieldDefinition } from '../records/records.types.js';
import type { Change, DomainEvent } from '../store/store.types.js';
import type { Action } from '../permissions/permissions.types.js';
import type { RuleRunCounts } from '../rules/rules.types.js';

/**
 * Every change is one of these. `expectedVersion`, where given, is the version the caller saw:
 * when the stored one differs the command is refused with `conflict` and nothing is overwritten.
 */
export type Command =
  | {
      readonly type: 'assignTag';
      readonly record: RecordRef;
      readonly tagId: string;
      readonly expiresAt?: Instant | null;
    }
  | {
      readonly type: 'removeTag';
      readonly record: RecordRef;
      readonly tagId: string;
      readonly reason?: string;
    }
  | { readonly type: 'createConcept'; readonly concept: ConceptDraft; readonly id?: string }
  | {
      readonly type: 'updateConcept';
      readonly id: string;
      readonly expectedVersion: number;
      readonly patch: ConceptPatch;
    }
  | {
      readonly type: 'archiveConcept' | 'restoreConcept' | 'deleteConcept';
      readonly id: string;
      readonly expectedVersion: number;
    }
  | { readonly type: 'createRule'; readonly rule: RuleDraft; readonly id?: string }
  | {
      readonly type: 'updateRule';
      readonly id: string;
      readonly expectedVersion: number;
      readonly patch: Partial<RuleDraft>;
    }
  | {
      readonly type: 'publishRule' | 'pauseRule' | 'archiveRule';
      readonly id: string;
      readonly expectedVersion: number;
    }
  /** Result of evaluating a published rule over all records; only the rule's own grounds are touched. */
  | {
      readonly type: 'applyRuleRun';
      readonly ruleId: string;
      readonly ruleVersion: number;
      readonly asOf: Instant;
      readonly verdicts: readonly RuleVerdict[];
    }
  | {
      readonly type: 'defineFields';
      readonly recordType: string;
      readonly collection: string | null;
      readonly fields: readonly FieldDefinition[];
    }
  | { readonly type: 'undo'; readonly transactionId: string };

export type CommandType = Command['type'];

/** Why a command was refused. Closed list; every code has a text in each locale of the elements package. */
export type RefusalCode =
  | 'forbidden' // no permission; details.action, details.why
  | 'invalid' // a value is malformed; path says where
  | 'too-long' // a text is above its limit; details.limit
  | 'unknown-record'
  | 'unknown-record-type'
  | 'unknown-concept'
  | 'unknown-rule'
  | 'unknown-transaction'
  | 'not-assignable' // a category, a draft or a merged tag
  | 'archived' // the tag or rule is archived
  | 'already-assigned' // by hand already; nothing to do
  | 'not-assigned'
  | 'tag-limit' // policy `block` and the record is full; details.limit
  | 'name-taken' // a sibling has this name; details.id
  | 'too-deep' // below the deepest allowed level; details.limit
  | 'cycle' // a node cannot hang below itself
  | 'in-use' // still assigned, has children, or a rule refers to it; details.count
  | 'wrong-state' // e.g. publish an archived rule
  | 'rule-does-not-compile' // details.code, details.position
  | 'conflict' // somebody else changed it first; details.kind, details.id, details.actual
  | 'already-undone'
  | 'not-undoable';

/** A refused command: nothing was changed. */
export interface Refusal {
  readonly code: RefusalCode;
  /** English text for logs. */
  readonly message: string;
  /** JSON Pointer into the command, when one value is to blame. */
  readonly path?: string;
  readonly action?: Action;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Something worth telling although the command was carried out, e.g. 21 of 20 tags. */
export interface CommandWarning {
  readonly code: 'tag-limit' | 'replaced' | 'hold-created' | 'hold-lifted' | 'near-duplicate';
  readonly details: Readonly<Record<string, string | number>>;
}

export type CommandOutcome =
  | {
      readonly ok: true;
      /** Names the transaction for `undo`; `null` when there was nothing to change. */
      readonly transactionId: string | null;
      readonly changes: readonly Change[];
      readonly events: readonly DomainEvent[];
      readonly warnings: readonly CommandWarning[];
      /** Set by `applyRuleRun`. */
      readonly counts?: RuleRunCounts;
      /** Set by `createConcept` and `createRule`. */
      readonly createdId?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };
