import { type Delivery, execute, type JobFigures, type Store } from '@tagma/core';
import type { JobContext } from '../jobs/job.types.js';
import { sendWebhook } from './send-webhook.js';
import type { WebhookOptions } from './webhook-options.js';

/** Requests under way at once. */
const AT_ONCE = 4;
const PAGE = 500;

/** What sending needs. */
export interface SendDeps {
  readonly store: Store;
  readonly newId: () => string;
  readonly now: () => string;
  readonly webhooks?: WebhookOptions | undefined;
}

/** Sends what is due. What breaks off is still due at the next start: every delivery arrives at least once. */
export async function sendDeliveries(deps: SendDeps, context: JobContext): Promise<JobFigures> {
  const figures = { sent: 0, failed: 0 };
  const due = await dueDeliveries(deps.store, context.now);
  const line = due.values();
  const work = async (): Promise<void> => {
    for (const delivery of line) {
      if (context.signal.aborted) return;
      const arrived = await attempt(deps, delivery, context);
      if (arrived !== null) figures[arrived ? 'sent' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return figures;
}

async function attempt(deps: SendDeps, delivery: Delivery, context: JobContext): Promise<boolean | null> {
  const now = deps.now();
  const result = await sendWebhook(delivery, deps.webhooks, { now, signal: context.signal });
  if (result === null) return null;
  const { id, version: expectedVersion } = delivery;
  const outcome = await execute(
    deps.store,
    { type: 'reportDelivery', id, expectedVersion, attempt: result },
    { actor: context.actor, now: deps.now(), newId: deps.newId },
  );
  // Another process sent it as well, with the same key, and said so first.
  if (!outcome.ok && outcome.refusal.code !== 'conflict')
    throw new Error(`The attempt for ${id} was not written down: ${outcome.refusal.message}`);
  return result.ok;
}

async function dueDeliveries(store: Store, now: string): Promise<readonly Delivery[]> {
  const due: Delivery[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof store.entities<'delivery'>>> = await store.entities('delivery', {
      states: ['pending'],
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    due.push(...page.items.filter(({ nextAttemptAt }) => nextAttemptAt !== null && nextAttemptAt <= now));
    after = page.next;
    if (after === null) return due;
  }
}
