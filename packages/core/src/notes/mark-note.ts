import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { can } from '../permissions/can.js';
import { listedPlan } from '../store/listed.js';
import { knownNote, refuseUnlessAuthor } from './known-note.js';
import type { Note, NoteCommand } from './notes.types.js';

type Mark = Extract<NoteCommand, { type: 'closeNote' | 'reopenNote' | 'removeNote' | 'pinNote' }>;

const WORDS = {
  closeNote: 'note.closed',
  reopenNote: 'note.reopened',
  removeNote: 'note.removed',
  pinNote: 'note.pinned',
} as const;

/** Closes, opens again or pins a note, by anybody who sees it and writes notes; its author or an administrator removes it. */
export function decideMarkNote(command: Mark, facts: Facts): Decision {
  const before = knownNote(command.id, facts);
  if ('ok' in before) return before;
  if (command.type === 'removeNote') {
    const isAdministrator = can(facts.actor, 'workspace.edit', facts.workspace.settings.roles).allowed;
    const refused = isAdministrator ? null : refuseUnlessAuthor(before, facts);
    if (refused !== null) return refused;
    return carryOut(facts, command.type, listedPlan({ kind: 'note', before, after: null }, WORDS.removeNote));
  }
  const marked = markOf(command, before);
  if (marked === null)
    return refuse('wrong-state', `The note ${before.id} is ${before.state} already.`, {
      path: '/id',
      details: { id: before.id, state: before.state },
    });
  const after: Note = { ...before, ...marked, version: before.version + 1 };
  const action = command.type === 'pinNote' && !command.pinned ? 'note.unpinned' : WORDS[command.type];
  return carryOut(facts, command.type, listedPlan({ kind: 'note', before, after }, action));
}

/** `null`: it is so already. */
function markOf(
  command: Exclude<Mark, { type: 'removeNote' }>,
  { state, pinned }: Note,
): Partial<Note> | null {
  if (command.type === 'pinNote') return command.pinned === pinned ? null : { pinned: command.pinned };
  const next = command.type === 'closeNote' ? 'done' : 'open';
  return next === state ? null : { state: next };
}
