import * as v from 'valibot';
import { definitionSchema } from '../../codes/commands/definition-schema.js';
import { CODE_LIMITS } from '../../codes/definition/limits.js';
import { LIMITS } from '../../validation/limits.js';
import {
  existingId,
  instantSchema,
  localizedName,
  newIdSchema,
  noteSchema,
} from '../../validation/schemas.js';

const number = v.pipe(v.number(), v.safeInteger('wrong-value'), v.minValue(0, 'wrong-value'));

const versionSchema = v.strictObject({
  number: v.pipe(number, v.minValue(1, 'wrong-value')),
  definition: definitionSchema,
  publishedAt: instantSchema,
  publishedBy: existingId,
  note: v.exactOptional(noteSchema),
});

/** A code pattern of a document with its counters; what it means is checked apart. */
export const codePatternSchema = v.strictObject({
  id: newIdSchema,
  name: localizedName,
  recordType: existingId,
  state: v.picklist(['draft', 'published', 'paused', 'archived']),
  ownerId: existingId,
  draft: definitionSchema,
  published: v.pipe(v.array(versionSchema), v.maxLength(CODE_LIMITS.versions, 'too-long')),
  nextReviewAt: v.exactOptional(v.nullable(instantSchema)),
  updatedAt: instantSchema,
  updatedBy: existingId,
  counters: v.pipe(
    v.array(
      v.strictObject({
        scopeKey: v.pipe(v.string(), v.maxLength(LIMITS.id, 'too-long')),
        last: number,
      }),
    ),
    v.maxLength(CODE_LIMITS.counters, 'too-long'),
  ),
});
