import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuseUnlessAllowed } from '../commands/refuse.js';
import { refuseMisplaced } from './check-concept.js';
import { conceptPlan } from './concept-plan.js';
import { nextConcept } from './concept-steps.js';
import { refuseArchiving, restored, wrongState } from './concept-uses.js';
import { removalPlan } from './remove-concepts.js';
import { editableConcept } from './update-concept.js';
import type { Concept } from './taxonomy.types.js';

type Lifecycle = Extract<Command, { type: 'archiveConcept' | 'restoreConcept' | 'deleteConcept' }>;

/** Archive, restore, delete. */
export function decideConceptLifecycle(command: Lifecycle, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(
    facts,
    command.type === 'deleteConcept' ? 'concept.delete' : 'concept.archive',
  );
  if (refused !== null) return refused;
  const concept = editableConcept(command.id, command.expectedVersion, facts);
  if ('ok' in concept) return concept;
  switch (command.type) {
    case 'archiveConcept':
      return archive(concept, facts);
    case 'restoreConcept':
      return restore(concept, facts);
    case 'deleteConcept':
      return remove(concept, facts);
  }
}

/** Records keep an archived tag; it can no longer be given. */
function archive(concept: Concept, facts: Facts): Decision {
  if (concept.state === 'archived') return wrongState(concept, 'is archived already.');
  const refused = refuseArchiving([concept], facts.workspace);
  if (refused !== null) return refused;
  const after = nextConcept(concept, { state: 'archived' });
  return carryOut(facts, 'archiveConcept', conceptPlan({ before: concept, after }, 'concept.archived'));
}

function restore(concept: Concept, facts: Facts): Decision {
  if (concept.state !== 'archived') return wrongState(concept, 'is not archived.');
  const { concepts, settings } = facts.workspace;
  const after = restored(concept);
  const next = concepts.map((other) => (other.id === after.id ? after : other));
  const misplaced = refuseMisplaced(next, after, settings.limits, '');
  if (misplaced !== null) return misplaced;
  return carryOut(facts, 'restoreConcept', conceptPlan({ before: concept, after }, 'concept.restored'));
}

function remove(concept: Concept, facts: Facts): Decision {
  const plan = removalPlan([concept], facts);
  return 'ok' in plan ? plan : carryOut(facts, 'deleteConcept', plan);
}
