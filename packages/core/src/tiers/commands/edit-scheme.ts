import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../../commands/refuse.js';
import { sameJson } from '../../shared/json.js';
import { listedPlan } from '../../store/listed.js';
import type { TierCommand } from '../tier-commands.types.js';
import type { TierScheme } from '../tiers.types.js';
import { liveScheme } from './known-scheme.js';

/** Begins a scheme as a draft. */
export function decideCreateScheme(
  { type, recordType, content, id }: Extract<TierCommand, { type: 'createTierScheme' }>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'tier.edit');
  if (refused !== null) return refused;
  if (!facts.workspace.settings.recordTypes.some((one) => one.id === recordType))
    return refuse('unknown-record-type', `There is no record type ${recordType}.`, {
      path: '/recordType',
      details: { id: recordType },
    });
  if (id !== undefined && facts.hasHistory)
    return refuse('invalid', `The id ${id} is or was in use. Ids are never used again.`, {
      path: '/id',
      details: { id },
    });
  const after: TierScheme = {
    id: id ?? facts.newEntityId,
    version: 1,
    recordType,
    state: 'draft',
    ownerId: facts.actor.id,
    draft: content,
    published: [],
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  const plan = listedPlan({ kind: 'tierScheme', before: null, after }, 'tier-scheme.created');
  return carryOut(facts, type, { ...plan, createdId: after.id });
}

/** Replaces the draft; what is published stays at work. */
export function decideUpdateScheme(
  { type, id, expectedVersion, content }: Extract<TierCommand, { type: 'updateTierScheme' }>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'tier.edit');
  if (refused !== null) return refused;
  const before = liveScheme(id, '/id', facts);
  if ('ok' in before) return before;
  const moved = refuseIfMoved('tierScheme', before, expectedVersion);
  if (moved !== null) return moved;
  if (sameJson(before.draft, content)) return carryOut(facts, type, { changes: [], audit: [], events: [] });
  const after: TierScheme = {
    ...before,
    version: before.version + 1,
    draft: content,
    updatedAt: facts.now,
    updatedBy: facts.actor.id,
  };
  return carryOut(facts, type, listedPlan({ kind: 'tierScheme', before, after }, 'tier-scheme.updated'));
}
