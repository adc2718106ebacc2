import { z } from 'zod';

/** Members of a rule that say how it is governed. */
export const ruleGovernance = {
  onExit: z.union([z.enum(['remove', 'keep']), z.object({ expireAfter: z.string() })]),
  priority: z.number().int().exactOptional(),
  mode: z.enum(['auto', 'suggest']).exactOptional(),
  missingPolicy: z.enum(['noMatch', 'match', 'report']).exactOptional(),
  schedule: z.object({ every: z.string(), at: z.string().exactOptional() }).exactOptional(),
  errorLimit: z.number().exactOptional(),
} as const;

/** What worked out who matches. */
const ruleEngine = z.enum(['sql', 'columns', 'closures']);

/** Why figures are not told. */
export const withheldSchema = z.literal('out-of-scope');

/** Figures of a run. */
export const runCounts = {
  records: z.number().int(),
  matches: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  kept: z.number().int(),
  held: z.number().int(),
  errors: z.number().int(),
  expiring: z.number().int().exactOptional(),
  suggested: z.number().int().exactOptional(),
  withdrawn: z.number().int().exactOptional(),
} as const;

/** What a run did with one of its rules. */
export const rulePartSchema = z.object({
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  state: z.enum(['done', 'failed', 'paused', 'cancelled']),
  counts: z.object(runCounts).nullable(),
  withheld: withheldSchema.exactOptional(),
  engine: ruleEngine.exactOptional(),
  transactionId: z.string().nullable(),
  seq: z.number().int(),
  code: z.string().exactOptional(),
});
