import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved } from '../commands/refuse.js';
import { listedPlan } from '../store/listed.js';
import { LIMITS } from '../validation/limits.js';
import { visibilityOf } from './grades.js';
import { knownGrade, knownNote, refuseUnlessAuthor } from './known-note.js';
import type { Note, NoteCommand, NoteEdit } from './notes.types.js';

/** Writes a note on a record. */
export function decideAddNote(
  { type, record, note, id }: Extract<NoteCommand, { type: 'addNote' }>,
  facts: Facts,
): Decision {
  const ranked = knownGrade(note.grade, '/note/grade', facts);
  if ('ok' in ranked) return ranked;
  if (!facts.recordIds.has(record.id))
    return refuse('unknown-record', `There is no record ${record.id} of type ${record.type}.`, {
      path: '/record',
      details: { id: record.id },
    });
  if (id !== undefined && facts.entities?.get('note', id) !== undefined)
    return refuse('invalid', `The id ${id} is in use.`, { path: '/id', details: { id } });
  const after: Note = {
    id: id ?? facts.newEntityId,
    version: 1,
    record,
    grade: note.grade,
    rank: ranked.rank,
    text: note.text,
    visibility: visibilityOf(note.visibility, ranked.grade),
    pinned: false,
    state: 'open',
    authorId: facts.actor.id,
    authorName: facts.actor.name,
    createdAt: facts.now,
    edits: [],
  };
  const plan = listedPlan({ kind: 'note', before: null, after }, 'note.added');
  return carryOut(facts, type, { ...plan, createdId: after.id });
}

/** Changes what a note says; only its author does that. What it said before is kept. */
export function decideEditNote(
  { type, id, expectedVersion, patch }: Extract<NoteCommand, { type: 'editNote' }>,
  facts: Facts,
): Decision {
  const before = knownNote(id, facts);
  if ('ok' in before) return before;
  const refused = refuseUnlessAuthor(before, facts) ?? refuseIfMoved('note', before, expectedVersion);
  if (refused !== null) return refused;
  const ranked = knownGrade(patch.grade ?? before.grade, '/patch/grade', facts);
  if ('ok' in ranked) return ranked;
  const visibility = visibilityOf(patch.visibility ?? before.visibility, ranked.grade);
  const next = { text: patch.text ?? before.text, grade: ranked.grade.id, visibility };
  if (next.text === before.text && next.grade === before.grade && visibility === before.visibility)
    return carryOut(facts, type, { changes: [], audit: [], events: [] });
  const { actor, now } = facts;
  const edit: NoteEdit = {
    at: now,
    by: actor.id,
    name: actor.name,
    text: before.text,
    grade: before.grade,
    visibility: before.visibility,
  };
  const edits = [...before.edits, edit].slice(-LIMITS.comments);
  const after: Note = { ...before, ...next, version: before.version + 1, rank: ranked.rank, edits };
  return carryOut(facts, type, listedPlan({ kind: 'note', before, after }, 'note.edited'));
}
