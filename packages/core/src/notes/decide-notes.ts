import type { Decision, Facts } from '../commands/facts.types.js';
import { refuseUnlessAllowed } from '../commands/refuse.js';
import { decideAddNote, decideEditNote } from './edit-note.js';
import { decideMarkNote } from './mark-note.js';
import type { NoteCommand } from './notes.types.js';
import { decideSetNoteGrades } from './set-grades.js';

/** What a command about notes does. */
export function decideNoteCommand(command: NoteCommand, facts: Facts): Decision {
  if (command.type === 'setNoteGrades') return decideSetNoteGrades(command, facts);
  const refused = refuseUnlessAllowed(facts, 'note.read', 'note.write');
  if (refused !== null) return refused;
  switch (command.type) {
    case 'addNote':
      return decideAddNote(command, facts);
    case 'editNote':
      return decideEditNote(command, facts);
    default:
      return decideMarkNote(command, facts);
  }
}
