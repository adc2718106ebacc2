import type { Instant, RecordRef, Store, Workflow } from '@tagma/core';
import { firings } from './firings.js';
import { sendWebhook } from './send-webhook.js';
import type { WebhookOptions } from './webhook-options.js';
import type { WorkflowTest } from './workflow-test.types.js';

/** What trying needs. */
export interface WorkflowTestDeps {
  readonly store: Store;
  readonly now: () => Instant;
  /** A new id with each call. */
  readonly newId: () => string;
  readonly webhooks: WebhookOptions | undefined;
}

/**
 * Tries a workflow, switched on or not, as if its trigger had happened to the record just now. A webhook is really
 * sent, with `test: true` and a key of its own; nothing is written down.
 *
 * @returns `null` when there is no such record.
 */
export async function testWorkflow(
  workflow: Workflow,
  record: RecordRef,
  { store, now, newId, webhooks }: WorkflowTestDeps,
  signal: AbortSignal,
): Promise<WorkflowTest | null> {
  const workspace = await store.workspace();
  if (workspace === null || (await store.fullRecordsById(record.type, [record.id])).length === 0) return null;
  const at = now();
  const tagId = workflow.trigger.tagIds?.[0];
  const id = `test:${newId()}`;
  const event = {
    seq: workspace.seq ?? 0,
    type: 'records.changed' as const,
    at,
    transactionId: id,
    ...(tagId === undefined ? {} : { id: tagId }),
  };
  const occasion = { event, record, on: workflow.trigger.on };
  const [firing] = await firings([{ workflow, occasion }], { store, workspace, now: at });
  if (firing === undefined) return { result: 'no-match', payload: null, attempt: null };
  if (firing.failure !== undefined) return { result: 'error', payload: null, attempt: null };
  const payload = { ...firing.payload, id, test: true };
  if (workflow.action.type !== 'webhook') return { result: 'match', payload, attempt: null };
  const sending = { id, action: workflow.action, payload };
  return { result: 'match', payload, attempt: await sendWebhook(sending, webhooks, { now: at, signal }) };
}
