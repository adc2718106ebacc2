import * as v from 'valibot';
import { LIMITS } from '../../validation/limits.js';
import {
  existingId,
  instantSchema,
  localizedName,
  newIdSchema,
  noteSchema,
  reasonSchema,
  recordRefSchema,
  versionSchema,
} from '../../validation/schemas.js';
import { definitionSchema } from './definition-schema.js';

const versioned = { id: existingId, expectedVersion: versionSchema };
const review = v.exactOptional(v.nullable(instantSchema));
const recordIds = v.pipe(v.array(existingId), v.maxLength(LIMITS.codedRecords, 'too-long'));
const onProblem = v.exactOptional(v.picklist(['refuse', 'skip']));
const reason = v.exactOptional(reasonSchema);
const wholeNumber = v.pipe(v.number(), v.safeInteger('wrong-value'), v.minValue(0, 'wrong-value'));
const code = v.pipe(v.string(), v.minLength(1, 'missing'), v.maxLength(LIMITS.id, 'too-long'));
const scopeKey = v.pipe(v.string(), v.maxLength(LIMITS.id, 'too-long'));

const word = v.pipe(v.string(), v.maxLength(LIMITS.id, 'too-long'));
const jobProblem = v.strictObject({
  // Empty where it is about a whole batch.
  recordId: word,
  reason: word,
  segmentId: v.exactOptional(word),
  field: v.exactOptional(word),
  value: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.jobProblemValue, 'too-long'))),
});

/** The form of the commands about patterns and codes. */
export const codeCommands = [
  v.strictObject({
    type: v.literal('createCodePattern'),
    pattern: v.strictObject({
      name: localizedName,
      recordType: existingId,
      definition: definitionSchema,
      nextReviewAt: review,
    }),
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({
    type: v.literal('updateCodePattern'),
    ...versioned,
    patch: v.strictObject({
      name: v.exactOptional(localizedName),
      definition: v.exactOptional(definitionSchema),
      ownerId: v.exactOptional(existingId),
      nextReviewAt: review,
    }),
  }),
  v.strictObject({ type: v.literal('publishCodePattern'), ...versioned, note: v.exactOptional(noteSchema) }),
  v.strictObject({
    type: v.picklist(['pauseCodePattern', 'archiveCodePattern', 'restoreCodePattern']),
    ...versioned,
  }),
  v.strictObject({ type: v.literal('issueCodes'), patternId: existingId, recordIds, onProblem }),
  v.strictObject({ type: v.literal('recodeRecords'), patternId: existingId, recordIds, onProblem, reason }),
  v.strictObject({
    type: v.literal('assignCode'),
    patternId: existingId,
    record: recordRefSchema,
    given: v.union([v.strictObject({ number: wholeNumber }), v.strictObject({ code })]),
    reason,
  }),
  v.strictObject({
    type: v.literal('importCodes'),
    patternId: existingId,
    codes: v.pipe(
      v.array(v.strictObject({ recordId: existingId, code })),
      v.maxLength(LIMITS.codedRecords, 'too-long'),
    ),
    onConflict: v.picklist(['refuse', 'skip']),
    unreadable: v.picklist(['conflict', 'keep']),
  }),
  v.strictObject({ type: v.literal('retireCode'), record: recordRefSchema, code, reason }),
  v.strictObject({
    type: v.literal('leaseNumbers'),
    patternId: existingId,
    scopeKey,
    count: v.pipe(
      v.number(),
      v.integer('wrong-value'),
      v.minValue(1, 'wrong-value'),
      v.maxValue(LIMITS.leasedNumbers, 'too-long'),
    ),
    holder: existingId,
    until: instantSchema,
  }),
  v.strictObject({
    type: v.literal('returnLease'),
    patternId: existingId,
    scopeKey,
    leaseId: existingId,
    used: v.pipe(
      v.array(v.strictObject({ recordId: existingId, number: wholeNumber })),
      v.maxLength(LIMITS.leasedNumbers, 'too-long'),
    ),
  }),
  v.strictObject({
    type: v.literal('noteCodeJob'),
    job: v.strictObject({
      id: existingId,
      patternId: existingId,
      kind: v.picklist(['issue', 'recode', 'undo']),
      state: v.picklist(['running', 'done', 'stopped', 'failed']),
      startedAt: instantSchema,
      processed: wholeNumber,
      total: wholeNumber,
      counts: v.record(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/, 'wrong-value')), wholeNumber),
      problems: v.exactOptional(v.pipe(v.array(jobProblem), v.maxLength(LIMITS.jobProblems, 'too-long'))),
      message: v.exactOptional(reasonSchema),
    }),
  }),
] as const;
