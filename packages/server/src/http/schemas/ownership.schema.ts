import type { OwnerMove, OwnerProposal, Review, StaleAssignment } from '@tagma/core';
import { z } from 'zod';
import type { AuditCheck } from '../../audit/verify-audit.js';
import type { OwnerMoveResult } from '../../ownership/move-records.types.js';
import type { OwnershipReport } from '../../ownership/ownership-report.js';
import { named } from './registry.js';
import { idSchema, recordRefSchema } from './shared.schema.js';

/** {@link OwnerProposal} */
export const ownerProposalSchema = named<OwnerProposal>(
  'OwnerProposal',
  z.object({
    record: recordRefSchema,
    result: z.enum(['one', 'conflict', 'none']),
    ownerIds: z.array(z.string()),
    territoryIds: z.array(z.string()),
  }),
);

const count = z.number().int();

/** {@link OwnerMove} */
export const ownerMoveSchema = named<OwnerMove>(
  'OwnerMove',
  z.object({ recordId: idSchema, from: idSchema.nullable(), to: idSchema.nullable() }),
);

/** {@link OwnerMoveResult} */
export const ownerMoveResultSchema = named<OwnerMoveResult>(
  'OwnerMoveResult',
  z.object({
    transactionId: z.string().nullable(),
    moved: z.array(ownerMoveSchema),
    skipped: z.array(z.object({ recordId: z.string(), why: z.enum(['out-of-reach', 'changed', 'same']) })),
  }),
);

/** {@link OwnershipReport} */
export const ownershipReportSchema = named<OwnershipReport>(
  'OwnershipReport',
  z.object({
    records: count,
    one: count,
    conflict: count,
    none: count,
    errors: count,
    differing: count,
    moves: z.array(ownerMoveSchema),
    listed: z.array(ownerProposalSchema),
  }),
);

/** {@link AuditCheck} */
export const auditCheckSchema = named<AuditCheck>(
  'AuditCheck',
  z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      entries: count,
      head: z.object({ seq: count, hash: z.string() }).nullable(),
    }),
    z.object({ ok: z.literal(false), at: count }),
  ]),
);

/** What is to be looked at again. */
export interface ReviewList {
  /** Categories and tags with a review cadence, the one that waits longest first. */
  readonly concepts: readonly Review[];
  /** Tags on records that nobody confirmed for longer than their review period; the first of them. */
  readonly stale: readonly StaleAssignment[];
  readonly staleCount: number;
}

/** {@link ReviewList} */
export const reviewListSchema = named<ReviewList>(
  'ReviewList',
  z.object({
    concepts: z.array(z.object({ conceptId: z.string(), dueAt: z.string(), isDue: z.boolean() })),
    stale: z.array(
      z.object({ record: recordRefSchema, tagId: z.string(), confirmedAt: z.string(), dueAt: z.string() }),
    ),
    staleCount: count,
  }),
);
