import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse } from '../commands/refuse.js';
import { refuseUnlessAllowedOn } from '../commands/refuse-on-concept.js';
import { rulePlan } from '../rules/rule-plan.js';
import { listedPlan } from '../store/listed.js';
import { joinParts, nextConcept, type PlanPart } from '../taxonomy/concept-steps.js';
import { conceptPlan } from '../taxonomy/concept-plan.js';
import { onlyOwned, ownedBy } from './owned.js';
import type { OwnershipCommand } from './ownership-commands.types.js';

type Reassign = Extract<OwnershipCommand, { type: 'reassignOwner' }>;

/** Hands everything over in one transaction, with one entry in the history of each thing. */
export function decideReassignOwner({ type, fromId, toId, only, reason }: Reassign, facts: Facts): Decision {
  if (fromId === toId)
    return refuse('invalid', 'Both are the same; choose another owner.', { path: '/toId' });
  const { workspace, entities, actor, now } = facts;
  const all = ownedBy(fromId, {
    concepts: workspace.concepts,
    rules: workspace.rules,
    patterns: [...(entities?.all('codePattern').values() ?? [])],
    workflows: [...(entities?.all('workflow').values() ?? [])],
    territories: [...(entities?.all('territory').values() ?? [])],
    tierSchemes: [...(entities?.all('tierScheme').values() ?? [])],
  });
  const owned = onlyOwned(all, only);
  const closed = refuseUnlessAllowedOn(
    facts,
    'ownership.edit',
    owned.concepts.map(({ id }) => id),
  );
  if (closed !== null) return closed;
  const touched = { ownerId: toId, updatedAt: now, updatedBy: actor.id };
  const parts: readonly PlanPart[] = [
    ...owned.concepts.map((before) =>
      conceptPlan({ before, after: nextConcept(before, { ownerId: toId }) }, 'concept.updated'),
    ),
    ...owned.rules.map((before) =>
      rulePlan({ before, after: { ...before, ...touched, version: before.version + 1 } }, 'rule.updated'),
    ),
    ...owned.patterns.map((before) => {
      const after = { ...before, ...touched, version: before.version + 1 };
      return listedPlan({ kind: 'codePattern', before, after }, 'code-pattern.reassigned');
    }),
    ...owned.workflows.map((before) => {
      const after = { ...before, ...touched, version: before.version + 1 };
      return listedPlan({ kind: 'workflow', before, after }, 'workflow.reassigned');
    }),
    ...owned.territories.map((before) => {
      const after = { ...before, ...touched, version: before.version + 1 };
      return listedPlan({ kind: 'territory', before, after }, 'territory.reassigned');
    }),
    ...owned.tierSchemes.map((before) => {
      const after = { ...before, ...touched, version: before.version + 1 };
      return listedPlan({ kind: 'tierScheme', before, after }, 'tier-scheme.reassigned');
    }),
  ];
  const { changes, audit, events } = joinParts(parts);
  const told = audit.map((note) => ({ ...note, ...(reason === undefined ? {} : { reason }) }));
  return carryOut(facts, type, { changes, audit: told, events });
}
