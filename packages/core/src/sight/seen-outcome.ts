import type { CommandOutcome } from '../commands/commands.types.js';
import type { Change, DomainEvent } from '../store/store.types.js';
import type { Hidden } from './hidden-concepts.js';
import type { Sight } from './seen-governance.js';
import { seesListedChange } from './seen-listed.js';

/**
 * The outcome of a command as its actor is told: without changes of what is hidden from them. The content of
 * published versions is left out for everybody; it would repeat the whole taxonomy.
 */
export function seenOutcome(outcome: CommandOutcome, sight: Sight): CommandOutcome {
  if (!outcome.ok) return outcome;
  const { hidden } = sight;
  const warnings =
    hidden.size === 0
      ? outcome.warnings
      : outcome.warnings.filter(({ details }) => !hidden.has(String(details['id'] ?? '')));
  return {
    ...outcome,
    changes: outcome.changes.filter((change) => isSeen(change, hidden) && seesListedChange(change, sight)),
    events: seenEvents(outcome.events, hidden),
    warnings,
  };
}

/** Events that do not name what is hidden; none is left out, so that their numbers have no gaps. */
export function seenEvents(events: readonly DomainEvent[], hidden: Hidden): readonly DomainEvent[] {
  if (hidden.size === 0) return events;
  return events.map((event) => {
    if (event.id === undefined || !hidden.has(event.id)) return event;
    const { id: _id, ...rest } = event;
    return rest;
  });
}

function isSeen(change: Change, hidden: Hidden): boolean {
  switch (change.kind) {
    case 'taxonomyVersion':
      return false;
    case 'concept':
      return !hidden.has(change.key);
    case 'rule':
    case 'assignment':
    case 'hold':
      return !hidden.has((change.after ?? change.before)?.tagId ?? '');
    default:
      return true;
  }
}
