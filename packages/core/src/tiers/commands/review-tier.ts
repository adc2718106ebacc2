import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { nextTierReview } from '../scoring/review-date.js';
import { tierForScore } from '../scoring/standing.js';
import { tierAssignmentId } from '../tier-assignment.js';
import type { TierCommand } from '../tier-commands.types.js';
import type { TierAssignment } from '../tiers.types.js';
import { workingScheme } from './known-scheme.js';
import { tierStepPlan } from './tier-plan.js';

/** A person looks at a record before, or instead of, the next run. */
export function decideReviewTier(
  { type, schemeId, record, result, reason }: Extract<TierCommand, { type: 'reviewTier' }>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'tier.override');
  if (refused !== null) return refused;
  const working = workingScheme(schemeId, facts);
  if ('ok' in working) return working;
  const { content } = working.current;
  const before = facts.entities?.get('tierAssignment', tierAssignmentId(schemeId, record)) ?? null;
  if (before === null)
    return refuse('wrong-state', `${record.id} has no tier of ${schemeId} yet. Run the scheme first.`, {
      path: '/record',
      details: { id: record.id, state: 'ungraded' },
    });
  const applied =
    result === 'apply' && before.score !== null ? tierForScore(content.tiers, before.score)?.id : undefined;
  const computedTierId = applied ?? before.computedTierId;
  const tierId = before.override?.tierId ?? computedTierId ?? before.tierId;
  const after: TierAssignment = {
    ...before,
    version: before.version + 1,
    tierId,
    computedTierId,
    since: tierId === before.tierId ? before.since : facts.now,
    reviewedAt: facts.now,
    nextReviewAt: nextTierReview(facts.now, content, facts.workspace.settings.timeZone),
    belowCount: 0,
  };
  return carryOut(facts, type, tierStepPlan({ before, after }, 'tier.reviewed', reason));
}
