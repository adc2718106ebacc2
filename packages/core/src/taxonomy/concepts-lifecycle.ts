import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts, Plan } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import { refuseAnyMisplaced } from './check-concept.js';
import { conceptsAfter, nextConcept, stepsPlan, type PlanPart } from './concept-steps.js';
import { refuseArchiving, restored, wrongState } from './concept-uses.js';
import { removalPlan, type RemovalFacts } from './remove-concepts.js';
import { findConcept } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type Lifecycle = Extract<Command, { type: 'archiveConcepts' | 'restoreConcepts' | 'deleteConcepts' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Archives, restores or deletes many concepts, all or none. */
export function decideConceptsLifecycle(command: Lifecycle, facts: Facts): Decision {
  const action = command.type === 'deleteConcepts' ? 'concept.delete' : 'concept.archive';
  const refused = refuseUnlessAllowed(facts, action);
  if (refused !== null) return refused;
  const plan = planLifecycle(command, facts);
  if ('ok' in plan) return plan;
  return carryOut(facts, command.type, plan);
}

/** What the command changes, or why it cannot be. */
export function planLifecycle({ type, ids }: Lifecycle, facts: RemovalFacts): Plan | Refused {
  const named = namedConcepts(facts.workspace.concepts, ids);
  if ('ok' in named) return named;
  switch (type) {
    case 'archiveConcepts':
      return archivePlan(
        named.filter(({ state }) => state !== 'archived'),
        facts,
      );
    case 'restoreConcepts':
      return restorePlan(
        ids,
        named.filter(({ state }) => state === 'archived'),
        facts,
      );
    case 'deleteConcepts': {
      const plan = removalPlan(named, facts);
      // Somebody may be given one of the tags at this moment.
      return 'ok' in plan ? plan : { ...plan, exclusiveReading: true };
    }
  }
}

function namedConcepts(concepts: readonly Concept[], ids: readonly string[]): readonly Concept[] | Refused {
  const named = new Map<string, Concept>();
  for (const [index, id] of ids.entries()) {
    const path = `/ids/${index}`;
    const concept = findConcept(concepts, id);
    if (concept === undefined)
      return refuse('unknown-concept', `There is no category or tag ${id}.`, { path, details: { id } });
    if (concept.state === 'merged')
      return wrongState(concept, `was merged into ${concept.mergedIntoId ?? 'another'}.`, path);
    named.set(id, concept);
  }
  return [...named.values()];
}

function archivePlan(
  leaving: readonly Concept[],
  { workspace }: Pick<Facts, 'workspace'>,
): PlanPart | Refused {
  const refused = refuseArchiving(leaving, workspace);
  if (refused !== null) return refused;
  return stepsPlan(
    leaving.map((before) => ({
      before,
      after: nextConcept(before, { state: 'archived' }),
      action: 'concept.archived',
    })),
  );
}

function restorePlan(
  ids: readonly string[],
  coming: readonly Concept[],
  { workspace: { concepts, settings } }: Pick<Facts, 'workspace'>,
): PlanPart | Refused {
  const positions = new Map(ids.map((id, index) => [id, index]));
  const steps = coming.map((before) => ({
    before,
    after: restored(before),
    action: 'concept.restored' as const,
  }));
  const placed = steps.map(({ after }) => ({ concept: after, path: `/ids/${positions.get(after.id) ?? 0}` }));
  const refused = refuseAnyMisplaced(conceptsAfter(concepts, steps), placed, settings.limits);
  return refused === null ? stepsPlan(steps) : atId(refused);
}

/** The command names only ids; what is wrong with a member is wrong with the id. */
function atId({ refusal }: Refused): Refused {
  const { path = '', ...rest } = refusal;
  return { ok: false, refusal: { ...rest, path: path.split('/').slice(0, 3).join('/') } };
}
