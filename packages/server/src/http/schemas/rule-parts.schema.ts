import { LIMITS, type RuleBindings, type RuleParameter } from '@tagma/core';
import { isFunctionName } from '@tagma/expression';
import { z } from 'zod';
import { named } from './registry.js';

const parameterValue = z.union([z.string(), z.number(), z.boolean()]);

/** {@link RuleParameter} */
export const ruleParameterSchema = named<RuleParameter>(
  'RuleParameter',
  z.object({
    name: z.string(),
    title: z.string().exactOptional(),
    type: z.enum(['text', 'number', 'boolean', 'date']),
    default: parameterValue,
    value: parameterValue.exactOptional(),
  }),
);

/** {@link RuleBindings} */
export const ruleBindingsSchema = named<RuleBindings>(
  'RuleBindings',
  z
    .record(z.string().regex(/^\p{L}[\p{L}\p{N}_]*$/u), parameterValue)
    .refine((all) => Object.keys(all).length <= LIMITS.ruleParameters, 'Too many parameters.')
    .refine((all) => !Object.keys(all).some(isFunctionName), 'A function of JSONata has that name.'),
);

/** Members of a rule that say what it gives beside its first tag, and how it is governed. */
export const ruleGovernance = {
  moreTagIds: z.array(z.string()).exactOptional(),
  onExit: z.union([z.enum(['remove', 'keep']), z.object({ expireAfter: z.string() })]),
  priority: z.number().int().exactOptional(),
  mode: z.enum(['auto', 'suggest']).exactOptional(),
  missingPolicy: z.enum(['noMatch', 'match', 'report']).exactOptional(),
  schedule: z.object({ every: z.string(), at: z.string().exactOptional() }).exactOptional(),
  errorLimit: z.number().exactOptional(),
  parameters: z.array(ruleParameterSchema).exactOptional(),
} as const;

/** What worked out who matches. */
const ruleEngine = z.enum(['sql', 'columns', 'closures']);

/** Why figures are not told. */
export const withheldSchema = z.literal('out-of-scope');

const tagCounts = {
  added: z.number().int(),
  removed: z.number().int(),
  kept: z.number().int(),
  held: z.number().int(),
  expiring: z.number().int().exactOptional(),
  suggested: z.number().int().exactOptional(),
  withdrawn: z.number().int().exactOptional(),
} as const;

/** Figures of a run. */
export const runCounts = {
  records: z.number().int(),
  matches: z.number().int(),
  errors: z.number().int(),
  ...tagCounts,
  byTag: z.array(z.object({ tagId: z.string(), ...tagCounts })).exactOptional(),
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
