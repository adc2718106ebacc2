import { carryOut } from '../../commands/carry-out.js';
import type { Command, CommandWarning } from '../../commands/commands.types.js';
import type { Decision, Facts, NeededFacts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import { rulePlan } from '../../rules/rule-plan.js';
import { stepsPlan, joinParts, type PlanPart } from '../concept-steps.js';
import { tagStepsPlan } from '../../tags/tag-changes.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import type { TargetCounts } from './merged-rows.js';
import { outlineMerge, planMerge, type MergePlan } from './plan-merge.js';

type Merge = Extract<Command, { type: 'mergeConcepts' | 'redirectConcepts' }>;

/** Joins concepts into others: everything that names them leads there from now on. */
export function decideMerge(command: Merge, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'concept.edit');
  if (refused !== null) return refused;
  const plan = planMerge(command, facts);
  if ('ok' in plan) return plan;
  const parts: readonly PlanPart[] = [
    stepsPlan(plan.concepts.steps),
    ...plan.rules.flatMap(({ step }) => (step === null ? [] : [rulePlan(step, 'rule.redirected')])),
    tagStepsPlan([...plan.rows.away()], 'tag.handed-over', facts.now),
    tagStepsPlan([...plan.rows.over()], 'tag.taken-over', facts.now),
  ];
  return carryOut(facts, command.type, {
    ...joinParts(parts),
    exclusiveReading: true,
    warnings: warningsOf(plan),
  });
}

function warningsOf({ rows }: MergePlan): readonly CommandWarning[] {
  const told = (code: CommandWarning['code'], count: (counts: TargetCounts) => number): CommandWarning[] =>
    [...rows.counts].flatMap(([tagId, counts]) =>
      count(counts) === 0 ? [] : [{ code, details: { tagId, count: count(counts) } }],
    );
  return [
    ...told('value-kept', ({ keptValues }) => keptValues),
    ...told('hold-lifted', ({ liftedHolds }) => liftedHolds),
  ];
}

/** All rows of the tags that go, that stay, and of those that exclude them. */
export function mergeFacts(command: Merge, workspace: WorkspaceSnapshot): NeededFacts {
  const outline = outlineMerge(command, workspace);
  if ('ok' in outline) return {};
  const { targets, exclusive } = outline;
  const merged = [...new Set([...targets.keys(), ...targets.values()])];
  const tagIds = [...new Set([...merged, ...exclusive.keys()])];
  const recordTypes = workspace.settings.recordTypes.map(({ id }) => id);
  return {
    assignments: recordTypes.map((recordType) => ({ recordType, tagIds, includeInactive: true })),
    holds: recordTypes.map((recordType) => ({ recordType, tagIds: merged, includeInactive: true })),
  };
}
