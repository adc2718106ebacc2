import { newlyExclusiveTags, refuseExclusiveClashes } from '../exclusive-groups.js';
import { diffTaxonomies } from '../versions/diff-taxonomies.js';
import { planRestore, refuseUsedAgain } from '../versions/plan-restore.js';
import type { TaxonomyVersion } from '../versions/taxonomy-version.types.js';
import type { PreviewFacts, RestorePreview } from './preview.types.js';

/** What setting the taxonomy back to a version would change, told by meaning. */
export function previewRestore(version: TaxonomyVersion, facts: PreviewFacts): RestorePreview {
  const plan = planRestore(version, facts);
  const none = { ...diffTaxonomies([], []), archived: [] };
  if ('ok' in plan) return { refusal: plan.refusal, ...none };
  const refused =
    refuseUsedAgain(plan.mergedAgain, facts) ??
    refuseExclusiveClashes(newlyExclusiveTags(plan.next, plan.steps), facts.assignments, facts.now);
  const frozen = new Set(version.concepts.map(({ id }) => id));
  return {
    refusal: refused?.refusal ?? null,
    ...diffTaxonomies(facts.workspace.concepts, plan.next),
    archived: plan.steps.flatMap(({ before, after }) =>
      before !== null && before.state !== 'archived' && after?.state === 'archived' && !frozen.has(before.id)
        ? [before.id]
        : [],
    ),
  };
}
