import type { AuditDraft, AuditEntry, AuditTarget } from '../audit/audit.types.js';
import type { Assignment, Hold } from '../tags/tags.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { TagCoverage, TagCoverageQuery } from '../taxonomy/governance/tag-coverage.js';
import type { TagUsageCount, TagUsageQuery } from '../taxonomy/governance/usage.js';
import type { TaxonomyVersion, TaxonomyVersionInfo } from '../taxonomy/versions/taxonomy-version.types.js';
import type { Proposal, ProposalState } from '../proposals/proposals.types.js';
import type { RuleBindings } from '../rules/parameters/rule-bindings.js';
import type { Rule } from '../rules/rules.types.js';
import type { DataRecord, FullRecord } from '../records/records.types.js';
import type { WorkspaceSettings, WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { CodeCounter } from '../codes/counter.types.js';
import type { ListedByKind, ListedKind, ListedQuery } from './listed.types.js';
import type { Instant, JsonObject, RecordRef } from '../shared/shared.types.js';

/** The entities a transaction can touch, by kind. */
export interface EntityByKind extends ListedByKind {
  readonly settings: WorkspaceSettings;
  readonly concept: Concept;
  readonly rule: Rule;
  readonly assignment: Assignment;
  readonly hold: Hold;
  readonly taxonomyVersion: TaxonomyVersion;
  readonly proposal: Proposal;
}
export type EntityKind = keyof EntityByKind;

/**
 * One entity going from `before` to `after`; `null` means absent. `key` is the entity's id, or
 * `assignmentKey(record, tagId)` for assignments and holds. The store refuses the whole transaction
 * when the stored version differs from `before?.version ?? 0`.
 */
export type Change = {
  [K in EntityKind]: {
    readonly kind: K;
    readonly key: string;
    readonly before: EntityByKind[K] | null;
    readonly after: EntityByKind[K] | null;
  };
}[EntityKind];

/** Tells subscribers what happened, once per fact, in order. */
export interface EventDraft {
  readonly type:
    | 'tag.added'
    | 'tag.removed'
    | 'tag.expired'
    | 'concept.changed'
    | 'rule.changed'
    | 'settings.changed'
    | 'taxonomy-version.changed' // published, or taken back
    | 'proposal.changed'
    | 'code-pattern.changed'
    | 'code.changed' // issued, replaced, retired
    | 'tier-scheme.changed'
    | 'tier.changed' // a record came into another tier
    | 'tiers.ran'
    | 'note.changed'
    | 'note-grades.changed'
    | 'rule.ran'
    | 'rule-run.reported' // a run of rules ended
    | 'suggestion.changed' // made, accepted, turned down, taken back
    | 'records.imported'
    | 'workflow.changed'
    | 'workflow.fired' // a host event of a workflow; `id` names the delivery with what it says
    | 'delivery.changed' // a webhook was sent, or given up
    | 'territory.changed'
    | 'records.changed';
  readonly record?: RecordRef;
  /** Tag, concept, rule, taxonomy version, proposal or import id. */
  readonly id?: string;
  readonly transactionId: string;
  readonly at: Instant;
}
export interface DomainEvent extends EventDraft {
  /** 1, 2, 3 …; a subscriber that missed some asks again from its last one. */
  readonly seq: number;
}

/** An entity that a decision read but does not write; the commit is refused when its version moved. */
export interface Guard {
  readonly kind: EntityKind;
  readonly key: string;
  /** Version the decision saw; 0 when there was no such entity. */
  readonly version: number;
}

/**
 * What a decision was based on. Guards the rules that one row's version cannot guard, such as unique
 * names among siblings: two people may add different rows at the same moment.
 */
export interface DecisionBasis {
  /** `WorkspaceSnapshot.revision` that was read; refused when settings, a concept, a rule or the list of versions changed since. */
  readonly revision?: number;
  /** `WorkspaceSnapshot.seq` that was read; refused when anything at all happened since. */
  readonly seq?: number;
}

/** One atomic commit. All or nothing. */
export interface Transaction {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly audit: readonly AuditDraft[];
  readonly events: readonly EventDraft[];
  /** Set when this transaction takes another back. */
  readonly undoes?: string;
  readonly guards?: readonly Guard[];
  readonly basedOn?: DecisionBasis;
}

/** A committed transaction, kept so that it can be undone. */
export interface StoredTransaction {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly label: string;
  readonly changes: readonly Change[];
  /** The transaction that took this one back, if any. */
  readonly undoneBy: string | null;
}

/**
 * `conflict` names the first thing that moved. For a `basedOn` mismatch it is kind `settings` with key
 * `revision` or `seq`; for a transaction id used twice or a transaction undone twice, kind `transaction`.
 */
export type CommitResult =
  | { readonly ok: true; readonly events: readonly DomainEvent[] }
  | {
      readonly ok: false;
      readonly conflict: {
        readonly kind: EntityKind | 'transaction';
        readonly key: string;
        readonly expected: number;
        readonly actual: number;
      };
    };

/**
 * Narrows a query to what is about records of certain owners. Types that `ownerFields` does not name are not
 * narrowed; a record whose field holds no text belongs to nobody and is left out.
 */
export interface OwnedBy {
  /** By record type, the field that holds the owner. */
  readonly ownerFields: Readonly<Record<string, string>>;
  /** Users and teams. */
  readonly ownerIds: readonly string[];
}

/** A query that may be narrowed; see {@link OwnedBy}. */
export type Narrowed<Query> = Query & { readonly ownedBy?: OwnedBy };

/**
 * A query of the history that may be narrowed: entries about records by their owners, all others by who wrote
 * them.
 */
export type NarrowedAuditQuery = Narrowed<AuditQuery> & {
  /** Of entries that are not about a record, only those of these users. */
  readonly actorIds?: readonly string[];
};

/** Whose records to tell. */
export interface RecordOwnerQuery {
  readonly type: string;
  readonly ids: readonly string[];
  /** The field that holds the owner. */
  readonly ownerField: string;
}

/** A page of something; `next` is an opaque cursor, `null` at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface RecordQuery {
  readonly type: string;
  /** Cursor of the page before. Order: by id, in Unicode code point order. */
  readonly after?: string;
  /** 1 to 5,000. Default 500. */
  readonly limit?: number;
}

