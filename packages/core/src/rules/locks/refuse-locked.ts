import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import type { Action } from '../../permissions/permissions.types.js';
import type { Change } from '../../store/store.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** The permission to change, take away or unlock what is locked in a rule text. */
export const LOCKED_PARTS_ACTION: Action = 'workspace.edit';

/** A locked part stays as it is, unless the actor may change locked parts. */
export function refuseLocked(id: string, before: string, after: string, facts: Facts): Refused | null {
  if (before === after || !hasLocks(before)) return null;
  if (refuseUnlessAllowed(facts, LOCKED_PARTS_ACTION) === null) return null;
  // Where nobody reads the texts nobody can tell: then the lock holds.
  const lost = facts.changedLocks === undefined ? UNREAD : facts.changedLocks(before, after);
  if (lost === null) return null;
  const [part = ''] = lost.parts;
  const [place] = lost.places;
  const cure =
    lost.reason === 'changed'
      ? `Put the locked part back as it was: ${part}${place ? ` (line ${place.line}, column ${place.column})` : ''}`
      : 'The text cannot be read, so what is locked in it cannot be found. Correct it first.';
  return refuse(
    'part-locked',
    `${facts.actor.name} may not change what is locked in the rule ${id}. ${cure}`,
    {
      action: LOCKED_PARTS_ACTION,
      details: {
        id,
        reason: lost.reason,
        part,
        count: lost.parts.length,
        ...(place && { position: place.position, line: place.line, column: place.column }),
      },
    },
  );
}

/** Taking back an edit of a rule is an edit of it. */
export function refuseLockedUndo(changes: readonly Change[], facts: Facts): Refused | null {
  for (const change of changes) {
    if (change.kind !== 'rule' || change.before === null || change.after === null) continue;
    const { before, after } = change;
    const refused = refuseLocked(before.id, before.expression, after.expression, facts);
    if (refused !== null) return refused;
  }
  return null;
}

function hasLocks(text: string): boolean {
  return text.includes('lock=');
}

const UNREAD = { reason: 'unreadable', parts: [], places: [] } as const;
