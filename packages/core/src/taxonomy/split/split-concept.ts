import { carryOut } from '../../commands/carry-out.js';
import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts, NeededFacts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import { tagStepsPlan } from '../../tags/tag-changes.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import { joinParts, stepsPlan } from '../concept-steps.js';
import { exclusiveTagsAround } from '../exclusive-groups.js';
import { planSplit } from './plan-split.js';

type SplitConcept = Extract<Command, { type: 'splitConcept' }>;

/** Puts several tags in the place of one. */
export function decideSplitConcept(command: SplitConcept, facts: Facts): Decision {
  const creates = command.parts.some((part) => 'draft' in part);
  const refused = refuseUnlessAllowed(
    facts,
    'concept.edit',
    ...(creates ? (['concept.create'] as const) : []),
  );
  if (refused !== null) return refused;
  const plan = planSplit(command, facts);
  if ('ok' in plan) return plan;
  return carryOut(facts, command.type, {
    ...joinParts([
      stepsPlan(plan.steps),
      tagStepsPlan(plan.rows.away, 'tag.handed-over', facts.now),
      tagStepsPlan(plan.rows.over, 'tag.taken-over', facts.now),
    ]),
    exclusiveReading: true,
    warnings: plan.readers.map(({ id }) => ({ code: 'rule-reads', details: { id } })),
  });
}

/** All rows of the tag, of its parts and of what excludes them; whether ids of new parts were ever used. */
export function splitFacts(command: SplitConcept, { concepts, settings }: WorkspaceSnapshot): NeededFacts {
  const named = command.parts.map((part) =>
    'draft' in part
      ? { id: part.id, around: part.draft.parentId }
      : { id: part.conceptId, around: part.conceptId },
  );
  const around = named.flatMap(({ around }) => around ?? []);
  const exclusive = exclusiveTagsAround(concepts, [command.id, ...around]);
  const tagIds = [...new Set([command.id, ...named.map(({ id }) => id), ...exclusive.keys()])];
  const queries = settings.recordTypes.map(({ id }) => ({ recordType: id, tagIds, includeInactive: true }));
  const created = command.parts.flatMap((part) =>
    'draft' in part ? [{ kind: 'concept' as const, id: part.id }] : [],
  );
  return { assignments: queries, holds: queries, ...(created.length === 0 ? {} : { histories: created }) };
}
