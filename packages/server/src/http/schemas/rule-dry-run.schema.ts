import { z } from 'zod';
import type { RuleDryRun } from '../../rules/runs/dry-run.js';
import { refusalSchema, runCountsSchema } from './outcome.schema.js';
import { named } from './registry.js';
import { failureSchema } from './rules.schema.js';

/** {@link RuleDryRun} */
export const ruleDryRunSchema = named<RuleDryRun>(
  'RuleDryRun',
  z.object({
    ruleId: z.string(),
    ruleVersion: z.number().int(),
    asOf: z.string(),
    counts: runCountsSchema.nullable(),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    errors: z.array(failureSchema),
    refusal: refusalSchema.exactOptional(),
  }),
);
