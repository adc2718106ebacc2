import { carryOut } from '../../commands/carry-out.js';
import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts, NeededFacts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import { refuseUnlessAllowedOn } from '../../commands/refuse-on-concept.js';
import type { Action } from '../../permissions/permissions.types.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import { stepsPlan, type NamedStep } from '../concept-steps.js';
import { newlyExclusiveTags, refuseExclusiveClashes } from '../exclusive-groups.js';
import { planRestore, refuseUsedAgain, unknownVersion } from './plan-restore.js';
import type { TaxonomyVersion } from './taxonomy-version.types.js';

type RestoreTaxonomy = Extract<Command, { type: 'restoreTaxonomy' }>;

/** Sets the taxonomy back to a version in one transaction; assignments, holds and rules stay. */
export function decideRestoreTaxonomy(command: RestoreTaxonomy, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'concept.edit', 'concept.archive');
  if (refused !== null) return refused;
  const version = facts.taxonomyVersions?.found.find(({ id }) => id === command.versionId);
  if (version === undefined) return unknownVersion(command.versionId, '/versionId');
  const plan = planRestore(version, facts);
  if ('ok' in plan) return plan;
  const exclusive = newlyExclusiveTags(plan.next, plan.steps);
  const unfitting =
    refuseSteps(plan.steps, facts) ??
    refuseUsedAgain(plan.mergedAgain, facts) ??
    refuseExclusiveClashes(exclusive, facts.assignments, facts.now);
  if (unfitting !== null) return unfitting;
  const { changes, audit, events } = stepsPlan(plan.steps);
  return carryOut(facts, command.type, {
    changes,
    audit: audit.map((note) => ({ ...note, reason: version.name })),
    events,
    exclusiveReading: exclusive.size > 0 || plan.mergedAgain.length > 0,
  });
}

/** The version, and then who has tags that come to exclude each other or go into others again. */
export function restoreFacts(
  { versionId }: RestoreTaxonomy,
  workspace: WorkspaceSnapshot,
  versions: readonly TaxonomyVersion[] | undefined,
): NeededFacts {
  if (versions === undefined) return { taxonomyVersions: { list: false, ids: [versionId] } };
  const version = versions.find(({ id }) => id === versionId);
  const plan = version === undefined ? null : planRestore(version, { workspace });
  if (plan === null || 'ok' in plan) return {};
  const tagIds = [...new Set([...newlyExclusiveTags(plan.next, plan.steps).keys(), ...plan.mergedAgain])];
  if (tagIds.length === 0) return {};
  const { recordTypes } = workspace.settings;
  return { assignments: recordTypes.map(({ id }) => ({ recordType: id, tagIds, includeInactive: true })) };
}

/** Categories may be closed to the actor; what the version would change in them stays closed. */
function refuseSteps(steps: readonly NamedStep[], facts: Facts): Extract<Decision, { ok: false }> | null {
  const byAction = new Map<Action, (string | null)[]>();
  for (const { before, after } of steps) {
    const isArchiving = before !== null && before.state !== after?.state;
    const action = before === null ? 'concept.create' : isArchiving ? 'concept.archive' : 'concept.edit';
    const ids = byAction.get(action) ?? [];
    ids.push(before === null ? knownParent(after?.parentId ?? null, facts) : before.id);
    byAction.set(action, ids);
  }
  for (const [action, ids] of byAction) {
    const refused = refuseUnlessAllowedOn(facts, action, ids);
    if (refused !== null) return refused;
  }
  return null;
}

/** A parent that comes back itself is asked about at its own place. */
function knownParent(parentId: string | null, { workspace }: Facts): string | null {
  return workspace.concepts.some(({ id }) => id === parentId) ? parentId : null;
}
