import type { Instant, LocalizedText, RecordRef } from '../../shared/shared.types.js';
import type { CodeDefinition } from '../codes.types.js';
import type { CodeJobNote } from '../jobs/code-job.types.js';

/** A new code pattern. */
export interface CodePatternDraft {
  readonly name: LocalizedText;
  readonly recordType: string;
  readonly definition: CodeDefinition;
  readonly nextReviewAt?: Instant | null;
}

/** What of a pattern changes. */
export interface CodePatternPatch {
  readonly name?: LocalizedText;
  /** The draft; what is published goes on until it is published too. */
  readonly definition?: CodeDefinition;
  readonly ownerId?: string;
  readonly nextReviewAt?: Instant | null;
}

/** A code that a record has already, e.g. in a spreadsheet. */
export interface ExistingCode {
  readonly recordId: string;
  readonly code: string;
}

/** A number of a lease that its holder put on a record. */
export interface LeasedNumber {
  readonly recordId: string;
  readonly number: number;
}

/** What is done with patterns and codes. */
export type CodeCommand =
  | { readonly type: 'createCodePattern'; readonly pattern: CodePatternDraft; readonly id?: string }
  | {
      readonly type: 'updateCodePattern';
      readonly id: string;
      readonly expectedVersion: number;
      readonly patch: CodePatternPatch;
    }
  /** Makes the draft the newest version. Refused unless it is proven; the refusal names segment and witness. */
  | {
      readonly type: 'publishCodePattern';
      readonly id: string;
      readonly expectedVersion: number;
      readonly note?: string;
    }
  /** `restore` takes a paused or archived pattern to where it was: published, or a draft. */
  | {
      readonly type: 'pauseCodePattern' | 'archiveCodePattern' | 'restoreCodePattern';
      readonly id: string;
      readonly expectedVersion: number;
    }
  /**
   * Numbers records in the given order, in one transaction with their counters. Records that have a code keep it,
   * unless their class changed and the pattern says `recode`.
   */
  | {
      readonly type: 'issueCodes';
      readonly patternId: string;
      readonly recordIds: readonly string[];
      /** Records that cannot have a code: refuse all, or leave them out with a warning each. Default `refuse`. */
      readonly onProblem?: 'refuse' | 'skip';
    }
  /** Gives records the code that the newest version would write; `planRecode` says which that are. */
  | {
      readonly type: 'recodeRecords';
      readonly patternId: string;
      readonly recordIds: readonly string[];
      readonly onProblem?: 'refuse' | 'skip';
      readonly reason?: string;
    }
  /** Gives a number of a reserved range, or a code from elsewhere. The code that the record had becomes an alias. */
  | {
      readonly type: 'assignCode';
      readonly patternId: string;
      readonly record: RecordRef;
      readonly given: { readonly number: number } | { readonly code: string };
      readonly reason?: string;
    }
  /** Takes over codes that records have already, and moves the counters behind them. */
  | {
      readonly type: 'importCodes';
      readonly patternId: string;
      readonly codes: readonly ExistingCode[];
      /** A code that another record holds, or a record with another code: refuse all, or leave it out with a warning. */
      readonly onConflict: 'refuse' | 'skip';
      /** A text that the pattern cannot read: treat it as a conflict, or keep it as it is. */
      readonly unreadable: 'conflict' | 'keep';
    }
  /** Ends a code: the record has none any more, and nobody gets it again. */
  | {
      readonly type: 'retireCode';
      readonly record: RecordRef;
      readonly code: string;
      readonly reason?: string;
    }
  /** Takes a block of numbers for a client that will be offline. The lease has the id that the outcome names. */
  | {
      readonly type: 'leaseNumbers';
      readonly patternId: string;
      /** The counter; see `scopeKeyOf`. */
      readonly scopeKey: string;
      readonly count: number;
      readonly holder: string;
      readonly until: Instant;
    }
  /** Ends a lease: what was used becomes codes, all else a gap with its reason. */
  | {
      readonly type: 'returnLease';
      readonly patternId: string;
      readonly scopeKey: string;
      readonly leaseId: string;
      readonly used: readonly LeasedNumber[];
    }
  /** Keeps how far a job over all records got. Only the service sends it. */
  | { readonly type: 'noteCodeJob'; readonly job: CodeJobNote };

/** Commands about codes by their name. */
export type CodeCommandOf<Type extends CodeCommand['type']> = Extract<CodeCommand, { type: Type }>;
