import type { Instant } from '../shared/shared.types.js';

/** What a run did, by name, e.g. `{ expired: 12 }`. */
export type JobFigures = Readonly<Record<string, number>>;

/** What is kept of the last run of a job, so that a restart does not forget it. */
export interface JobState {
  /** Id of the job. */
  readonly id: string;
  readonly version: number;
  readonly state: 'done' | 'failed';
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** Of the last run that did anything. */
  readonly figures: JobFigures;
  /** English, for operators; only after a failure. */
  readonly error?: string;
}
