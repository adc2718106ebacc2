import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { findConcept } from '../taxonomy/tree.js';
import { withValue } from './give-tag.js';
import { isActiveAt } from './grounds.js';
import { tagStepsPlan } from './tag-changes.js';
import { refuseUnknownRecord, tagStateOf } from './tag-facts.js';
import { refuseValue } from './tag-value.js';

type SetTagValue = Extract<Command, { type: 'setTagValue' }>;

/** Changes what a typed tag carries on a record that has it; why and since when it is there stays. */
export function decideSetTagValue(command: SetTagValue, facts: Facts): Decision {
  const { record, tagId, value } = command;
  const refused = refuseUnlessAllowed(facts, 'tag.assign') ?? refuseUnknownRecord(facts, record);
  if (refused !== null) return refused;
  const details = { id: tagId };
  const tag = findConcept(facts.workspace.concepts, tagId);
  if (tag === undefined)
    return refuse('unknown-concept', `There is no tag ${tagId}.`, { path: '/tagId', details });
  const unfit = value === null ? null : refuseValue(tag, value, '/value');
  if (unfit !== null) return unfit;
  const before = tagStateOf(facts, record, tagId);
  const row = before.assignment;
  if (row === null || !isActiveAt(row, facts.now))
    return refuse('not-assigned', `The record ${record.id} does not have the tag ${tagId}.`, { details });
  if ((row.value ?? null) === value)
    return carryOut(facts, command.type, { changes: [], audit: [], events: [] });
  const assignment = { ...withValue(row, value), version: row.version + 1 };
  const step = { record, tagId, before, after: { ...before, assignment } };
  return carryOut(facts, command.type, tagStepsPlan([step], 'tag.valued', facts.now));
}
