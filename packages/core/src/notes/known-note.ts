import type { Decision, Facts } from '../commands/facts.types.js';
import { forbid } from '../commands/refuse-on-concept.js';
import { refuse } from '../commands/refuse.js';
import { gradesOf, NOTE_GRADES_ID } from './grades.js';
import type { Note, NoteGrade } from './notes.types.js';
import { seesNote } from './sees-note.js';

type Refused = Extract<Decision, { ok: false }>;

/** The note; one that the actor does not see is as unknown to them as one that does not exist. */
export function knownNote(id: string, { entities, actor, workspace }: Facts): Note | Refused {
  const note = entities?.get('note', id);
  if (note !== undefined && seesNote(note, actor, workspace.settings.roles)) return note;
  return refuse('unknown-note', `There is no note ${id}.`, { path: '/id', details: { id } });
}

/** Why the actor may not change what a note says: it is another person's. `null` when they may. */
export function refuseUnlessAuthor({ authorId }: Note, facts: Facts): Refused | null {
  if (authorId === facts.actor.id) return null;
  return forbid(facts, { allowed: false, action: 'note.write', why: 'not-author', ownerId: authorId });
}

/** A grade and its place. */
export interface RankedGrade {
  readonly grade: NoteGrade;
  readonly rank: number;
}

/** The grade of the workspace with this id. */
export function knownGrade(id: string, path: string, { entities }: Facts): RankedGrade | Refused {
  const grades = gradesOf(entities?.get('noteGrades', NOTE_GRADES_ID));
  const rank = grades.findIndex((one) => one.id === id);
  const grade = grades[rank];
  if (grade !== undefined) return { grade, rank };
  return refuse('unknown-grade', `There is no note grade ${id}.`, { path, details: { id } });
}