/** A child row with its place, whether or not its record exists; see {@link Store.childRows}. */
export interface StoredChildRow {
  readonly collection: string;
  readonly id: string;
  readonly parentId: string | null;
  readonly data: JsonObject;
}

/** Which child rows of a record type to read. Order: by collection, then id, in Unicode code point order. */
export interface ChildRowQuery {
  readonly recordType: string;
  /** Cursor of the page before. */
  readonly after?: string;
  /** 1 to 5,000. Default 500. */
  readonly limit?: number;
}

export interface AssignmentQuery {
  readonly recordType: string;
  /** Only these records. Default: all. */
  readonly recordIds?: readonly string[];
  readonly tagIds?: readonly string[];
  /** Also expired and removed ones. Default false. */
  readonly includeInactive?: boolean;
  /** Only assignments whose `expiresAt` is this moment or before; no holds. */
  readonly endedBy?: Instant;
  /** So many rows at most, those that come first by record and tag. Default: all. */
  readonly limit?: number;
}

export interface AuditQuery {
  /** Only entries about this target; for a record target without `tagId`, about any of its tags. */
  readonly target?: AuditTarget;
  /** Entries below this seq. Newest first. */
  readonly before?: number;
  /** 1 to 500. Default 50. */
  readonly limit?: number;
}

/** Which proposals to list. */
export interface ProposalQuery {
  /** Only those in one of these states. Default: all. */
  readonly states?: readonly ProposalState[];
  /** Only those of this author. */
  readonly proposedBy?: string;
  /** Cursor of the page before. Order: newest first. */
  readonly after?: string;
  /** 1 to 500. Default 50. */
  readonly limit?: number;
}

