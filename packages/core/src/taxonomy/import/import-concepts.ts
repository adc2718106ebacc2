import { carryOut } from '../../commands/carry-out.js';
import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts, NeededFacts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import { stepsPlan } from '../concept-steps.js';
import { newlyExclusiveTags, refuseExclusiveClashes } from '../exclusive-groups.js';
import { planImport } from './plan-import.js';

type ImportConcepts = Extract<Command, { type: 'importConcepts' }>;

/** Adds and updates many concepts in one transaction. */
export function decideImportConcepts(command: ImportConcepts, facts: Facts): Decision {
  const plan = planImport(command, facts);
  const creates = !('ok' in plan) && plan.steps.some(({ before }) => before === null);
  const updates = !('ok' in plan) && plan.steps.some(({ before }) => before !== null);
  const refused = refuseUnlessAllowed(
    facts,
    ...(creates || !updates ? (['concept.create'] as const) : []),
    ...(updates ? (['concept.edit'] as const) : []),
  );
  if (refused !== null) return refused;
  if ('ok' in plan) return plan;
  const exclusive = newlyExclusiveTags(plan.next, plan.steps);
  const clash = refuseExclusiveClashes(exclusive, facts.assignments, facts.now);
  if (clash !== null) return clash;
  return carryOut(facts, command.type, { ...stepsPlan(plan.steps), exclusiveReading: exclusive.size > 0 });
}

/** Where tags come to exclude each other, who has them. */
export function importFacts(command: ImportConcepts, workspace: WorkspaceSnapshot): NeededFacts {
  // Only what is there already can have records; who imports and when makes no difference to that.
  const plan = planImport(command, { workspace, now: '', actor: { id: '' } });
  if ('ok' in plan) return {};
  const tagIds = [...newlyExclusiveTags(plan.next, plan.steps).keys()];
  if (tagIds.length === 0) return {};
  const { recordTypes } = workspace.settings;
  return { assignments: recordTypes.map(({ id }) => ({ recordType: id, tagIds, includeInactive: true })) };
}
