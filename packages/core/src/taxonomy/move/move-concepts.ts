import { carryOut } from '../../commands/carry-out.js';
import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts, NeededFacts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import { stepsPlan } from '../concept-steps.js';
import { newlyExclusiveTags, refuseExclusiveClashes } from '../exclusive-groups.js';
import { planMove } from './plan-move.js';

type MoveConcepts = Extract<Command, { type: 'moveConcepts' }>;

/** Hangs concepts elsewhere: all of them or none. */
export function decideMoveConcepts(command: MoveConcepts, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'concept.edit');
  if (refused !== null) return refused;
  const plan = planMove(command, facts.workspace);
  if ('ok' in plan) return plan;
  const exclusive = newlyExclusiveTags(plan.next, plan.steps);
  const clash = refuseExclusiveClashes(exclusive, facts.assignments, facts.now);
  if (clash !== null) return clash;
  return carryOut(facts, command.type, { ...stepsPlan(plan.steps), exclusiveReading: exclusive.size > 0 });
}

/** Where tags come to exclude each other, who has them. */
export function moveFacts(command: MoveConcepts, workspace: WorkspaceSnapshot): NeededFacts {
  const plan = planMove(command, workspace);
  if ('ok' in plan) return {};
  const tagIds = [...newlyExclusiveTags(plan.next, plan.steps).keys()];
  if (tagIds.length === 0) return {};
  const { recordTypes } = workspace.settings;
  return { assignments: recordTypes.map(({ id }) => ({ recordType: id, tagIds, includeInactive: true })) };
}
