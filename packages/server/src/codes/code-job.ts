import { batchId, type Instant } from '@tagma/core';
import type { ApiDeps } from '../http/deps.js';
import type { CodeJobCounts, CodeJobKind, CodeJobStatus } from './code-jobs.types.js';
import { NO_COUNTS, plus } from './job-figures.js';

/** Changes and problems that are listed; all are counted. */
export const LISTED = 500;

/** What jobs need of the service. */
export type CodeJobDeps = Pick<ApiDeps, 'store' | 'now' | 'newId' | 'lifecycle' | 'onInternalError'>;

/** A job while it runs, and afterwards. */
export interface Job {
  status: CodeJobStatus;
  readonly abort: AbortController;
  ended: Promise<void>;
  /** Keeps how far it got, now and then; asked after each batch. */
  noted: () => Promise<void>;
}

/** The service refused a batch for a reason that the next ones would meet as well. */
export class JobEnd extends Error {}

/** A job that has done nothing yet. */
export function newJob(about: {
  readonly id: string;
  readonly patternId: string;
  readonly kind: CodeJobKind;
  readonly startedAt: Instant;
  readonly total: number;
}): Job {
  return {
    abort: new AbortController(),
    ended: Promise.resolve(),
    noted: () => Promise.resolve(),
    status: {
      ...about,
      state: 'running',
      processed: 0,
      counts: NO_COUNTS,
      changes: [],
      problems: [],
      transactionIds: [],
      audit: null,
      message: null,
    },
  };
}

/** Whether somebody stopped the job, or the service ends. */
export function isStopped({ lifecycle }: Pick<CodeJobDeps, 'lifecycle'>, { abort }: Job): boolean {
  return abort.signal.aborted || lifecycle.signal.aborted;
}

/** What one batch did, or would do. */
export interface Note extends Pick<CodeJobStatus, 'changes' | 'problems'> {
  readonly counts: CodeJobCounts;
  readonly transactionId: string | null;
}

/** Adds a batch to what is known of a job. */
export function note(job: Job, { counts, changes, problems, transactionId }: Note): void {
  const { status } = job;
  job.status = {
    ...status,
    counts: plus(status.counts, counts),
    changes: [...status.changes, ...changes].slice(0, LISTED),
    problems: [...status.problems, ...problems].slice(0, LISTED),
    transactionIds:
      transactionId === null ? status.transactionIds : [...status.transactionIds, transactionId],
  };
}

/** Ids for the next batch of a job: its transaction can be found by the job's id alone. */
export function batchIds({ newId }: Pick<CodeJobDeps, 'newId'>, { status }: Job): () => string {
  let first: string | null = batchId(status.id, status.transactionIds.length + 1);
  return () => {
    const id = first ?? newId();
    first = null;
    return id;
  };
}
