import type { NeededFacts } from '../commands/facts.types.js';
import type { ListedNeed } from '../commands/listed-facts.js';
import { NOTE_GRADES_ID } from './grades.js';
import type { NoteCommand } from './notes.types.js';

const GRADES: ListedNeed = { kind: 'noteGrades', query: { ids: [NOTE_GRADES_ID] } };

/** What a command about notes must know. */
export function noteFacts(command: NoteCommand): NeededFacts {
  switch (command.type) {
    case 'addNote': {
      const { record, id } = command;
      const same: ListedNeed[] = id === undefined ? [] : [{ kind: 'note', query: { ids: [id] } }];
      return { entities: [GRADES, ...same], records: { type: record.type, ids: [record.id] } };
    }
    case 'setNoteGrades':
      return { entities: [GRADES, { kind: 'note', query: {} }] };
    default:
      return { entities: [GRADES, { kind: 'note', query: { ids: [command.id] } }] };
  }
}
