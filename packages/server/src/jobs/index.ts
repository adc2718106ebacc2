export { jobMemory } from './job-memory.js';
export type { Job, JobContext, JobSource, JobStatus, Scheduler } from './job.types.js';
export { lifecycleJobs } from './lifecycle-jobs.js';
export { createScheduler, SYSTEM_ACTOR } from './scheduler.js';
export { tierReviewJobs } from './tier-reviews.js';
