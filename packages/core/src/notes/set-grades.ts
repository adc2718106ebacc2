import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { listedPlan } from '../store/listed.js';
import { NOTE_GRADES_ID, visibilityOf } from './grades.js';
import type { Note, NoteCommand, NoteGrades } from './notes.types.js';

/** Sets the list of grades; notes take the place of their grade in the new list. */
export function decideSetNoteGrades(
  { type, grades }: Extract<NoteCommand, { type: 'setNoteGrades' }>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'workspace.edit');
  if (refused !== null) return refused;
  const places = new Map(grades.map((grade, rank) => [grade.id, { grade, rank }]));
  if (places.size < grades.length)
    return refuse('invalid', 'Two grades have the same id.', { path: '/grades' });
  const notes = [...(facts.entities?.all('note').values() ?? [])];
  const lost = notes.find((note) => !places.has(note.grade));
  if (lost !== undefined)
    return refuse('in-use', `Notes have the grade ${lost.grade}; it must stay.`, {
      path: '/grades',
      details: {
        id: lost.grade,
        by: 'notes',
        count: notes.filter(({ grade }) => grade === lost.grade).length,
      },
    });
  const before = facts.entities?.get('noteGrades', NOTE_GRADES_ID) ?? null;
  const after: NoteGrades = { id: NOTE_GRADES_ID, version: (before?.version ?? 0) + 1, grades };
  const plans = [
    listedPlan({ kind: 'noteGrades', before, after }, 'note-grades.set'),
    ...notes.flatMap((note) => {
      const place = places.get(note.grade);
      if (place === undefined) return [];
      const visibility = visibilityOf(note.visibility, place.grade);
      if (place.rank === note.rank && visibility === note.visibility) return [];
      const moved: Note = { ...note, version: note.version + 1, rank: place.rank, visibility };
      return [listedPlan({ kind: 'note', before: note, after: moved }, 'note.graded')];
    }),
  ];
  return carryOut(facts, type, {
    changes: plans.flatMap(({ changes }) => changes),
    audit: plans.flatMap(({ audit }) => audit),
    events: plans.flatMap(({ events }) => events),
  });
}
