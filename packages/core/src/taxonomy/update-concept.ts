import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../commands/refuse.js';
import { sameJson } from '../shared/json.js';
import { refuseMisplaced } from './check-concept.js';
import { actionOf } from './concept-actions.js';
import { conceptPlan } from './concept-plan.js';
import { countExclusiveClashes, isNewlyExclusive } from './exclusive.js';
import { nearDuplicateWarnings } from './near-duplicates.js';
import { patchConcept } from './patch-concept.js';
import { findConcept } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type UpdateConcept = Extract<Command, { type: 'updateConcept' }>;

/** Renames, moves, describes. A former name stays findable as an alias. */
export function decideUpdateConcept(command: UpdateConcept, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'concept.edit');
  if (refused !== null) return refused;
  const found = editableConcept(command.id, command.expectedVersion, facts);
  if ('ok' in found) return found;
  if (command.patch.kind !== undefined && command.patch.kind !== found.kind) {
    const message = `${found.id} is a ${found.kind} and stays one. Create a new concept instead.`;
    return refuse('invalid', message, { path: '/patch/kind', details: { id: found.id } });
  }
  return changed(found, patchConcept(found, command.patch), facts);
}

function changed(before: Concept, after: Concept, facts: Facts): Decision {
  if (sameJson(before, { ...after, version: before.version }))
    return carryOut(facts, 'updateConcept', nothing);
  const { concepts, settings } = facts.workspace;
  const next = concepts.map((concept) => (concept.id === after.id ? after : concept));
  const misplaced =
    refuseMisplaced(next, after, settings.limits, '/patch') ?? refuseClashes(before, after, next, facts);
  if (misplaced !== null) return misplaced;
  const renamed = !sameJson(before.name, after.name);
  return carryOut(facts, 'updateConcept', {
    ...conceptPlan({ before, after }, actionOf(before, after)),
    exclusiveReading: isNewlyExclusive(before, after, next),
    warnings: renamed ? nearDuplicateWarnings(next, after) : [],
  });
}

const nothing = { changes: [], audit: [], events: [] };

/** A concept that may be edited under the version the caller saw, or why not. */
export function editableConcept(
  id: string,
  expectedVersion: number,
  { workspace }: Facts,
): Concept | Extract<Decision, { ok: false }> {
  const concept = findConcept(workspace.concepts, id);
  if (concept === undefined)
    return refuse('unknown-concept', `There is no category or tag ${id}.`, { path: '/id', details: { id } });
  const moved = refuseIfMoved('concept', concept, expectedVersion);
  if (moved !== null) return moved;
  if (concept.state !== 'merged') return concept;
  return refuse('wrong-state', `${id} was merged into ${concept.mergedIntoId ?? 'another'}; edit that one.`, {
    details: { id },
  });
}

function refuseClashes(
  before: Concept,
  after: Concept,
  next: readonly Concept[],
  facts: Facts,
): Extract<Decision, { ok: false }> | null {
  if (!isNewlyExclusive(before, after, next)) return null;
  const count = countExclusiveClashes(next, after.id, facts.assignments, facts.now);
  if (count === 0) return null;
  const message = `${count} records have several tags of the exclusive category. Remove the surplus ones first.`;
  return refuse('in-use', message, { details: { id: after.id, by: 'clashes', count } });
}
