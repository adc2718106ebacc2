import * as v from 'valibot';
import { tagValueSchema } from '../validation/concept-schemas.js';
import { LIMITS } from '../validation/limits.js';
import { existingId, instantSchema, reasonSchema, recordRefSchema } from '../validation/schemas.js';

const grant = {
  tagId: existingId,
  expiresAt: v.exactOptional(v.nullable(instantSchema)),
  value: v.exactOptional(tagValueSchema),
};

/** A list of records that one command names. */
export const recordsSchema = v.pipe(v.array(recordRefSchema), v.maxLength(LIMITS.taggedRecords, 'too-long'));

/** Commands about tags on records. */
export const tagCommands = [
  v.strictObject({ type: v.literal('assignTag'), record: recordRefSchema, ...grant }),
  v.strictObject({
    type: v.literal('setTagValue'),
    record: recordRefSchema,
    tagId: existingId,
    value: v.nullable(tagValueSchema),
  }),
  v.strictObject({
    type: v.literal('tagRecords'),
    records: recordsSchema,
    add: v.pipe(v.array(v.strictObject(grant)), v.maxLength(LIMITS.grants, 'too-long')),
    remove: v.pipe(v.array(existingId), v.maxLength(LIMITS.grants, 'too-long')),
    reason: v.exactOptional(reasonSchema),
  }),
  v.strictObject({
    type: v.literal('renewTag'),
    record: recordRefSchema,
    tagId: existingId,
    expiresAt: grant.expiresAt,
  }),
  v.strictObject({
    type: v.literal('liftHold'),
    record: recordRefSchema,
    tagId: existingId,
    reason: v.exactOptional(reasonSchema),
  }),
  v.strictObject({
    type: v.literal('removeTag'),
    record: recordRefSchema,
    tagId: existingId,
    reason: v.exactOptional(reasonSchema),
  }),
] as const;
