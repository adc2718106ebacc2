import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { TierAssignment } from './tiers.types.js';

/** A record has one assignment per scheme; this is its id. */
export function tierAssignmentId(schemeId: string, { type, id }: RecordRef): string {
  return JSON.stringify([schemeId, type, id]);
}

/** The tier that holds at a moment: an override that has ended does not count, also before the next run. */
export function tierAtInstant({ tierId, computedTierId, override }: TierAssignment, now: Instant): string {
  return override !== null && override.until <= now ? (computedTierId ?? tierId) : tierId;
}
