import type { Instant } from '../../shared/shared.types.js';

/** Why a record gets no code, or why the batch that it is in cannot be taken back. */
export interface CodeJobProblem {
  readonly recordId: string;
  readonly reason: string;
  readonly segmentId?: string;
  readonly field?: string;
  readonly value?: string;
}

/**
 * A job over all records of a pattern, as far as it got. It is kept so that it can be told of and taken back after
 * the process that ran it ended: its batches are the transactions {@link batchId} 1, 2, 3 …
 */
export interface CodeJob {
  readonly id: string;
  readonly version: number;
  readonly patternId: string;
  /** `issue`: number all records; `recode`: write codes anew; `undo`: take back what another job did. */
  readonly kind: 'issue' | 'recode' | 'undo';
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Who started it. */
  readonly by: string;
  readonly startedAt: Instant;
  /** When this was written last. A job that runs writes every few seconds. */
  readonly notedAt: Instant;
  /** Records that it has seen, and that there were when it began. */
  readonly processed: number;
  readonly total: number;
  /** How many records went which way, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first ones; `counts` has all. */
  readonly problems?: readonly CodeJobProblem[];
  /** Why it failed, in English. */
  readonly message?: string;
}

/** What a job says of itself. */
export type CodeJobNote = Omit<CodeJob, 'version' | 'by' | 'notedAt'>;
