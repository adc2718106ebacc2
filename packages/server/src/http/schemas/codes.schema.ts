import type { CodeAssignment, CodeCounter, CodeDefinition, CodePattern } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { segmentSchema } from './code-segments.schema.js';
import { localizedTextSchema, recordRefSchema } from './shared.schema.js';

/** {@link CodeDefinition} */
export const definitionSchema = named<CodeDefinition>(
  'CodeDefinition',
  z.object({
    segments: z.array(segmentSchema),
    input: z.object({ nfkc: z.boolean(), caseFold: z.boolean(), confusables: z.boolean() }),
    maxLength: z.number().int().exactOptional(),
    onClassChange: z.enum(['sticky', 'recode', 'recode-at-review']),
    reclaim: z.boolean(),
    uniqueness: z.enum(['record-type', 'workspace']),
  }),
);

/** {@link CodePattern} */
export const codePatternSchema = named<CodePattern>(
  'CodePattern',
  z.object({
    id: z.string(),
    version: z.number().int(),
    name: localizedTextSchema,
    recordType: z.string(),
    state: z.enum(['draft', 'published', 'paused', 'archived']),
    ownerId: z.string(),
    draft: definitionSchema,
    published: z.array(
      z.object({
        number: z.number().int(),
        definition: definitionSchema,
        publishedAt: z.string(),
        publishedBy: z.string(),
        note: z.string().exactOptional(),
      }),
    ),
    nextReviewAt: z.string().nullable().exactOptional(),
    updatedAt: z.string(),
    updatedBy: z.string(),
  }),
);

/** {@link CodeAssignment} */
export const codeAssignmentSchema = named<CodeAssignment>(
  'CodeAssignment',
  z.object({
    id: z.string(),
    version: z.number().int(),
    patternId: z.string(),
    patternVersion: z.number().int(),
    record: recordRefSchema,
    code: z.string(),
    sortKey: z.string(),
    scopeKey: z.string().nullable(),
    number: z.number().nullable(),
    origin: z.enum(['auto', 'manual', 'import']),
    state: z.enum(['current', 'superseded', 'retired']),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    reason: z.string().exactOptional(),
  }),
);

/** {@link CodeCounter} */
export const codeCounterSchema = named<CodeCounter>(
  'CodeCounter',
  z.object({
    id: z.string(),
    version: z.number().int(),
    patternId: z.string(),
    scopeKey: z.string(),
    last: z.number().nullable(),
    leases: z.array(
      z.object({
        id: z.string(),
        from: z.number(),
        to: z.number(),
        holder: z.string(),
        until: z.string(),
      }),
    ),
    gaps: z.array(
      z.object({
        from: z.number(),
        to: z.number(),
        reason: z.enum(['lease-returned', 'lease-expired', 'failed', 'skipped', 'deleted']),
        at: z.string(),
      }),
    ),
    writes: z.array(z.object({ token: z.string(), numbers: z.array(z.number()) })).exactOptional(),
    updatedAt: z.string(),
  }),
);
