import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { rulePlan } from '../rules/rule-plan.js';
import { givesAnyOf, ruleTagIds, withRuleTags } from '../rules/rule-tags.js';
import { joinParts, nextConcept, stepsPlan } from '../taxonomy/concept-steps.js';
import { descendantsOf } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { Instant } from '../shared/shared.types.js';
import type { JobCommand } from './job-commands.types.js';

type EndCampaigns = Extract<JobCommand, { type: 'endCampaigns' }>;

/**
 * Archives what a campaign brought; the history shows each concept and rule by itself. A rule that gives other tags as
 * well goes on with those.
 */
export function decideEndCampaigns({ ids }: EndCampaigns, facts: Facts): Decision {
  const { workspace, assignments, now, actor } = facts;
  const wanted = new Set(ids);
  const held = new Set(assignments.filter(({ state }) => state === 'active').map(({ tagId }) => tagId));
  const over = campaignsOver(workspace.concepts, now).filter(
    ({ root, members }) => wanted.has(root.id) && members.every(({ id }) => !held.has(id)),
  );
  const leaving = new Map(over.flatMap(({ members }) => members.map((member) => [member.id, member])));
  const steps = [...leaving.values()].map((before) => ({
    before,
    after: nextConcept(before, { state: 'archived' }),
    action: 'concept.archived' as const,
  }));
  const rules = workspace.rules.filter((rule) => rule.state !== 'archived' && givesAnyOf(rule, leaving));
  const ruleParts = rules.map((before) => {
    const left = ruleTagIds(before).filter((id) => !leaving.has(id));
    const edit = { version: before.version + 1, updatedAt: now, updatedBy: actor.id };
    if (left.length === 0)
      return rulePlan({ before, after: { ...before, ...edit, state: 'archived' } }, 'rule.archived');
    return rulePlan({ before, after: { ...withRuleTags(before, left), ...edit } }, 'rule.updated');
  });
  return carryOut(facts, 'endCampaigns', joinParts([stepsPlan(steps), ...ruleParts]));
}

/** A campaign that is over, and what is still in use of it. */
export interface CampaignOver {
  /** The concept whose `activeTo` has passed. */
  readonly root: Concept;
  /** It and what is below it, as far as active or in draft. */
  readonly members: readonly Concept[];
}

/** Every campaign that is over and of which anything is still there. */
export function campaignsOver(concepts: readonly Concept[], now: Instant): readonly CampaignOver[] {
  const roots = concepts.filter(({ activeTo }) => activeTo !== undefined && activeTo <= now);
  if (roots.length === 0) return [];
  return roots.flatMap((root) => {
    const members = [root, ...descendantsOf(concepts, root.id)].filter(
      ({ state }) => state === 'active' || state === 'draft',
    );
    return members.length === 0 ? [] : [{ root, members }];
  });
}
