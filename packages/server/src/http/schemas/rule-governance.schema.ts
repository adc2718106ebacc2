import type { RuleRun, RuleVersion, Suggestion, SuggestionReason } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { ruleGovernance, rulePartSchema } from './rule-parts.schema.js';
import { recordRefSchema } from './shared.schema.js';

/** {@link RuleVersion} */
export const ruleVersionSchema = named<RuleVersion>(
  'RuleVersion',
  z.object({
    id: z.string(),
    version: z.number().int(),
    ruleId: z.string(),
    number: z.number().int(),
    ruleVersion: z.number().int(),
    content: z.object({
      name: z.string(),
      recordType: z.string(),
      tagId: z.string(),
      expression: z.string(),
      ...ruleGovernance,
    }),
    publishedAt: z.string(),
    publishedBy: z.string(),
    publisherName: z.string().exactOptional(),
    note: z.string().exactOptional(),
  }),
);

/** {@link RuleRun} */
export const ruleRunReportSchema = named<RuleRun>(
  'RuleRun',
  z.object({
    id: z.string(),
    version: z.number().int(),
    kind: z.enum(['all', 'changed', 'rule', 'scheduled']),
    state: z.enum(['done', 'failed', 'cancelled']),
    asOf: z.string(),
    startedAt: z.string(),
    durationMs: z.number().int(),
    rules: z.array(rulePartSchema),
    errors: z.array(
      z.object({
        ruleId: z.string(),
        recordId: z.string(),
        code: z.string(),
        position: z.number().int().nullable(),
        message: z.string(),
        details: z.record(z.string(), z.string()).exactOptional(),
      }),
    ),
    by: z.string(),
  }),
);

/** {@link SuggestionReason} */
export const suggestionReasonSchema = named<SuggestionReason>(
  'SuggestionReason',
  z.object({
    field: z.string().exactOptional(),
    words: z.array(z.string()),
    text: z.string().exactOptional(),
  }),
);

/** {@link Suggestion} */
export const suggestionSchema = named<Suggestion>(
  'Suggestion',
  z.object({
    id: z.string(),
    version: z.number().int(),
    record: recordRefSchema,
    tagId: z.string(),
    source: z.enum(['rule', 'text']),
    ruleId: z.string().exactOptional(),
    ruleVersion: z.number().int().exactOptional(),
    ruleNumber: z.number().int().exactOptional(),
    why: z.array(suggestionReasonSchema),
    at: z.string(),
    state: z.enum(['open', 'accepted', 'rejected']),
    decidedBy: z.string().exactOptional(),
    decidedAt: z.string().exactOptional(),
    reason: z.string().exactOptional(),
  }),
);
