import { LIMITS } from '@tagma/core';
import { z } from 'zod';
import type {
  RecordFailure,
  RuleRead,
  RuleWhyRow,
  RuleWhy,
  RuleRunStatus,
  RuleTestRequest,
  RuleTestResult,
} from '../../rules/rules.types.js';
import { refusalSchema, runCountsSchema } from './outcome.schema.js';
import { named } from './registry.js';
import { ruleBindingsSchema, withheldSchema } from './rule-parts.schema.js';
import { idSchema, instantSchema, jsonSchema } from './shared.schema.js';

/** {@link RuleTestRequest} */
export const ruleTestSchema = named<RuleTestRequest>(
  'RuleTestRequest',
  z.strictObject({
    recordType: idSchema,
    expression: z
      .string()
      .min(1)
      .max(LIMITS.expression)
      .refine((text) => !/\p{Surrogate}/u.test(text), 'The text has broken characters.'),
    bindings: ruleBindingsSchema.exactOptional(),
  }),
);

/** The body of `POST /rules/{id}/run`. */
export const ruleRunRequestSchema = named<{ asOf?: string }>(
  'RuleRunRequest',
  z.strictObject({ asOf: instantSchema.exactOptional() }),
);

const failureMembers = {
  code: z.string(),
  position: z.number().int().nullable(),
  message: z.string(),
  details: z.record(z.string(), z.string()).exactOptional(),
} as const;

/** {@link RecordFailure} */
export const failureSchema = named<RecordFailure>(
  'RecordFailure',
  z.object({ recordId: z.string(), ...failureMembers }),
);

/** {@link RuleTestResult} */
export const ruleTestResultSchema = named<RuleTestResult>(
  'RuleTestResult',
  z.object({
    counts: z.object({
      records: z.number().int(),
      matches: z.number().int(),
      noMatches: z.number().int(),
      errors: z.number().int(),
    }),
    matches: z.array(z.object({ id: z.string(), name: z.string() })),
    errors: z.array(failureSchema),
    asOf: z.string(),
  }),
);

/** {@link RuleRunStatus} */
export const ruleRunSchema = named<RuleRunStatus>(
  'RuleRunStatus',
  z.object({
    id: z.string(),
    ruleId: z.string(),
    ruleVersion: z.number().int(),
    asOf: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    processed: z.number().int(),
    total: z.number().int(),
    counts: runCountsSchema.nullable(),
    withheld: withheldSchema.exactOptional(),
    errors: z.array(failureSchema),
    transactionId: z.string().nullable(),
    refusal: refusalSchema.exactOptional(),
  }),
);

const readSchema = named<RuleRead>(
  'RuleRead',
  z.object({ path: z.string(), value: jsonSchema.exactOptional(), length: z.number().int().exactOptional() }),
);

const whyRowSchema = named<RuleWhyRow>(
  'RuleWhyRow',
  z.object({
    expression: z.string(),
    outcome: z.enum(['pass', 'fail', 'missing', 'error', 'not-reached', 'unknown']),
    actual: jsonSchema.exactOptional(),
    entries: z.object({ total: z.number().int(), pass: z.number().int() }).exactOptional(),
  }),
);

/** {@link RuleWhy} */
export const ruleWhySchema = named<RuleWhy>(
  'RuleWhy',
  z.object({
    ruleId: z.string(),
    ruleVersion: z.number().int(),
    expression: z.string(),
    bindings: ruleBindingsSchema.exactOptional(),
    asOf: z.string(),
    outcome: z.enum(['match', 'no-match', 'error']),
    reads: z.array(readSchema),
    rows: z.array(whyRowSchema),
    flipsAt: z.string().exactOptional(),
    error: z.object(failureMembers).exactOptional(),
  }),
);
