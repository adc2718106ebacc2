import * as v from 'valibot';
import {
  colorSchema,
  commentSchema,
  existingId,
  localizedName,
  newIdSchema,
  recordRefSchema,
  versionSchema,
} from '../validation/schemas.js';

/** A list of grades that people can tell apart. */
const MOST_GRADES = 20;

const visibility = v.picklist(['team', 'managers', 'private']);

const grade = v.strictObject({
  id: newIdSchema,
  name: localizedName,
  color: colorSchema,
  restricted: v.exactOptional(v.boolean()),
});

/** Forms of the commands about notes. */
export const noteCommands = [
  v.strictObject({
    type: v.literal('addNote'),
    record: recordRefSchema,
    note: v.strictObject({ grade: existingId, text: commentSchema, visibility }),
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({
    type: v.literal('editNote'),
    id: existingId,
    expectedVersion: versionSchema,
    patch: v.strictObject({
      grade: v.exactOptional(existingId),
      text: v.exactOptional(commentSchema),
      visibility: v.exactOptional(visibility),
    }),
  }),
  v.strictObject({ type: v.picklist(['closeNote', 'reopenNote', 'removeNote']), id: existingId }),
  v.strictObject({ type: v.literal('pinNote'), id: existingId, pinned: v.boolean() }),
  v.strictObject({
    type: v.literal('setNoteGrades'),
    grades: v.pipe(v.array(grade), v.minLength(1, 'missing'), v.maxLength(MOST_GRADES, 'too-long')),
  }),
] as const;
