import { z } from 'zod';
import { definitionSchema } from './codes.schema.js';
import { localizedTextSchema, recordRefSchema } from './shared.schema.js';

const versioned = { id: z.string(), expectedVersion: z.number().int() } as const;
const review = z.string().nullable().exactOptional();
const reason = z.string().exactOptional();
const numbering = {
  patternId: z.string(),
  recordIds: z.array(z.string()),
  onProblem: z.enum(['refuse', 'skip']).exactOptional(),
} as const;

/** Commands about code patterns and codes. */
export const codeCommandSchemas = [
  z.object({
    type: z.literal('createCodePattern'),
    pattern: z.object({
      name: localizedTextSchema,
      recordType: z.string(),
      definition: definitionSchema,
      nextReviewAt: review,
    }),
    id: z.string().exactOptional(),
  }),
  z.object({
    type: z.literal('updateCodePattern'),
    ...versioned,
    patch: z.object({
      name: localizedTextSchema.exactOptional(),
      definition: definitionSchema.exactOptional(),
      ownerId: z.string().exactOptional(),
      nextReviewAt: review,
    }),
  }),
  z.object({ type: z.literal('publishCodePattern'), ...versioned, note: z.string().exactOptional() }),
  z.object({
    type: z.enum(['pauseCodePattern', 'archiveCodePattern', 'restoreCodePattern']),
    ...versioned,
  }),
  z.object({ type: z.literal('issueCodes'), ...numbering }),
  z.object({ type: z.literal('recodeRecords'), ...numbering, reason }),
  z.object({
    type: z.literal('assignCode'),
    patternId: z.string(),
    record: recordRefSchema,
    given: z.union([z.object({ number: z.number().int() }), z.object({ code: z.string() })]),
    reason,
  }),
  z.object({
    type: z.literal('importCodes'),
    patternId: z.string(),
    codes: z.array(z.object({ recordId: z.string(), code: z.string() })),
    onConflict: z.enum(['refuse', 'skip']),
    unreadable: z.enum(['conflict', 'keep']),
  }),
  z.object({ type: z.literal('retireCode'), record: recordRefSchema, code: z.string(), reason }),
  z.object({
    type: z.literal('leaseNumbers'),
    patternId: z.string(),
    scopeKey: z.string(),
    count: z.number().int(),
    holder: z.string(),
    until: z.string(),
  }),
  z.object({
    type: z.literal('returnLease'),
    patternId: z.string(),
    scopeKey: z.string(),
    leaseId: z.string(),
    used: z.array(z.object({ recordId: z.string(), number: z.number().int() })),
  }),
] as const;
