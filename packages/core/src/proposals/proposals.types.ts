import type { Command } from '../commands/commands.types.js';
import type { Instant } from '../shared/shared.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';

/** What can be proposed: the changes of categories and tags that people make one at a time. */
export type ProposableCommand = Extract<
  Command,
  {
    type:
      | 'createConcept'
      | 'updateConcept'
      | 'archiveConcept'
      | 'restoreConcept'
      | 'deleteConcept'
      | 'archiveConcepts'
      | 'restoreConcepts'
      | 'deleteConcepts'
      | 'moveConcepts'
      | 'mergeConcepts'
      | 'splitConcept';
  }
>;

/** open → accepted | rejected | withdrawn. Undoing an acceptance opens it again. */
export type ProposalState = 'open' | 'accepted' | 'rejected' | 'withdrawn';

/** What somebody wrote below a proposal. */
export interface ProposalComment {
  readonly by: string;
  /** Name at that time. */
  readonly name: string;
  readonly at: Instant;
  readonly text: string;
}

/** How a proposal ended. */
export interface ProposalEnd {
  readonly by: string;
  /** Name at that time. */
  readonly name: string;
  readonly at: Instant;
  /** Why it was rejected; empty otherwise. */
  readonly reason: string;
}

/** A change of the taxonomy that somebody asks for, to be carried out by those who may. */
export interface Proposal {
  readonly id: string;
  /** Counts up with each comment and with its end. */
  readonly version: number;
  readonly command: ProposableCommand;
  /** Why; may be empty. */
  readonly reason: string;
  /** The members that the change would overwrite, as the author saw them; empty where it overwrites none. */
  readonly seen: Partial<Concept>;
  readonly state: ProposalState;
  readonly proposedBy: string;
  /** Name of the author at that time. */
  readonly authorName: string;
  readonly proposedAt: Instant;
  /** Oldest first. */
  readonly comments: readonly ProposalComment[];
  /** Set when it is no longer open. */
  readonly end?: ProposalEnd;
}
