import type { MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.js';
import type { ApiEnv } from './deps.js';

/** How much of the service one caller, and all of them together, may have. */
export interface ServiceLimits {
  /** Event streams of one actor at once: a browser with many open pages needs one each. Default 50. */
  readonly streamsPerActor?: number;
  /** Event streams of all actors at once. Default 2,000. */
  readonly streams?: number;
  /**
   * Requests of one actor per second in the long run; twice as many may come at once. Default: as many as come, for a
   * proxy in front of the service, or the host that mounts it, often counts already.
   */
  readonly requestsPerSecond?: number;
}

/** Counts what is open, for all and for each actor. */
export interface StreamSlots {
  /**
   * Takes a slot.
   *
   * @returns the function that gives it back; calling it twice is calling it once
   * @throws ApiError `busy` when there is none
   */
  take(actorId: string): () => void;
}

/** Slots for event streams. */
export function createStreamSlots({ streamsPerActor = 50, streams = 2000 }: ServiceLimits): StreamSlots {
  const open = new Map<string, number>();
  let total = 0;
  return {
    take(actorId) {
      const own = open.get(actorId) ?? 0;
      if (own >= streamsPerActor || total >= streams)
        throw new ApiError('busy', 'Too many event streams are open; close some of them.');
      open.set(actorId, own + 1);
      total += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        total -= 1;
        const left = (open.get(actorId) ?? 1) - 1;
        if (left === 0) open.delete(actorId);
        else open.set(actorId, left);
      };
    },
  };
}

/** Actors that are counted; of more, those that were quiet longest begin anew. */
const MOST_ACTORS = 10_000;

/**
 * A bucket for each actor that fills up steadily and is drained by requests.
 *
 * @param perSecond requests that come back in a second
 * @param clock milliseconds that only go forward
 * @returns takes one request of an actor; seconds to wait, 0 when it may pass
 */
export function createRateLimiter(perSecond: number, clock: () => number): (actorId: string) => number {
  const most = Math.max(1, perSecond * 2);
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (actorId) => {
    const at = clock();
    const bucket = buckets.get(actorId) ?? { left: most, at };
    const left = Math.min(most, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    // To the end of the line: the first of it is who was quiet longest.
    buckets.delete(actorId);
    buckets.set(actorId, { left: left < 1 ? left : left - 1, at });
    const [quietest] = buckets.keys();
    if (buckets.size > MOST_ACTORS && quietest !== undefined) buckets.delete(quietest);
    return left < 1 ? Math.ceil((1 - left) / perSecond) : 0;
  };
}

/** Refuses what an actor sends too fast; public paths know no actor and are let through. */
export function limitRate({ requestsPerSecond }: ServiceLimits): MiddlewareHandler<ApiEnv> {
  if (requestsPerSecond === undefined) return (_c, next) => next();
  const wait = createRateLimiter(requestsPerSecond, () => performance.now());
  return async (c, next) => {
    const actor = c.get('actor');
    const seconds = actor === undefined ? 0 : wait(actor.id);
    if (seconds > 0)
      throw new ApiError('too-many-requests', `Too many requests; try again in ${seconds} s.`, {
        details: { retryAfter: seconds },
      });
    await next();
  };
}
