import type { Note, NoteGrade, NoteGrades, NoteVisibility } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { localizedTextSchema, recordRefSchema } from './shared.schema.js';
import { tagColorSchema } from './tiers.schema.js';

const visibilitySchema = named<NoteVisibility>('NoteVisibility', z.enum(['team', 'managers', 'private']));

/** {@link Note} */
export const noteSchema = named<Note>(
  'Note',
  z.object({
    id: z.string(),
    version: z.number().int(),
    record: recordRefSchema,
    grade: z.string(),
    rank: z.number().int(),
    text: z.string(),
    visibility: visibilitySchema,
    pinned: z.boolean(),
    state: z.enum(['open', 'done']),
    authorId: z.string(),
    authorName: z.string(),
    createdAt: z.string(),
    edits: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        name: z.string(),
        text: z.string(),
        grade: z.string(),
        visibility: visibilitySchema,
      }),
    ),
  }),
);

const gradeSchema = named<NoteGrade>(
  'NoteGrade',
  z.object({
    id: z.string(),
    name: localizedTextSchema,
    color: tagColorSchema,
    restricted: z.boolean().exactOptional(),
  }),
);

/** {@link NoteGrades} */
export const noteGradesSchema = named<NoteGrades>(
  'NoteGrades',
  z.object({ id: z.string(), version: z.number().int(), grades: z.array(gradeSchema) }),
);

const draft = { grade: z.string(), text: z.string(), visibility: visibilitySchema } as const;

/** Commands about notes, as the API document shows them. */
export const noteCommandSchemas = [
  z.object({
    type: z.literal('addNote'),
    record: recordRefSchema,
    note: z.object(draft),
    id: z.string().exactOptional(),
  }),
  z.object({
    type: z.literal('editNote'),
    id: z.string(),
    expectedVersion: z.number().int(),
    patch: z.object(draft).exactPartial(),
  }),
  z.object({ type: z.enum(['closeNote', 'reopenNote', 'removeNote']), id: z.string() }),
  z.object({ type: z.literal('pinNote'), id: z.string(), pinned: z.boolean() }),
  z.object({ type: z.literal('setNoteGrades'), grades: z.array(gradeSchema) }),
] as const;