/** Rows to add or replace in one go; see `Store.writeRecords`. */
export interface RecordBatch {
  readonly type: string;
  readonly records: readonly RecordRow[];
  /** Child rows by collection; `parentId` may name a record that does not exist yet, or be `null`. */
  readonly children: Readonly<
    Record<
      string,
      readonly { readonly id: string; readonly parentId: string | null; readonly data: JsonObject }[]
    >
  >;
  /** What to do with a record or child id that exists. */
  readonly onExisting: 'skip' | 'update' | 'replace';
  readonly transactionId: string;
  readonly audit: readonly AuditDraft[];
  readonly events: readonly EventDraft[];
  /** Whose records must be whose while they are written; else a `StoreError` says `owners-changed`, and nothing is written. */
  readonly ownersStill?: OwnersStill;
}

/** A record of a batch. */
export interface RecordRow {
  readonly id: string;
  readonly data: JsonObject;
  /** Members that an existing record loses, with `update`; those that `data` has are not lost. */
  readonly without?: readonly string[];
}

/** Owners of records as somebody has seen them. */
export interface OwnersStill {
  /** The field that holds the owner. */
  readonly ownerField: string;
  /** By record; `null`: nobody's, also where there is no such record. */
  readonly owners: ReadonlyMap<string, string | null>;
}

/** Records and rules to evaluate where the records are stored; see {@link StoredRules}. */
export interface StoredRuleQuery {
  readonly recordType: string;
  /** Rule texts that `refusals` had nothing against. */
  readonly texts: readonly string[];
  /** What all of them read as `$name`. Default: nothing. */
  readonly bindings?: RuleBindings;
  readonly asOf: Instant;
  /** Only these records. Default: a page of all of them. */
  readonly recordIds?: readonly string[];
  /** Cursor of the page before. Order: by id. */
  readonly after?: string;
  /** Records of a page. Default 20,000. */
  readonly limit?: number;
}

/** What rules say of a page of records. */
export interface StoredRulePage {
  /** Records that were looked at. */
  readonly records: number;
  /**
   * Records on which some rule says more than "no match", by id. One character per rule, in their order: `.` no
   * match, `m` match, `e` error, `u` undecided (evaluate the rule on the record itself).
   */
  readonly rows: readonly { readonly id: string; readonly outcomes: string }[];
  readonly next: string | null;
}

/** A record that has a tag on a live ground of a rule. */
export interface RuleHolder {
  readonly recordId: string;
  /** Whether that ground has an end. */
  readonly ends: boolean;
}

/** Rules evaluated by the store itself, on sets of records at once, with the outcomes of `@tagma/expression`. */
export interface StoredRules {
  /**
   * For each text, `null` or why the store cannot evaluate it.
   *
   * @param bindings What each of them reads as `$name`. Default: nothing.
   */
  refusals(
    recordType: string,
    texts: readonly string[],
    bindings?: readonly RuleBindings[],
  ): Promise<readonly (string | null)[]>;
  /** What rules say of a page of records. Each page is consistent in itself. */
  outcomes(query: StoredRuleQuery): Promise<StoredRulePage>;
  /** Records that were written since the event `seq`, or whose child rows were; `null`: more than `most`. */
  changedSince(recordType: string, seq: number, most: number): Promise<readonly string[] | null>;
  /** The records that have the tag of the rule on a ground of the rule that is live at `at`. */
  holders(
    rule: { readonly id: string; readonly recordType: string; readonly tagId: string },
    at: Instant,
  ): Promise<readonly RuleHolder[]>;
}

/**
 * The storage port. Implementations: memory, PGlite, PostgreSQL; one contract suite
 * (`@tagma/core/testing`) runs against each. Reads see only committed data.
 */
