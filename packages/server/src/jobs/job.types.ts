import type { Actor, Instant, JobFigures, Withheld } from '@tagma/core';

/** What a job is given for one run. */
export interface JobContext {
  /** When the run began; also the time that its commands are told. */
  readonly now: Instant;
  /** Scheduled work acts as this one, with the role `system`. */
  readonly actor: Actor;
  /** Aborted when the service stops, or when somebody cancels the run: end soon, the next run goes on. */
  readonly signal: AbortSignal;
}

/** Work that is done again and again. A second run right after one must find nothing to do. */
export interface Job {
  /** Stays the same over restarts. */
  readonly id: string;
  /**
   * When it is due next; `null`: not by itself. `last` is when its last run began, or the time of the last one that
   * was called off, `null` for neither; a time that has passed means now.
   */
  readonly nextAt: (last: Instant | null) => Instant | null;
  /**
   * Does it. Figures that are not 0 are shown and kept.
   *
   * @throws JobCancelled when somebody ended the work by another way than the scheduler.
   */
  readonly run: (context: JobContext) => Promise<JobFigures>;
}

/** Gives the jobs there are now; asked at every look, so they may come and go. */
export type JobSource = () => Promise<readonly Job[]> | readonly Job[];

/** How a job is doing. */
export interface JobStatus {
  readonly id: string;
  readonly state: 'never' | 'running' | 'done' | 'failed' | 'cancelled';
  /** When the last run began and ended; `null` for never. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** What the last run that did anything did. */
  readonly figures: JobFigures;
  /** Why there are no `figures`, where there are some. */
  readonly withheld?: Withheld;
  /** English, for operators; only after a failure. */
  readonly error?: string;
  /** Runs that were due up to then were called off; absent when none was since the last run. */
  readonly calledOff?: Instant;
  /** When it is due next; `null`: not by itself. */
  readonly nextAt: Instant | null;
}

/** Runs jobs when they are due, one run of each at a time. */
export interface Scheduler {
  /** Adds jobs that are always there, or a source of some that come and go. */
  add(jobs: readonly Job[] | JobSource): void;
  /** Looks once and runs what is due; resolves when those runs ended. */
  tick(): Promise<void>;
  /** Runs a job now, due or not; a run in progress is waited for instead. `null` for an unknown id. */
  runNow(id: string): Promise<JobStatus | null>;
  /**
   * Ends the run in progress, else calls off the next one; resolves when that is done and kept, with the run after
   * it as the next. The history names `by`. `null` for an unknown id.
   */
  cancel(id: string, by: Actor): Promise<JobStatus | null>;
  /** Every job, by id. */
  list(): Promise<readonly JobStatus[]>;
  /** Looks every `everyMs` from now on, until the service stops. */
  start(everyMs?: number): void;
}
