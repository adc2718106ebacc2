import type { EventHub } from '../events/event-hub.js';
import type { Job, Scheduler } from '../jobs/job.types.js';
import { workflowFirer } from './fire-workflows.js';
import { sendDeliveries, type SendDeps } from './send-deliveries.js';

export { SIGNATURE_HEADER, signWebhook, verifyWebhook } from './signature.js';
export type { ReceivedWebhook } from './signature.js';
export { testWorkflow } from './test-delivery.js';
export type { WorkflowTest } from './workflow-test.types.js';
export type { WebhookOptions } from './webhook-options.js';

const SECOND = 1000;

/** The two jobs of workflows: looking at events, and sending. */
export function workflowJobs(deps: SendDeps): readonly Job[] {
  const every: Job['nextAt'] = (last) =>
    new Date(last === null ? 0 : Date.parse(last) + 10 * SECOND).toISOString();
  return [
    { id: 'fire-workflows', nextAt: every, run: workflowFirer(deps) },
    { id: 'send-webhooks', nextAt: every, run: (context) => sendDeliveries(deps, context) },
  ];
}

const SOON_MS = 50;

/** Looks as soon as something happens, not only when it is time. */
export function hurryWorkflows(
  { events, scheduler }: { readonly events: EventHub; readonly scheduler: Scheduler },
  onError: (error: unknown) => void,
): void {
  let timer: NodeJS.Timeout | null = null;
  events.listen((batch) => {
    if (
      timer !== null ||
      !batch.some(({ record, type }) => record !== undefined || type === 'delivery.changed')
    )
      return;
    timer = setTimeout(() => {
      timer = null;
      scheduler
        .runNow('fire-workflows')
        .then(() => scheduler.runNow('send-webhooks'))
        .catch(onError);
    }, SOON_MS);
    timer.unref();
  });
}