export interface Store {
  /** Creates the workspace when the store is empty; `false` when there is one already. */
  initialize(snapshot: WorkspaceSnapshot): Promise<boolean>;
  workspace(): Promise<WorkspaceSnapshot | null>;
  record(ref: RecordRef): Promise<FullRecord | null>;
  records(query: Narrowed<RecordQuery>): Promise<Page<DataRecord>>;
  /** Like `records`, with child rows: what rule runs read. */
  fullRecords(query: Narrowed<RecordQuery>): Promise<Page<FullRecord>>;
  /** Those of the ids that name a record of the type, with child rows; each once, in any order. */
  fullRecordsById(type: string, ids: readonly string[]): Promise<readonly FullRecord[]>;
  /** A page of all child rows of a record type, also of those whose record does not exist. */
  childRows(query: ChildRowQuery): Promise<Page<StoredChildRow>>;
  countRecords(type: string, ownedBy?: OwnedBy): Promise<number>;
  /** Those of the ids that name a record of the type; each once, in any order. */
  existingRecords(type: string, ids: readonly string[], ownedBy?: OwnedBy): Promise<readonly string[]>;
  /** Owners of those of the records that have one, by id; see {@link OwnedBy}. */
  recordOwners(query: RecordOwnerQuery): Promise<ReadonlyMap<string, string>>;
  assignments(query: Narrowed<AssignmentQuery>): Promise<readonly Assignment[]>;
  holds(query: Narrowed<AssignmentQuery>): Promise<readonly Hold[]>;
  /** How much tags are used, counted by the store in one go; those that no record ever had are left out. By tag id. */
  tagUsage(query: Narrowed<TagUsageQuery>): Promise<readonly TagUsageCount[]>;
  /** How groups of tags cover the records of a type, counted by the store; names come by id. */
  tagCoverage(query: Narrowed<TagCoverageQuery>): Promise<TagCoverage>;
  audit(query: NarrowedAuditQuery): Promise<Page<AuditEntry>>;
  transaction(id: string): Promise<StoredTransaction | null>;
  /** What is said about the published versions of the taxonomy, newest first. */
  taxonomyVersions(): Promise<readonly TaxonomyVersionInfo[]>;
  /** One published version with its content. */
  taxonomyVersion(id: string): Promise<TaxonomyVersion | null>;
  proposals(query: ProposalQuery): Promise<Page<Proposal>>;
  proposal(id: string): Promise<Proposal | null>;
  /** A page of the entities of one kind. */
  entities<K extends ListedKind>(kind: K, query: Narrowed<ListedQuery>): Promise<Page<ListedByKind[K]>>;
  events(afterSeq: number, limit: number): Promise<readonly DomainEvent[]>;
  commit(transaction: Transaction): Promise<CommitResult>;
  /**
   * Writes a counter of running numbers if its stored version is still `expectedVersion` (0: there is none yet),
   * without the transaction log, history and events that `commit` keeps. Only in stores where that is cheaper.
   *
   * @returns `false` when somebody else was faster.
   */
  swapCounter?(expectedVersion: number, next: CodeCounter): Promise<boolean>;
  /**
   * Runs work while nobody else who asked under the same name runs theirs, as far as the store reaches: other tabs,
   * other processes. It only spares attempts that would come too late: nothing relies on it, and work runs all the
   * same when the turn cannot be had. Work must not ask for another turn.
   */
  inTurn?<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * Atomic bulk write of host records (import, sync). `update` merges members into existing data, `replace`
   * sets the data. The figures count records and child rows alike.
   */
  writeRecords(
    batch: RecordBatch,
  ): Promise<{ readonly added: number; readonly updated: number; readonly skipped: number }>;
  /** Evaluation of rules on sets of records, in stores that can. */
  readonly rules?: StoredRules;
  /** Called after each commit, in order. Returns the function that ends it. */
  subscribe(listener: (events: readonly DomainEvent[]) => void): () => void;
  close(): Promise<void>;
}
