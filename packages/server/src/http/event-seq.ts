import type { Context } from 'hono';
import type { ApiDeps } from './deps.js';

/**
 * Header of reads: the seq of an event that the answer already knows of. A client that then opens the event
 * stream with it as `Last-Event-ID` misses nothing that happened between the two requests.
 */
export const EVENT_SEQ_HEADER = 'Tagma-Event-Seq';

/** Sets the header. Called before the read, so that the answer is at least that new. */
export async function markEventSeq(c: Context, deps: ApiDeps): Promise<void> {
  c.header(EVENT_SEQ_HEADER, String(await deps.events.head()));
}
