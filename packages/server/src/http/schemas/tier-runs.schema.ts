import { z } from 'zod';
import type { TierRunStatus } from '../../tiers/tier-runs.js';
import { refusalSchema } from './outcome.schema.js';
import { named } from './registry.js';
import { withheldSchema } from './rule-parts.schema.js';
import { tierRunCountsSchema } from './tiers.schema.js';

/** {@link TierRunStatus} */
export const tierRunSchema = named<TierRunStatus>(
  'TierRunStatus',
  z.object({
    id: z.string(),
    schemeId: z.string(),
    startedAt: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    processed: z.number().int(),
    total: z.number().int(),
    counts: tierRunCountsSchema.nullable(),
    withheld: withheldSchema.exactOptional(),
    transactionId: z.string().nullable(),
    refusal: refusalSchema.exactOptional(),
  }),
);
