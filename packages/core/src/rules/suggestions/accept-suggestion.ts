import type { Command } from '../../commands/commands.types.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import { refuseUnlessAllowedOn } from '../../commands/refuse-on-concept.js';
import { assigningPlan } from '../../tags/assign-tag.js';
import { openSuggestion } from './find-suggestion.js';
import { suggestionPlan } from './suggestion-plan.js';

type Accept = Extract<Command, { type: 'acceptSuggestion' }>;

/** Gives the suggested tag on the ground of the suggestion, as assigning by hand would. */
export function decideAcceptSuggestion({ id }: Accept, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tag.assign');
  if (refused !== null) return refused;
  const before = openSuggestion(id, facts);
  if ('ok' in before) return before;
  const { record, tagId } = before;
  const closed = refuseUnlessAllowedOn(facts, 'tag.assign', [tagId]);
  if (closed !== null) return closed;
  const given = assigningPlan({ record, tagId }, facts, 'suggestion');
  if ('ok' in given) return given;
  const after = {
    ...before,
    version: before.version + 1,
    state: 'accepted' as const,
    decidedBy: facts.actor.id,
    decidedAt: facts.now,
  };
  const decided = suggestionPlan({ before, after }, 'suggestion.accepted');
  return carryOut(facts, 'acceptSuggestion', {
    ...given,
    changes: [...given.changes, ...decided.changes],
    // The entry about the tag names its ground; a second one about the same tag would say the same.
    events: [...given.events, ...decided.events],
  });
}
