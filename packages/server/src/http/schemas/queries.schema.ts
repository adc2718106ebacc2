import type {
  AssignmentQuery,
  AuditEntry,
  AuditQuery,
  AuditTarget,
  DomainEvent,
  TagCoverage,
  TagCoverageRequest,
  TagUsageCount,
  TagUsageRequest,
} from '@tagma/core';
import { MOST_COVERAGE_NAMES } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { idSchema, jsonSchema, MAX_IDS, pageOf, recordRefSchema } from './shared.schema.js';

/** Groups of tags one question may name. */
const MAX_GROUPS = 500;

/** Tags of one group: a whole product taxonomy may hang below one category. */
const MAX_GROUP = 50_000;

/** {@link AssignmentQuery} */
export const assignmentQuerySchema = named<AssignmentQuery>(
  'AssignmentQuery',
  z.strictObject({
    recordType: idSchema,
    recordIds: z.array(idSchema).max(MAX_IDS).exactOptional(),
    tagIds: z.array(idSchema).max(MAX_IDS).exactOptional(),
    includeInactive: z.boolean().exactOptional(),
    endedBy: z.string().exactOptional(),
    limit: z.number().int().min(1).exactOptional(),
  }),
);

/** {@link TagUsageRequest} */
export const tagUsageRequestSchema = named<TagUsageRequest>(
  'TagUsageRequest',
  z.strictObject({
    tagIds: z.array(idSchema).max(MAX_IDS).exactOptional(),
    periods: z
      .strictObject({ days: z.number().int().min(1).max(3660), count: z.number().int().min(1).max(120) })
      .exactOptional(),
  }),
);

/** {@link TagUsageCount}s */
export const tagUsageSchema = z.array(
  named<TagUsageCount>(
    'TagUsageCount',
    z.object({
      tagId: z.string(),
      active: z.number().int(),
      ever: z.number().int(),
      lastUsedAt: z.string(),
      given: z.array(z.number().int()),
    }),
  ),
);

/** {@link TagCoverageRequest} */
export const tagCoverageRequestSchema = named<TagCoverageRequest>(
  'TagCoverageRequest',
  z.strictObject({
    recordType: idSchema,
    groups: z.array(z.array(idSchema).max(MAX_GROUP)).max(MAX_GROUPS),
    limit: z.number().int().min(0).max(MOST_COVERAGE_NAMES).exactOptional(),
    after: z.string().exactOptional(),
  }),
);

/** {@link TagCoverage} */
export const tagCoverageSchema = named<TagCoverage>(
  'TagCoverage',
  z.object({
    records: z.number().int(),
    groups: z.array(
      z.object({
        none: z.number().int(),
        several: z.number().int(),
        noneIds: z.array(z.string()),
        severalRecords: z.array(z.object({ recordId: z.string(), tagIds: z.array(z.string()) })),
      }),
    ),
  }),
);

/** {@link AuditTarget} */
const auditTargetSchema = named<AuditTarget>(
  'AuditTarget',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('record'), record: recordRefSchema, tagId: idSchema.exactOptional() }),
    z.object({
      kind: z.enum([
        'concept',
        'rule',
        'workspace',
        'import',
        'taxonomy-version',
        'proposal',
        'code-pattern',
        'tier-scheme',
        'note-grades',
        'workflow',
        'territory',
        'job',
      ]),
      id: idSchema,
    }),
  ]),
);

/** {@link AuditQuery} */
export const auditQuerySchema = named<AuditQuery>(
  'AuditQuery',
  z.strictObject({
    target: auditTargetSchema.exactOptional(),
    before: z.number().int().min(1).exactOptional(),
    limit: z.number().int().min(1).max(500).exactOptional(),
  }),
);

/** {@link AuditEntry} */
const auditEntrySchema = named<AuditEntry>(
  'AuditEntry',
  z.object({
    seq: z.number().int(),
    at: z.string(),
    actorId: z.string(),
    actorName: z.string(),
    action: z.string(),
    target: auditTargetSchema,
    before: jsonSchema,
    after: jsonSchema,
    reason: z.string().nullable(),
    transactionId: z.string(),
    prevHash: z.string(),
    hash: z.string(),
  }),
);

/** A page of the history, newest first. */
export const auditPageSchema = pageOf('AuditPage', auditEntrySchema);

/** {@link DomainEvent} */
export const eventSchema = named<DomainEvent>(
  'DomainEvent',
  z.object({
    seq: z.number().int(),
    type: z.enum([
      'tag.added',
      'tag.removed',
      'tag.expired',
      'concept.changed',
      'rule.changed',
      'settings.changed',
      'taxonomy-version.changed',
      'proposal.changed',
      'code-pattern.changed',
      'code.changed',
      'tier-scheme.changed',
      'tier.changed',
      'tiers.ran',
      'note.changed',
      'note-grades.changed',
      'rule.ran',
      'rule-run.reported',
      'suggestion.changed',
      'records.imported',
      'workflow.changed',
      'workflow.fired',
      'delivery.changed',
      'territory.changed',
      'records.changed',
    ]),
    record: recordRefSchema.exactOptional(),
    id: z.string().exactOptional(),
    transactionId: z.string(),
    at: z.string(),
  }),
);
