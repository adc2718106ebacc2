import { eventsOfSeen, seenEvents } from '@tagma/core';
import { z } from 'zod';
import { createEventStream } from '../../events/event-stream.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import type { StreamSlots } from '../limits.js';
import { checked } from '../read-body.js';
import { addRoute } from '../route.js';
import { queryNumber } from '../schemas/shared.schema.js';

const seqSchema = queryNumber(0, Number.MAX_SAFE_INTEGER);

/** `GET /events`: changes as they happen, by server-sent events. */
export function addEventRoute(
  app: ApiApp,
  deps: ApiDeps,
  { heartbeatMs, slots }: { readonly heartbeatMs: number; readonly slots: StreamSlots },
): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/events',
      access: 'record.read',
      tag: 'Events',
      summary: 'Changes as they happen',
      description:
        'Server-sent events of the type `change`; `id` is the seq and `data` a DomainEvent. Begins after the event ' +
        'named by `Last-Event-ID` (or `after`), or with the next one that happens. Ends when the token does.',
      query: z.strictObject({ after: seqSchema }),
      headers: { 'Last-Event-ID': 'Seq of the last event the caller has seen.' },
      answers: {
        200: { description: 'The stream.', contentType: 'text/event-stream' },
        503: { description: 'The caller, or all callers together, have too many streams open.' },
      },
    },
    async ({ c, actor, query }) => {
      const resumed = checked(seqSchema, c.req.header('last-event-id'), '/headers/last-event-id');
      const afterSeq = resumed ?? query.after ?? (await deps.events.head());
      const giveBack = slots.take(actor.id);
      deps.metrics.gauge('tagma_event_streams', 1);
      const stream = createEventStream({
        hub: deps.events,
        afterSeq,
        heartbeatMs,
        signal: anySignal([
          deps.lifecycle.signal,
          c.req.raw.signal,
          tokenEnd(c.get('tokenExpiresAt') ?? null),
        ]),
        stillAllowed: () => deps.permit(actor, 'record.read').then(yes, no),
        asSeen: async (events) => {
          const told = await eventsOfSeen(events, await deps.recordSight(actor));
          return seenEvents(told, (await deps.sight(actor)).hidden);
        },
        onEnd: () => {
          giveBack();
          deps.metrics.gauge('tagma_event_streams', -1);
        },
      });
      // Proxies that gather an answer before they pass it on would hold back the events.
      c.header('X-Accel-Buffering', 'no');
      c.header('Content-Type', 'text/event-stream; charset=utf-8');
      return c.body(stream, 200);
    },
  );
}

const yes = (): boolean => true;
const no = (): boolean => false;

/** Timers cannot wait longer; a token of 24 days outlives any stream. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function tokenEnd(expiresAt: string | null): AbortSignal | null {
  if (expiresAt === null) return null;
  return AbortSignal.timeout(Math.min(Math.max(Date.parse(expiresAt) - Date.now(), 0), MAX_TIMER_MS));
}

function anySignal(signals: readonly (AbortSignal | null)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== null));
}
