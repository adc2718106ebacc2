import type { Command, CommandOutcome } from '../commands/commands.types.js';
import type { Action, Permission } from '../permissions/permissions.types.js';
import type { AuditEntry } from '../audit/audit.types.js';
import type { DataRecord, FullRecord } from '../records/records.types.js';
import type { Actor, RecordRef } from '../shared/shared.types.js';
import type { Assignment, Hold } from '../tags/tags.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { Proposal } from '../proposals/proposals.types.js';
import type { TagCoverage, TagCoverageRequest } from '../taxonomy/governance/tag-coverage.js';
import type { TagUsageCount, TagUsageRequest } from '../taxonomy/governance/usage.js';
import type { TaxonomyVersion, TaxonomyVersionInfo } from '../taxonomy/versions/taxonomy-version.types.js';
import type { ListedByKind, ListedKind, ListedQuery } from './listed.types.js';
import type {
  AssignmentQuery,
  AuditQuery,
  DomainEvent,
  Page,
  ProposalQuery,
  RecordQuery,
} from './store.types.js';

/** What a read needs of an `AbortSignal`, which core does not know. */
export interface ReadSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** How a read is carried out. */
export interface ReadOptions {
  /** Ends the reading: the promise is rejected with the reason of the signal. */
  readonly signal?: ReadSignal;
}

/** Which whole records to read. */
export interface FullRecordQuery extends RecordQuery {
  /** Only these, 5,000 at most; those that do not exist or are not seen are left out. Default: all of the type. */
  readonly ids?: readonly string[];
}

/**
 * One user's view of a workspace: reads, commands, undo. Elements and host pages talk to this.
 * Local over a `Store` (`createSession`), or remote over HTTP (`@tagma/server/client`); same answers.
 * Reads reject with `SessionError` when the service cannot be reached or refuses.
 */
export interface Session {
  readonly actor: Actor;
  workspace(): Promise<WorkspaceSnapshot>;
  /**
   * Asks with the last read workspace; the service asks again. With the id of a category or tag, also what that
   * one and the categories above it say, see `canOnConcept`.
   */
  can(action: Action, conceptId?: string | null): Permission;
  execute(command: Command): Promise<CommandOutcome>;
  record(ref: RecordRef): Promise<FullRecord | null>;
  records(query: RecordQuery): Promise<Page<DataRecord>>;
  /**
   * A page of records with their child rows, each just as `record` reads it: many at once for what looks at many.
   * With `ids`, a page may hold fewer than were asked for, see `FullRecordQuery`.
   */
  fullRecords(query: FullRecordQuery, options?: ReadOptions): Promise<Page<FullRecord>>;
  assignments(query: AssignmentQuery): Promise<readonly Assignment[]>;
  holds(query: AssignmentQuery): Promise<readonly Hold[]>;
  /** How much tags are used now; those that no record ever had are left out. By tag id. */
  tagUsage(request: TagUsageRequest): Promise<readonly TagUsageCount[]>;
  /** How groups of tags cover the records of a type: who has none of them, and who has several. */
  tagCoverage(request: TagCoverageRequest): Promise<TagCoverage>;
  audit(query: AuditQuery): Promise<Page<AuditEntry>>;
  /** What is said about the published versions of the taxonomy, newest first. */
  taxonomyVersions(): Promise<readonly TaxonomyVersionInfo[]>;
  /** One published version with its content, as far as the actor sees it. */
  taxonomyVersion(id: string): Promise<TaxonomyVersion | null>;
  /** A page may hold fewer than were asked for: those about what the actor does not see are left out. */
  proposals(query: ProposalQuery): Promise<Page<Proposal>>;
  /** A page of what a feature keeps, e.g. codes; it may hold fewer than were asked for, see `proposals`. */
  entities<K extends ListedKind>(kind: K, query: ListedQuery): Promise<Page<ListedByKind[K]>>;
  subscribe(listener: (events: readonly DomainEvent[]) => void): () => void;
}

/** A read or command that got no answer. `unavailable` can be tried again. */
export class SessionError extends Error {
  constructor(
    readonly code: 'unavailable' | 'forbidden' | 'unauthenticated' | 'not-found' | 'invalid' | 'internal',
    message: string,
  ) {
    super(message);
    this.name = 'SessionError';
  }
}
