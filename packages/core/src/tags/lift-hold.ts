import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { tagStepsPlan } from './tag-changes.js';
import { refuseUnknownRecord, tagStateOf } from './tag-facts.js';

type LiftHold = Extract<Command, { type: 'liftHold' }>;

/** Lets rules give the tag to the record again, without giving it. */
export function decideLiftHold({ type, record, tagId, reason }: LiftHold, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tag.remove-rule') ?? refuseUnknownRecord(facts, record);
  if (refused !== null) return refused;
  const before = tagStateOf(facts, record, tagId);
  if (before.hold === null)
    return refuse('not-held', `Nothing keeps rules from giving ${tagId} to the record ${record.id}.`, {
      details: { id: tagId },
    });
  const step = { record, tagId, before, after: { ...before, hold: null } };
  return carryOut(facts, type, tagStepsPlan([step], 'tag.hold-lifted', facts.now, reason));
}
