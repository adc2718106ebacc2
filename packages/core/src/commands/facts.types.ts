import type { AuditAction, UnrecordedAction } from '../audit/audit-actions.js';
import type { ListedFacts, ListedNeed } from './listed-facts.js';
import type { FullRecord } from '../records/records.types.js';
import type { AuditDraft, AuditTarget } from '../audit/audit.types.js';
import type { ChangedLocks } from '../rules/locks/locks.types.js';
import type { RuleRunCounts } from '../rules/rules.types.js';
import type { Actor, Instant, RecordRef } from '../shared/shared.types.js';
import type {
  AssignmentQuery,
  Change,
  EventDraft,
  Guard,
  StoredTransaction,
  Transaction,
} from '../store/store.types.js';
import type { TierFactor, TierRunCounts, TierTable } from '../tiers/tiers.types.js';
import type { Proposal } from '../proposals/proposals.types.js';
import type { TaxonomyVersion, TaxonomyVersionInfo } from '../taxonomy/versions/taxonomy-version.types.js';
import type { Assignment, Hold } from '../tags/tags.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { CommandWarning, Refusal } from './commands.types.js';

/** Tells whether a rule text compiles; `position` is the 0-based offset of the offending token. */
export type CompileRule = (
  text: string,
) =>
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly position: number; readonly message: string };

/** What `decide` must be told beside the workspace. Absent members are not needed. */
export interface NeededFacts {
  /** A transaction to load before asking again with it in the context. */
  readonly transactionId?: string;
  /** Which of these records exist. */
  readonly records?: { readonly type: string; readonly ids: readonly string[] };
  readonly assignments?: readonly AssignmentQuery[];
  readonly holds?: readonly AssignmentQuery[];
  /** Whether the audit knows anything about this target: an id is never used again. */
  readonly history?: AuditTarget;
  /** Whether the audit knows anything about any of these targets. */
  readonly histories?: readonly AuditTarget[];
  /** Published versions: the list, and some with their content. */
  readonly taxonomyVersions?: { readonly list: boolean; readonly ids: readonly string[] };
  readonly proposals?: readonly string[];
  /** Entities that features keep. Ask again with what was found: more may follow. */
  readonly entities?: readonly ListedNeed[];
  /** Values of the factors of a tier scheme, of every record of the type. */
  readonly factorValues?: {
    readonly recordType: string;
    readonly factors: readonly TierFactor[];
    readonly asOf: Instant;
  };
  /** Records to read whole, with child rows. Ask again with them: more may follow. */
  readonly fullRecords?: readonly RecordRef[];
  /** Tags of records that the next round needs, e.g. because an expression reads them. */
  readonly tagRows?: AssignmentQuery;
}

/** Everything `decide` looks at. Plain data, so that a decision can be repeated and tested. */
export interface Facts {
  readonly actor: Actor;
  readonly now: Instant;
  /** Id for the transaction, should there be one. */
  readonly transactionId: string;
  /** Id for a created concept or rule when the command brings none. */
  readonly newEntityId: string;
  readonly workspace: WorkspaceSnapshot;
  /** The asked records that exist. */
  readonly recordIds: ReadonlySet<string>;
  /** As asked; more does no harm. */
  readonly assignments: readonly Assignment[];
  readonly holds: readonly Hold[];
  readonly transaction: StoredTransaction | null;
  /** The versions of the taxonomy that were asked for, and the list of all when it was. */
  readonly taxonomyVersions?: {
    readonly list: readonly TaxonomyVersionInfo[];
    readonly found: readonly TaxonomyVersion[];
  };
  /** The asked proposals that exist. */
  readonly proposals?: readonly Proposal[];
  /** The asked entities of features that exist. */
  readonly entities?: ListedFacts;
  /** The asked records that exist, by `recordKey`. */
  readonly fullRecords?: ReadonlyMap<string, FullRecord>;
  /** The asked tags of records. */
  readonly tagRows?: readonly Assignment[];
  readonly factorValues?: TierTable;
  /** Who owns the records that the command touches, by `recordKey`; read only where scopes ask for it. */
  readonly owners?: ReadonlyMap<string, string>;
  /** Whether the asked target, or any of them, was ever audited. */
  readonly hasHistory: boolean;
  readonly compileRule: CompileRule;
  /** Needed where a text with locked parts changes; without it whoever may not change them is refused. */
  readonly changedLocks?: ChangedLocks;
}

/** What a command would do. `transaction` is `null` when there is nothing to change. */
export type Decision =
  | {
      readonly ok: true;
      readonly transaction: Transaction | null;
      readonly warnings: readonly CommandWarning[];
      readonly counts?: RuleRunCounts;
      readonly tierCounts?: TierRunCounts;
      readonly createdId?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** An audit entry as a decision writes it; who, when and in which transaction are added for all alike. */
export type AuditNote = Pick<AuditDraft, 'target' | 'before' | 'after'> & {
  readonly action: AuditAction | UnrecordedAction;
  readonly reason?: string;
};

/** An event as a decision writes it. */
export type EventNote = Omit<EventDraft, 'transactionId' | 'at'>;

/** What one command changes, before it becomes a transaction. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly audit: readonly AuditNote[];
  readonly events: readonly EventNote[];
  readonly guards?: readonly Guard[];
  /** The decision read many assignments: refuse when anything happened since. Default false. */
  readonly exclusiveReading?: boolean;
  readonly undoes?: string;
  readonly warnings?: readonly CommandWarning[];
  readonly counts?: RuleRunCounts;
  readonly tierCounts?: TierRunCounts;
  readonly createdId?: string;
}
