import type { Facts } from '../commands/facts.types.js';
import { ownedTypes } from '../commands/scope-gate.js';
import { removalHours } from '../permissions/scope-of.js';
import type { Instant, RecordRef } from '../shared/shared.types.js';
import { firstGiving, liveGrounds } from './grounds.js';
import type { TagState } from './tag-changes.js';

const HOUR_MS = 3_600_000;

/** Tells until when who gave a tag could take it back, exclusive; `null` while they still can, or always. */
export type RemovalEnd = (state: TagState, record: RecordRef) => Instant | null;

/**
 * Since when it is too late for the actor's roles to take back tags, see `Role.removeWithinHours`. What was renewed
 * counts from when it was first given, else renewing it would begin the time anew.
 */
export function removalEnds({ actor, workspace, now }: Facts): RemovalEnd {
  const hours = removalHours(actor, workspace.settings.roles);
  if (hours === null) return () => null;
  const owned = new Set(ownedTypes({ workspace }));
  return ({ assignment }, { type }) => {
    if (!owned.has(type)) return null;
    const ends = liveGrounds(assignment, now).map((ground) => endOf(firstGiving(ground).at, hours));
    return ends.filter((end) => end <= now).sort()[0] ?? null;
  };
}

function endOf(given: Instant, hours: number): Instant {
  return new Date(Date.parse(given) + hours * HOUR_MS).toISOString();
}
