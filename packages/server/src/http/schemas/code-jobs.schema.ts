import type { CodeJob } from '@tagma/core';
import { z } from 'zod';
import type { CodeJobStatus } from '../../codes/code-jobs.types.js';
import { named } from './registry.js';

const finding = z.object({
  type: z.enum(['missing', 'duplicate', 'malformed', 'drifted']),
  recordId: z.string(),
  code: z.string().exactOptional(),
  at: z.number().int().exactOptional(),
  reason: z.string().exactOptional(),
  now: z.string().nullable().exactOptional(),
  problems: z.array(z.looseObject({ code: z.string(), segmentId: z.string().nullable() })).exactOptional(),
});

const forecast = z.object({
  state: z.enum(['full', 'idle', 'unsure', 'expected']),
  remaining: z.number(),
  perDay: z.number(),
  at: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});

const audit = z.object({
  counts: z.object({
    missing: z.number().int(),
    duplicate: z.number().int(),
    malformed: z.number().int(),
    drifted: z.number().int(),
  }),
  findings: z.array(finding),
  gaps: z.array(z.object({ scopeKey: z.string(), from: z.number(), to: z.number(), reason: z.string() })),
  unexplained: z.number(),
  counters: z.array(
    z.object({
      scopeKey: z.string(),
      used: z.number(),
      free: z.number().nullable(),
      forecast: forecast.nullable(),
    }),
  ),
});

const problem = z.object({
  recordId: z.string(),
  reason: z.string(),
  segmentId: z.string().exactOptional(),
  field: z.string().exactOptional(),
  value: z.string().exactOptional(),
});

/** What to start. */
export const codeJobRequestSchema = z.strictObject({ kind: z.enum(['issue', 'recode', 'preview', 'audit']) });

/** {@link CodeJobStatus} */
export const codeJobSchema = named(
  'CodeJob',
  z.object({
    id: z.string(),
    patternId: z.string(),
    kind: z.enum(['issue', 'recode', 'preview', 'audit', 'undo']),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    startedAt: z.string(),
    processed: z.number().int(),
    total: z.number().int(),
    counts: z.object({
      issued: z.number().int(),
      recoded: z.number().int(),
      reclaimed: z.number().int(),
      kept: z.number().int(),
      skipped: z.number().int(),
      undone: z.number().int(),
    }),
    changes: z.array(
      z.object({ recordId: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
    ),
    problems: z.array(problem),
    transactionIds: z.array(z.string()),
    audit: audit.nullable(),
    message: z.string().nullable(),
  }) as unknown as z.ZodType<CodeJobStatus>,
);

/** {@link CodeJob} */
export const storedCodeJobSchema = named<CodeJob>(
  'StoredCodeJob',
  z.object({
    id: z.string(),
    version: z.number().int(),
    patternId: z.string(),
    kind: z.enum(['issue', 'recode', 'undo']),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    by: z.string(),
    startedAt: z.string(),
    notedAt: z.string(),
    processed: z.number().int(),
    total: z.number().int(),
    counts: z.record(z.string(), z.number().int()),
    problems: z.array(problem).exactOptional(),
    message: z.string().exactOptional(),
  }),
);
