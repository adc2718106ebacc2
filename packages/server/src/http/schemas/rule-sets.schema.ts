import { LIMITS } from '@tagma/core';
import { z } from 'zod';
import type { RuleComparisonRequest } from '../../rules/runs/compare-rules.js';
import type { RuleComparison, RuleSetStatus, RuleTimes } from '../../rules/runs/rule-set.types.js';
import { named } from './registry.js';
import { ruleBindingsSchema, rulePartSchema } from './rule-parts.schema.js';
import { idSchema } from './shared.schema.js';

/** The body of `POST /rule-sets/run`. */
export const ruleSetRequestSchema = named<{ kind: 'all' | 'changed' }>(
  'RuleSetRequest',
  z.strictObject({ kind: z.enum(['all', 'changed']) }),
);

/** {@link RuleSetStatus} */
export const ruleSetSchema = named<RuleSetStatus>(
  'RuleSetStatus',
  z.object({
    id: z.string(),
    kind: z.enum(['all', 'changed', 'scheduled']),
    asOf: z.string(),
    startedAt: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    ruleIds: z.array(z.string()),
    parts: z.array(rulePartSchema),
    current: z
      .object({ ruleId: z.string(), processed: z.number().int(), total: z.number().int() })
      .nullable(),
    durationMs: z.number().int().exactOptional(),
  }),
);

/** {@link RuleTimes} of every published rule. */
export const ruleTimesSchema = named<readonly RuleTimes[]>(
  'RuleTimes',
  z.array(z.object({ ruleId: z.string(), lastAt: z.string().nullable(), nextAt: z.string().nullable() })),
);

const text = z
  .string()
  .min(1)
  .max(LIMITS.expression)
  .refine((value) => !/\p{Surrogate}/u.test(value), 'The text has broken characters.');

/** {@link RuleComparisonRequest} */
export const comparisonRequestSchema = named<RuleComparisonRequest>(
  'RuleComparisonRequest',
  z.strictObject({
    recordType: idSchema,
    before: text,
    after: text,
    beforeBindings: ruleBindingsSchema.exactOptional(),
    afterBindings: ruleBindingsSchema.exactOptional(),
  }),
);

const records = z.array(z.object({ id: z.string(), name: z.string() }));

/** {@link RuleComparison} */
export const comparisonSchema = named<RuleComparison>(
  'RuleComparison',
  z.object({
    records: z.number().int(),
    enters: z.number().int(),
    leaves: z.number().int(),
    stays: z.number().int(),
    errors: z.number().int(),
    entering: records,
    leaving: records,
    asOf: z.string(),
  }),
);
