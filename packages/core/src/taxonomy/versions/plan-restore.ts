import { refuse } from '../../commands/refuse.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import { sameJson } from '../../shared/json.js';
import { refuseAnyMisplaced } from '../check-concept.js';
import { conceptsAfter, nextConcept, type NamedStep } from '../concept-steps.js';
import { countBy, liveRuleCounts, refuseArchiving, refuseInUse } from '../concept-uses.js';
import { conceptsById } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import { latecomers } from './latecomers.js';
import type { TaxonomyVersion } from './taxonomy-version.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** Everything that setting the taxonomy back changes. */
export interface RestorePlan {
  readonly steps: readonly NamedStep[];
  readonly next: readonly Concept[];
  /** Tags that are merged away again: nothing may be assigned to them. */
  readonly mergedAgain: readonly string[];
}

/**
 * Concepts of the version become what they were; those that came later are archived and make way where a name or
 * the depth would clash. Nothing is deleted, and what stands for a merged id does so still.
 */
export function planRestore(
  version: TaxonomyVersion,
  { workspace }: Pick<Facts, 'workspace'>,
): RestorePlan | Refused {
  const { concepts, settings, revision = 0 } = workspace;
  const current = conceptsById(concepts);
  const back = version.concepts.flatMap((was) => stepBack(was, current.get(was.id) ?? null, revision));
  const frozen = conceptsById(version.concepts);
  const later = concepts.filter(({ id }) => !frozen.has(id));
  const steps = [...back, ...latecomers(later, version.concepts, settings.limits.maxLevel)];
  const next = conceptsAfter(concepts, steps);
  const refused =
    refuseMisplaced(steps, next, settings.limits) ??
    refuseArchiving(leaving(steps, 'archived'), { concepts: next, rules: workspace.rules }) ??
    refuseMergedWithRules(leaving(steps, 'merged'), workspace.rules);
  return refused ?? { steps, next, mergedAgain: leaving(steps, 'merged').map(({ id }) => id) };
}

/** Why tags that are merged away again cannot be: they came into use since. */
export function refuseUsedAgain(
  ids: readonly string[],
  { assignments, workspace, now }: Pick<Facts, 'assignments' | 'workspace' | 'now'>,
): Refused | null {
  if (ids.length === 0) return null;
  const concepts = conceptsById(workspace.concepts);
  const counts = countBy(assignments.filter((row) => isActiveAt(row, now)).map(({ tagId }) => tagId));
  for (const id of ids) {
    const concept = concepts.get(id);
    const refused = concept === undefined ? null : refuseInUse(concept, 'records', counts.get(id) ?? 0);
    if (refused !== null) return refused;
  }
  return null;
}

/** The concept as it was, member for member; only its version goes on. */
function stepBack(was: Concept, now: Concept | null, revision: number): NamedStep[] {
  if (now !== null && sameJson({ ...was, version: now.version }, now)) return [];
  // A deleted one may have had any version up to the number of commits; versions never go down.
  const version = (now?.version ?? Math.max(was.version, revision)) + 1;
  return [{ before: now, after: { ...was, version }, action: 'concept.reverted' }];
}

/** Concepts, as they are before, that go into this state. */
function leaving(steps: readonly NamedStep[], state: Concept['state']): readonly Concept[] {
  return steps.flatMap(({ before, after }) =>
    before !== null && before.state !== state && after?.state === state
      ? [nextConcept(before, { parentId: after.parentId })]
      : [],
  );
}

function refuseMisplaced(
  steps: readonly NamedStep[],
  next: readonly Concept[],
  limits: Parameters<typeof refuseAnyMisplaced>[2],
): Refused | null {
  const placed = steps.flatMap(({ after }) => (after === null ? [] : [{ concept: after, path: '' }]));
  const refused = refuseAnyMisplaced(next, placed, limits);
  if (refused === null) return null;
  const { path: _path, ...refusal } = refused.refusal;
  return { ok: false, refusal: { ...refusal, path: '/versionId' } };
}

/** A rule that gives a tag which goes into another one again would give nothing. */
function refuseMergedWithRules(
  merged: readonly Concept[],
  rules: Facts['workspace']['rules'],
): Refused | null {
  const live = liveRuleCounts(rules);
  for (const concept of merged) {
    const refused = refuseInUse(concept, 'rules', live.get(concept.id) ?? 0);
    if (refused !== null) return refused;
  }
  return null;
}

/** The refusal of a version that is not there. */
export function unknownVersion(id: string, path: string): Refused {
  return refuse('unknown-version', `There is no version ${id} of the taxonomy.`, { path, details: { id } });
}
