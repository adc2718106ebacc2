import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { TaxonomyCharter } from '../taxonomy/charter/charter.types.js';
import type { TagValue } from '../taxonomy/concept-details.types.js';
import type { ConceptDraft, ConceptPatch } from '../taxonomy/taxonomy.types.js';
import type { CodeCommand } from '../codes/commands/code-commands.types.js';
import type { RuleCommand } from '../rules/rule-commands.types.js';
import type { JobCommand } from '../jobs/job-commands.types.js';
import type { OwnershipCommand } from '../ownership/ownership-commands.types.js';
import type { WorkflowCommand } from '../workflows/workflow-commands.types.js';
import type { FieldDefinition } from '../records/records.types.js';
import type { Change, DomainEvent } from '../store/store.types.js';
import type { NoteCommand } from '../notes/notes.types.js';
import type { TierCommand } from '../tiers/tier-commands.types.js';
import type { TierRunCounts } from '../tiers/tiers.types.js';
import type { Action, Member, Role } from '../permissions/permissions.types.js';
import type { ProposableCommand } from '../proposals/proposals.types.js';
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
      /** For a typed tag; a value that was there stays when this is absent. */
      readonly value?: TagValue;
    }
  /** Sets or, with `null`, takes away the value of a typed tag that the record has. */
  | {
      readonly type: 'setTagValue';
      readonly record: RecordRef;
      readonly tagId: string;
      readonly value: TagValue | null;
    }
  /** Gives and takes tags on many records of one type: all or nothing, one undo. */
  | {
      readonly type: 'tagRecords';
      readonly records: readonly RecordRef[];
      readonly add: readonly TagGrant[];
      /** Ids of tags to take away from those of the records that have them. */
      readonly remove: readonly string[];
      readonly reason?: string;
    }
  | {
      readonly type: 'removeTag';
      readonly record: RecordRef;
      readonly tagId: string;
      readonly reason?: string;
    }
  /** Confirms a tag that the record has: it lasts another validity, or until `expiresAt`, from now on. */
  | {
      readonly type: 'renewTag';
      readonly record: RecordRef;
      readonly tagId: string;
      readonly expiresAt?: Instant | null;
    }
  /** Lets rules give a tag again that somebody had taken away. */
  | {
      readonly type: 'liftHold';
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
  /** Many at once, all or nothing. Those that are in the wanted state already stay as they are. */
  | {
      readonly type: 'archiveConcepts' | 'restoreConcepts' | 'deleteConcepts';
      readonly ids: readonly string[];
    }
  /** Says that the concept is still right, as its review cadence asks. */
  | { readonly type: 'reviewConcept'; readonly id: string; readonly expectedVersion: number }
  /**
   * Hangs concepts below `parentId` (`null`: the top), in the order they stand in the tree, before the child
   * `beforeId` or at the end. One that is below another of them moves along with it.
   */
  | {
      readonly type: 'moveConcepts';
      readonly ids: readonly string[];
      readonly parentId: string | null;
      readonly beforeId: string | null;
    }
  /** Joins concepts into one: assignments, holds, rules, children and names go over, the id leads there. */
  | { readonly type: 'mergeConcepts'; readonly ids: readonly string[]; readonly intoId: string }
  /** Many merges in one transaction, e.g. from the list of redirects that a publisher sends along. */
  | { readonly type: 'redirectConcepts'; readonly redirects: readonly ConceptRedirect[] }
  /** Replaces a tag by several: its records go over to the parts, itself is archived and names them. */
  | {
      readonly type: 'splitConcept';
      readonly id: string;
      readonly parts: readonly SplitPart[];
      /** Which records go to which part (by position in `parts`); a record may be named for several. */
      readonly assign: readonly SplitShare[];
      /** The part for all other records, or `keep`: they keep the archived tag. */
      readonly rest: number | 'keep';
    }
  /** Adds concepts in any order, parents before children or after; existing ids are left alone or updated. */
  | {
      readonly type: 'importConcepts';
      readonly concepts: readonly ImportedConcept[];
      readonly onExisting: 'skip' | 'update';
    }
  /** Keeps the taxonomy as it is under a name; see `Session.taxonomyVersions`. */
  | {
      readonly type: 'publishTaxonomy';
      readonly name: string;
      /** What changed and why. */
      readonly note?: string;
      readonly id?: string;
    }
  /**
   * Sets the taxonomy back to a version. Assignments, holds and rules stay; concepts that came later are archived,
   * and numbered or moved up where they would stand in the way.
   */
  | { readonly type: 'restoreTaxonomy'; readonly versionId: string }
  /** Asks those who may for a change of the taxonomy. Needs `tag.suggest` only. */
  | {
      readonly type: 'proposeChange';
      readonly command: ProposableCommand;
      /** Why. */
      readonly reason?: string;
      readonly id?: string;
    }
  | { readonly type: 'commentOnProposal'; readonly id: string; readonly text: string }
  /** Carries the proposed command out with the rights of whoever accepts. */
  | { readonly type: 'acceptProposal'; readonly id: string }
  | { readonly type: 'rejectProposal'; readonly id: string; readonly reason: string }
  | { readonly type: 'withdrawProposal'; readonly id: string }
  | RuleCommand
  | CodeCommand
  | TierCommand
  | NoteCommand
  | {
      readonly type: 'defineFields';
      readonly recordType: string;
      readonly collection: string | null;
      readonly fields: readonly FieldDefinition[];
    }
  | JobCommand
  | WorkflowCommand
  | OwnershipCommand
  /** Replaces all roles. Needs `workspace.edit`, before and after. */
  | {
      readonly type: 'setRoles';
      /** Of the settings. */
      readonly expectedVersion: number;
      readonly roles: readonly Role[];
    }
  /**
   * Replaces the manager tree, and says which fields hold the owners of records (`null`: none; types that are not
   * named stay as they are). Needs `workspace.edit`.
   */
  | {
      readonly type: 'setMembers';
      /** Of the settings. */
      readonly expectedVersion: number;
      readonly members: readonly Member[];
      readonly ownerFields?: Readonly<Record<string, string | null>>;
    }
  /** Says what the taxonomy is for. Needs `concept.edit` for all of the taxonomy. */
  | {
      readonly type: 'setCharter';
      /** Of the settings. */
      readonly expectedVersion: number;
      readonly charter: TaxonomyCharter;
    }
  | { readonly type: 'undo'; readonly transactionId: string };

export type CommandType = Command['type'];

/** A tag to give to records. */
export interface TagGrant {
  readonly tagId: string;
  readonly value?: TagValue;
  readonly expiresAt?: Instant | null;
}

/** One concept that is merged into another. */
export interface ConceptRedirect {
  readonly id: string;
  readonly intoId: string;
}

/** What takes over from a split tag: one that exists, or a new one under an id never used before. */
export type SplitPart =
  { readonly conceptId: string } | { readonly draft: ConceptDraft; readonly id: string };

/** Records that go to one part of a split. */
export interface SplitShare {
  readonly part: number;
  readonly records: readonly RecordRef[];
}

/** A concept of an import; the id is the one it has at its source. */
export type ImportedConcept = ConceptDraft & { readonly id: string };

/** Why a command was refused. Closed list; every code has a text in each locale of the elements package. */
export type RefusalCode =
  | 'forbidden' // no permission; details.action, details.why; out of scope also details.scope, details.roles, details.ownerId
  | 'invalid' // a value is malformed; path says where
  | 'too-long' // a text is above its limit; details.limit
  | 'value-not-allowed' // the tag carries no value, or one of another type; details.id, details.type
  | 'value-out-of-range' // a number outside its range; details.id, details.min, details.max
  | 'unknown-record'
  | 'unknown-record-type'
  | 'unknown-concept'
  | 'unknown-rule'
  | 'unknown-transaction'
  | 'unknown-version' // of the taxonomy
  | 'unknown-proposal'
  | 'unknown-tier-scheme'
  | 'unknown-tier'
  | 'unknown-note'
  | 'unknown-grade'
  | 'unknown-workflow'
  | 'unknown-delivery'
  | 'unknown-territory'
  | 'unknown-member' // of the manager tree; details.id
  | 'manager-cycle' // somebody would report to themselves in the end; details.path names the way
  | 'not-held' // no hold keeps rules from giving the tag
  | 'locked-out' // the roles would not let the caller change them again
  | 'exclusive-tags' // a rule would give two tags that exclude each other; details.id, details.otherId
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
  | 'rule-not-rewritable' // a rule reads the tag in a way that cannot be redirected; details.id, details.tagId
  | 'rule-cycle' // rules would feed each other; details.path names them in order
  | 'part-locked' // of a rule; details.id, details.reason: `changed` or `unreadable`, details.part, details.count, and where it would have to stand: details.position, details.line, details.column
  | 'tags-not-named' // a condition tells of tags that its author does not see
  | 'rule-widens' // missing values would let the rule match every record; details.id, details.count
  | 'rule-paused-by-errors' // it failed on more records than its limit allows; details.count, details.records
  | 'unknown-rule-version'
  | 'unknown-suggestion'
  | 'unknown-pattern' // of codes
  | 'pattern-not-proven' // details.problem, details.segmentId, details.witness
  | 'code-not-possible' // details.id, details.reason, details.segmentId
  | 'code-taken' // details.code
  | 'code-conflict' // of an import; details.id, details.code, details.reason
  | 'unknown-code'
  | 'not-reserved' // a number that may not be given by hand; details.number
  | 'scope-full' // details.scope, details.free
  | 'unknown-lease'
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
  readonly code:
    | 'tag-limit'
    | 'replaced'
    | 'hold-created'
    | 'hold-lifted'
    | 'near-duplicate'
    /** Both tags carried a value on a record; that of the surviving one stays. details.tagId, details.count */
    | 'value-kept'
    /** A rule reads a tag that is split; it does not see the parts. details.id */
    | 'rule-reads'
    /** A version was published, and this of the charter is empty. details.parts: `aim,scope` */
    | 'charter-open'
    /** A record got no code. details.id, details.reason */
    | 'code-skipped';
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
      /** Set by `runTiers`. */
      readonly tierCounts?: TierRunCounts;
      /** Set by what creates something: a concept, a rule, a version of the taxonomy, a proposal. */
      readonly createdId?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };
