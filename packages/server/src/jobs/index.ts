export { jobMemory } from './job-memory.js';
export type { Job, JobContext, JobSource, JobStatus, Scheduler } from './job.types.js';
export { lifecycleJobs } from './lifecycle-jobs.js';
export { JobCancelled, SYSTEM_ACTOR } from './job-run.js';
export { createScheduler } from './scheduler.js';
export { tierReviewJobs } from './tier-reviews.js';
