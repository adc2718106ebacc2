import type { AuditGap, CodeFinding, CodeJobProblem, Forecast, Instant } from '@tagma/core';

/**
 * `issue`: number all records; `recode`: write codes anew where the newest version would write them differently;
 * `preview`: what `recode` would do; `audit`: what is wrong. Those two change nothing. `undo`: take back what another job
 * did.
 */
export type CodeJobKind = 'issue' | 'recode' | 'preview' | 'audit' | 'undo';

/** How many records of a job went which way. */
export interface CodeJobCounts {
  readonly issued: number;
  readonly recoded: number;
  readonly reclaimed: number;
  /** Have a code that stays. */
  readonly kept: number;
  /** Can have no code, or cannot be taken back: see `problems`. */
  readonly skipped: number;
  /** Have again the code that they had before the job that was taken back, or none. */
  readonly undone: number;
}

/** One code that a job gives, or would give; `null` for none. */
export interface CodeChange {
  readonly recordId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Why a record gets no code, or why the batch that it is in cannot be taken back. */
export type CodeProblemRow = CodeJobProblem;

/** What an audit found; lists hold the first ones, counts all. */
export interface CodeAudit {
  readonly counts: Readonly<Record<CodeFinding['type'], number>>;
  readonly findings: readonly CodeFinding[];
  /** Numbers of all counters that are on no record. */
  readonly gaps: readonly AuditGap[];
  /** Numbers in them, without those that nothing uses. */
  readonly unexplained: number;
  /** Codes in use, former ones included, by counter. */
  readonly counters: readonly {
    readonly scopeKey: string;
    readonly used: number;
    /** `null` where the codes have no number. */
    readonly free: number | null;
    /** When it runs full at the pace of the last year; `null` where `free` is. */
    readonly forecast: Forecast | null;
  }[];
}

/** How a job is doing, or how it ended. */
export interface CodeJobStatus {
  readonly id: string;
  readonly patternId: string;
  readonly kind: CodeJobKind;
  /** `stopped`: cancelled; batches that were done stay, each with its undo. */
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly startedAt: Instant;
  readonly processed: number;
  readonly total: number;
  readonly counts: CodeJobCounts;
  /** The first ones: 500 in the process that ran the job, of the problems 100 after a restart. */
  readonly changes: readonly CodeChange[];
  readonly problems: readonly CodeProblemRow[];
  /** For `undo`, newest last. */
  readonly transactionIds: readonly string[];
  readonly audit: CodeAudit | null;
  /** Why it failed. */
  readonly message: string | null;
}
