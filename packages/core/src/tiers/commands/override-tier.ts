import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { nextTierReview } from '../scoring/review-date.js';
import { tierAssignmentId } from '../tier-assignment.js';
import type { TierCommand } from '../tier-commands.types.js';
import type { TierAssignment, TierOverride } from '../tiers.types.js';
import { refuseRecord, workingScheme, type WorkingScheme } from './known-scheme.js';
import { tierStepPlan } from './tier-plan.js';

type Override = Extract<TierCommand, { type: 'overrideTier' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Sets the tier of a record by hand, with a reason and an end. */
export function decideOverride(command: Override, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'tier.override');
  if (refused !== null) return refused;
  const working = workingScheme(command.schemeId, facts);
  if ('ok' in working) return working;
  const { scheme } = working;
  const unfit = refuseRecord(command.record, scheme, facts) ?? refuseOverride(command, working, facts);
  if (unfit !== null) return unfit;
  const { tierId, reason, until, schemeId, record } = command;
  const { actor, now } = facts;
  const override: TierOverride = { tierId, by: actor.id, byName: actor.name, at: now, reason, until };
  const id = tierAssignmentId(schemeId, record);
  const before = facts.entities?.get('tierAssignment', id) ?? null;
  const base = before ?? ungraded(id, command, working, facts);
  const after: TierAssignment = {
    ...base,
    version: (before?.version ?? 0) + 1,
    tierId,
    since: before?.tierId === tierId ? before.since : now,
    override,
  };
  return carryOut(facts, command.type, tierStepPlan({ before, after }, 'tier.overridden', reason));
}

/** A record that no run has graded yet. */
function ungraded(
  id: string,
  { schemeId, record, tierId }: Override,
  { current }: WorkingScheme,
  { now, workspace }: Facts,
): TierAssignment {
  return {
    id,
    version: 0,
    schemeId,
    schemeNumber: current.number,
    record,
    tierId,
    computedTierId: null,
    score: null,
    parts: [],
    since: now,
    reviewedAt: now,
    nextReviewAt: nextTierReview(now, current.content, workspace.settings.timeZone),
    belowCount: 0,
    override: null,
  };
}

function refuseOverride(
  { tierId, until, schemeId }: Override,
  { current }: WorkingScheme,
  { now }: Facts,
): Refused | null {
  if (!current.content.tiers.some(({ id }) => id === tierId))
    return refuse('unknown-tier', `The tier scheme ${schemeId} has no tier ${tierId}.`, {
      path: '/tierId',
      details: { id: tierId },
    });
  if (until > now) return null;
  return refuse('invalid', 'The end of an override must be in the future.', { path: '/until' });
}

/** Ends an override before its time; the tier becomes that of the last run. */
export function decideEndOverride(
  { type, schemeId, record, reason }: Extract<TierCommand, { type: 'endTierOverride' }>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'tier.override');
  if (refused !== null) return refused;
  const working = workingScheme(schemeId, facts);
  if ('ok' in working) return working;
  const before = facts.entities?.get('tierAssignment', tierAssignmentId(schemeId, record)) ?? null;
  if (before?.override == null)
    return refuse('wrong-state', `The tier of ${record.id} was not set by hand.`, {
      path: '/record',
      details: { id: record.id, state: 'computed' },
    });
  const { computedTierId } = before;
  const after: TierAssignment | null =
    computedTierId === null
      ? null
      : {
          ...before,
          version: before.version + 1,
          tierId: computedTierId,
          since: before.tierId === computedTierId ? before.since : facts.now,
          override: null,
        };
  return carryOut(facts, type, tierStepPlan({ before, after }, 'tier.override-ended', reason));
}
