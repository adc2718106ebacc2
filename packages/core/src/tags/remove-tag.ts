import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { can } from '../permissions/can.js';
import type { Instant } from '../shared/shared.types.js';
import { findConcept } from '../taxonomy/tree.js';
import { isActiveAt, withGrounds } from './grounds.js';
import { isHeldByRule, refuseRemovals } from './refuse-removal.js';
import { auditOf, changesOf, eventOf, type TagState, type TagStep } from './tag-changes.js';
import { refuseUnknownRecord, tagStateOf } from './tag-facts.js';
import type { Hold } from './tags.types.js';

type RemoveTag = Extract<Command, { type: 'removeTag' }>;

/** Takes a tag from a record with all its grounds; where a rule gave it, a hold keeps rules from re-adding it. */
export function decideRemoveTag(command: RemoveTag, facts: Facts): Decision {
  const refused = refuseWithoutAnyRemoval(facts) ?? refuseUnknownRecord(facts, command.record);
  if (refused !== null) return refused;
  if (findConcept(facts.workspace.concepts, command.tagId) === undefined) {
    const details = { id: command.tagId };
    return refuse('unknown-concept', `There is no tag ${command.tagId}.`, { path: '/tagId', details });
  }
  const before = tagStateOf(facts, command.record, command.tagId);
  if (before.assignment === null || !isActiveAt(before.assignment, facts.now)) return notAssigned(command);
  const forbidden = refuseRemovals([{ ...command, before }], facts);
  return forbidden ?? removal(command, facts, before);
}

function removal(command: RemoveTag, facts: Facts, before: TagState): Decision {
  const { record, tagId, reason } = command;
  const removed = removedState(before, facts.now);
  const hold = isHeldByRule(before, facts.now) ? holdOf(command, facts, before.hold) : before.hold;
  const step: TagStep = { record, tagId, before, after: { assignment: removed.assignment, hold } };
  return carryOut(facts, 'removeTag', {
    changes: changesOf(step),
    audit: [auditOf(step, 'tag.removed', reason)],
    events: [eventOf(step, facts.now)],
    warnings: hold === before.hold ? [] : [{ code: 'hold-created', details: { tagId } }],
  });
}

/** The state without any ground; a hold stays as it is. */
export function removedState(state: TagState, at: Instant): TagState {
  const { assignment } = state;
  if (assignment === null) return state;
  const slot = { record: assignment.record, tagId: assignment.tagId, previous: assignment };
  return { ...state, assignment: withGrounds(slot, [], at) };
}

function holdOf(
  { record, tagId, reason = '' }: RemoveTag,
  { actor, now }: Facts,
  previous: Hold | null,
): Hold {
  return { record, tagId, version: (previous?.version ?? 0) + 1, by: actor.id, at: now, reason, until: null };
}

/** Which removal is meant is known only from the facts; whoever may do neither is told before seeing any. */
function refuseWithoutAnyRemoval(facts: Facts): Extract<Decision, { ok: false }> | null {
  const mayRemoveRule = can(facts.actor, 'tag.remove-rule', facts.workspace.settings.roles).allowed;
  return mayRemoveRule ? null : refuseUnlessAllowed(facts, 'tag.remove');
}

function notAssigned({ record, tagId }: RemoveTag): Decision {
  return refuse('not-assigned', `The record ${record.id} does not have the tag ${tagId}.`, {
    details: { id: tagId },
  });
}
