import { can } from '../permissions/can.js';
import type { Role } from '../permissions/permissions.types.js';
import type { Actor } from '../shared/shared.types.js';
import type { Note } from './notes.types.js';

/** Whether an actor sees a note: its author always does while they may read notes at all. */
export function seesNote(
  { visibility, authorId }: Pick<Note, 'visibility' | 'authorId'>,
  actor: Actor,
  roles: readonly Role[],
): boolean {
  if (!can(actor, 'note.read', roles).allowed) return false;
  if (authorId === actor.id || visibility === 'team') return true;
  return visibility === 'managers' && can(actor, 'note.read-restricted', roles).allowed;
}
