import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { refuseMisplaced } from './check-concept.js';
import { conceptPlan } from './concept-plan.js';
import { draftedConcept } from './drafted-concept.js';
import { nearDuplicateWarnings } from './near-duplicates.js';
import { childrenOf, findConcept } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type CreateConcept = Extract<Command, { type: 'createConcept' }>;

/** Adds a category or tag, active at once, owned by its creator unless the draft names an owner. */
export function decideCreateConcept(command: CreateConcept, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'concept.create');
  if (refused !== null) return refused;
  const { concepts, settings } = facts.workspace;
  const concept = createdConcept(command, facts);
  if (facts.hasHistory || findConcept(concepts, concept.id) !== undefined) {
    const message = `The id ${concept.id} is or was in use; ids are never used again. Choose another one.`;
    return refuse('invalid', message, { path: '/id', details: { id: concept.id } });
  }
  const next = [...concepts, concept];
  const misplaced = refuseMisplaced(next, concept, settings.limits, '/concept');
  if (misplaced !== null) return misplaced;
  return carryOut(facts, 'createConcept', {
    ...conceptPlan({ before: null, after: concept }, 'concept.created'),
    warnings: nearDuplicateWarnings(next, concept),
    createdId: concept.id,
  });
}

function createdConcept({ concept: draft, id }: CreateConcept, facts: Facts): Concept {
  const order = draft.order ?? nextOrder(facts.workspace.concepts, draft.parentId);
  const { now, actor } = facts;
  const identity = { id: id ?? facts.newEntityId, createdAt: now, ownerId: actor.id };
  return draftedConcept({ ...draft, order }, identity);
}

/** Behind the last sibling. */
function nextOrder(concepts: readonly Concept[], parentId: string | null): number {
  return Math.floor(childrenOf(concepts, parentId).at(-1)?.order ?? -1) + 1;
}
