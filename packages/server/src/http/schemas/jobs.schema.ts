import { z } from 'zod';
import type { JobStatus } from '../../jobs/job.types.js';
import { named } from './registry.js';
import { withheldSchema } from './rule-parts.schema.js';

/** {@link JobStatus} */
export const jobStatusSchema = named<JobStatus>(
  'JobStatus',
  z.object({
    id: z.string(),
    state: z.enum(['never', 'running', 'done', 'failed', 'cancelled']),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    figures: z.record(z.string(), z.number()),
    withheld: withheldSchema.exactOptional(),
    error: z.string().exactOptional(),
    calledOff: z.string().exactOptional(),
    nextAt: z.string().nullable(),
  }),
);
