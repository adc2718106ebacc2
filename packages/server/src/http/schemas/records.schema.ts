import type { Assignment, DataRecord, FullRecord, FullRecordQuery, Ground, Hold } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { idSchema, jsonObjectSchema, MAX_IDS, pageOf, plainText, recordRefSchema } from './shared.schema.js';

const recordMembers = {
  type: z.string(),
  id: z.string(),
  version: z.number().int(),
  data: jsonObjectSchema,
} as const;

/** {@link DataRecord} */
export const recordSchema = named<DataRecord>('DataRecord', z.object(recordMembers));

/** {@link FullRecord} */
export const fullRecordSchema = named<FullRecord>(
  'FullRecord',
  z.object({ ...recordMembers, collections: z.record(z.string(), z.array(jsonObjectSchema)) }),
);

/** A page of records. */
export const recordPageSchema = pageOf('RecordPage', recordSchema);

/** A page of records with their child rows. */
export const fullRecordPageSchema = pageOf('FullRecordPage', fullRecordSchema);

/** {@link FullRecordQuery} */
export const fullRecordQuerySchema = named<FullRecordQuery>(
  'FullRecordQuery',
  z.strictObject({
    type: idSchema,
    ids: z.array(idSchema).max(MAX_IDS).exactOptional(),
    after: plainText.max(1000).exactOptional(),
    limit: z.number().int().min(1).max(5000).exactOptional(),
  }),
);

const groundSchema = named<Ground>(
  'Ground',
  z.object({
    type: z.enum(['manual', 'rule', 'import', 'suggestion']),
    by: z.string(),
    at: z.string(),
    expiresAt: z.string().nullable(),
    ruleId: z.string().exactOptional(),
    ruleVersion: z.number().int().exactOptional(),
    first: z.object({ by: z.string(), at: z.string() }).exactOptional(),
  }),
);

/** {@link Assignment} */
export const assignmentSchema = named<Assignment>(
  'Assignment',
  z.object({
    record: recordRefSchema,
    tagId: z.string(),
    version: z.number().int(),
    value: z.union([z.string(), z.number()]).exactOptional(),
    grounds: z.array(groundSchema),
    state: z.enum(['active', 'expired', 'removed']),
    assignedAt: z.string(),
    expiresAt: z.string().nullable(),
    endedAt: z.string().exactOptional(),
  }),
);

/** {@link Hold} */
export const holdSchema = named<Hold>(
  'Hold',
  z.object({
    record: recordRefSchema,
    tagId: z.string(),
    version: z.number().int(),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    until: z.string().nullable(),
  }),
);
