import type { Instant } from '../shared/shared.types.js';
import type { JobFigures, JobState } from './job.types.js';

/** Commands of scheduled work. All need `job.run`; each is one transaction, and sent again finds nothing to do. */
export type JobCommand =
  /**
   * Lets tags end whose time is over, or whose campaign is (`activeTo` of the tag or of a category above it). What
   * still holds stays.
   */
  | {
      readonly type: 'expireAssignments';
      readonly recordType: string;
      /** Records to look at; the time is that of the command. */
      readonly recordIds: readonly string[];
    }
  /**
   * Archives those of the concepts whose campaign is over, with everything below them and the rules that give any
   * of it. What is still on a record waits for `expireAssignments`.
   */
  | { readonly type: 'endCampaigns'; readonly ids: readonly string[] }
  /**
   * Archives those of the tags that nobody used for as long as `archiveAfter` of the tag or of the nearest category
   * above says. A tag that a rule gives or reads, or with tags below it, stays.
   */
  | { readonly type: 'archiveUnused'; readonly ids: readonly string[] }
  /** Keeps what a run of a job did. */
  | {
      readonly type: 'noteJobRun';
      readonly jobId: string;
      readonly state: JobState['state'];
      readonly startedAt: Instant;
      readonly endedAt: Instant;
      readonly figures: JobFigures;
      readonly error?: string;
      readonly calledOff?: Instant;
    };
