import * as v from 'valibot';
import { proposedCommand } from '../../commands/concept-command-schema.js';
import { optional } from '../../validation/concept-schemas.js';
import { LIMITS } from '../../validation/limits.js';
import {
  commentSchema,
  existingId,
  instantSchema,
  nameSchema,
  newIdSchema,
  noteSchema,
  reasonSchema,
} from '../../validation/schemas.js';
import { conceptSchema } from '../concept-schema.js';

/** A published version of a document; what its concepts refer to is checked apart. */
export const taxonomyVersionSchema = v.strictObject({
  id: newIdSchema,
  name: nameSchema,
  note: noteSchema,
  publishedAt: instantSchema,
  publishedBy: existingId,
  publisherName: v.string(),
  concepts: v.pipe(v.array(conceptSchema), v.maxLength(LIMITS.concepts, 'too-long')),
});

/** A proposal of a document. */
export const proposalSchema = v.strictObject({
  id: newIdSchema,
  command: proposedCommand,
  reason: reasonSchema,
  seen: v.strictObject(optional(conceptSchema.entries)),
  state: v.picklist(['open', 'accepted', 'rejected', 'withdrawn']),
  proposedBy: existingId,
  authorName: v.string(),
  proposedAt: instantSchema,
  comments: v.pipe(
    v.array(v.strictObject({ by: existingId, name: v.string(), at: instantSchema, text: commentSchema })),
    v.maxLength(LIMITS.comments, 'too-long'),
  ),
  end: v.exactOptional(
    v.strictObject({ by: existingId, name: v.string(), at: instantSchema, reason: reasonSchema }),
  ),
});
