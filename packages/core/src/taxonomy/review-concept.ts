import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuseUnlessAllowed } from '../commands/refuse.js';
import { conceptPlan } from './concept-plan.js';
import { nextConcept } from './concept-steps.js';
import { editableConcept } from './update-concept.js';

type ReviewConcept = Extract<Command, { type: 'reviewConcept' }>;

/** Notes that somebody found the concept still right; its next review counts from now. */
export function decideReviewConcept({ id, expectedVersion, type }: ReviewConcept, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'concept.edit');
  if (refused !== null) return refused;
  const before = editableConcept(id, expectedVersion, facts);
  if ('ok' in before) return before;
  const after = nextConcept(before, { reviewedAt: facts.now });
  return carryOut(facts, type, conceptPlan({ before, after }, 'concept.reviewed'));
}
