import { earliest, latestEnd } from '../shared/instants.js';
import type { Instant, RecordRef } from '../shared/shared.types.js';
import type { Assignment, Giving, Ground, Hold } from './tags.types.js';

/** Whether the ground still holds the tag at this time. */
export function isGroundLive(ground: Ground, at: Instant): boolean {
  return ground.expiresAt === null || ground.expiresAt > at;
}

/** Whether the record has the tag at this time: the stored state may lag behind an end that has passed. */
export function isActiveAt(assignment: Assignment, at: Instant): boolean {
  return assignment.state === 'active' && assignment.grounds.some((ground) => isGroundLive(ground, at));
}

/** Whether the hold keeps rules away at this time. */
export function holdBlocks(hold: Hold, at: Instant): boolean {
  return hold.until === null || hold.until > at;
}

/** Grounds that hold the tag at this time; none when it is not active. */
export function liveGrounds(assignment: Assignment | null, at: Instant): readonly Ground[] {
  if (assignment?.state !== 'active') return [];
  return assignment.grounds.filter((ground) => isGroundLive(ground, at));
}

/** Who gave it and when: renewing it makes nobody its giver, nor begins the time to take it back anew. */
export function firstGiving({ first, by, at }: Ground): Giving {
  return first ?? { by, at };
}

/** A ground that comes in the place of a live one, if there is one. */
export function renewedGround(ground: Ground, previous: Ground | undefined): Ground {
  return previous === undefined ? ground : { ...ground, first: firstGiving(previous) };
}

/** What an assignment is about, and the row there was before. */
export interface AssignmentSlot {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly previous: Assignment | null;
}

/** The row after its live grounds became `grounds`; without any the tag is removed. */
export function withGrounds(slot: AssignmentSlot, grounds: readonly Ground[], at: Instant): Assignment {
  const { record, tagId, previous } = slot;
  const continues = previous !== null && isActiveAt(previous, at);
  const starts = grounds.map((ground) => ground.at);
  // A value belongs to the time in which the tag is there; what is given anew starts without one.
  const value = continues && grounds.length > 0 ? previous.value : undefined;
  return {
    record,
    tagId,
    version: (previous?.version ?? 0) + 1,
    ...(value === undefined ? {} : { value }),
    grounds,
    state: grounds.length > 0 ? 'active' : 'removed',
    ...(grounds.length > 0 ? {} : { endedAt: at }),
    assignedAt: continues ? previous.assignedAt : earliest(starts, previous?.assignedAt ?? at),
    expiresAt: latestEnd(grounds.map((ground) => ground.expiresAt)),
  };
}
