import { auditStates } from '../shared/json.js';
import type { Note } from './notes.types.js';

/**
 * What the history of a record keeps of a note: never its text. Who may read the history is another question than who
 * may read the note, and who may read the note can change; its own `edits` keep what it said.
 */
export function noteStates(before: Note | null, after: Note | null): ReturnType<typeof auditStates> {
  return auditStates(told(before), told(after));
}

function told(note: Note | null): object | null {
  if (note === null) return null;
  const { id, grade, visibility, state, pinned, edits } = note;
  return { noteId: id, grade, visibility, state, pinned, edits: edits.length };
}
