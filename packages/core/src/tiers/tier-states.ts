import { auditStates } from '../shared/json.js';
import type { Json, JsonObject } from '../shared/shared.types.js';
import type { TierAssignment } from './tiers.types.js';

/** What the history keeps of a tier: the members that changed, and always of which scheme it is. */
export function tierStates(
  before: TierAssignment | null,
  after: TierAssignment | null,
): ReturnType<typeof auditStates> {
  const states = auditStates(before, after);
  const schemeId = (after ?? before)?.schemeId;
  return { before: withScheme(states.before, schemeId), after: withScheme(states.after, schemeId) };
}

function withScheme(state: Json, schemeId: string | undefined): Json {
  if (schemeId === undefined || typeof state !== 'object' || state === null || Array.isArray(state))
    return state;
  return { schemeId, ...(state as JsonObject) };
}
