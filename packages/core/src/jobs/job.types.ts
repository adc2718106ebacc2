import type { Withheld } from '../rules/runs/rule-run.types.js';
import type { Instant } from '../shared/shared.types.js';

/** What a run did, by name, e.g. `{ expired: 12 }`. */
export type JobFigures = Readonly<Record<string, number>>;

/** What is kept of the last run of a job, so that a restart does not forget it. */
export interface JobState {
  /** Id of the job. */
  readonly id: string;
  readonly version: number;
  /** cancelled: somebody ended the run, or called off the first one before it began. */
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** Of the last run that did anything. */
  readonly figures: JobFigures;
  /** Why there are no `figures`, where there are some. */
  readonly withheld?: Withheld;
  /** English, for operators; only after a failure. */
  readonly error?: string;
  /** Runs that were due up to then were called off. */
  readonly calledOff?: Instant;
}
