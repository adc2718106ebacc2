import type { Command } from '../../commands/commands.types.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import { refuseUnlessAllowedOn } from '../../commands/refuse-on-concept.js';
import { openSuggestion } from './find-suggestion.js';
import { suggestionPlan } from './suggestion-plan.js';

type Reject = Extract<Command, { type: 'rejectSuggestion' }>;

/** Turns a suggestion down, for whoever could have accepted it. */
export function decideRejectSuggestion({ id, reason }: Reject, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tag.assign');
  if (refused !== null) return refused;
  const before = openSuggestion(id, facts);
  if ('ok' in before) return before;
  const closed = refuseUnlessAllowedOn(facts, 'tag.assign', [before.tagId]);
  if (closed !== null) return closed;
  const after = {
    ...before,
    version: before.version + 1,
    state: 'rejected' as const,
    decidedBy: facts.actor.id,
    decidedAt: facts.now,
    ...(reason === undefined ? {} : { reason }),
  };
  return carryOut(
    facts,
    'rejectSuggestion',
    suggestionPlan({ before, after }, 'suggestion.rejected', reason),
  );
}
