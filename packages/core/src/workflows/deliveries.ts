import { carryOut } from '../commands/carry-out.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { refuse, refuseIfMoved } from '../commands/refuse.js';
import type { JobState } from '../jobs/job.types.js';
import { listedPlan } from '../store/listed.js';
import { joinParts } from '../taxonomy/concept-steps.js';
import { nextAttemptAt } from './retry-times.js';
import type { NewDelivery, WorkflowCommand } from './workflow-commands.types.js';
import type { Delivery, Workflow } from './workflow.types.js';

/** Where the events are counted up to which workflows have looked. */
export const WORKFLOW_CURSOR = 'workflow-cursor';

/** The name under which a workflow fires for an event; no two firings share one. */
export function deliveryId(eventSeq: number, workflowId: string): string {
  return `${eventSeq}:${workflowId}`;
}

/** Number of the newest event that workflows have looked at; 0 for none. */
export function cursorSeq(cursor: JobState | undefined): number {
  return cursor?.figures['seq'] ?? 0;
}

/** Deliveries and the place in the events up to which they are written down, in one transaction: none twice, none lost. */
export function decideQueueDeliveries(
  { type, afterSeq, upToSeq, deliveries }: Extract<WorkflowCommand, { type: 'queueDeliveries' }>,
  facts: Facts,
): Decision {
  const before = facts.entities?.get('jobState', WORKFLOW_CURSOR) ?? null;
  const actual = cursorSeq(before ?? undefined);
  if (actual !== afterSeq || upToSeq <= afterSeq) {
    const message = `The events up to ${actual} were looked at already, not up to ${afterSeq}.`;
    const details = { kind: 'jobState', id: WORKFLOW_CURSOR, expected: afterSeq, actual };
    return refuse('conflict', message, { details });
  }
  const { now } = facts;
  const after: JobState = {
    id: WORKFLOW_CURSOR,
    version: (before?.version ?? 0) + 1,
    state: 'done',
    startedAt: now,
    endedAt: now,
    figures: { seq: upToSeq },
  };
  const workflows = facts.entities?.all('workflow');
  const parts = deliveries.flatMap((delivery) => {
    const workflow = workflows?.get(delivery.workflowId);
    // One that was deleted meanwhile fires no more.
    return workflow === undefined ? [] : [firing(delivery, workflow, facts)];
  });
  const cursor = listedPlan({ kind: 'jobState', before, after }, 'job.ran');
  return carryOut(facts, type, joinParts([cursor, ...parts]));
}

function firing({ eventSeq, failure, ...rest }: NewDelivery, workflow: Workflow, { now }: Facts) {
  const told = workflow.action.type === 'host-event' && failure === undefined;
  const state = failure !== undefined ? 'dead' : told ? 'done' : 'pending';
  const delivery: Delivery = {
    id: deliveryId(eventSeq, workflow.id),
    version: 1,
    ...rest,
    sortKey: String(eventSeq).padStart(16, '0'),
    eventSeq,
    state,
    attempts: told ? 1 : 0,
    nextAttemptAt: state === 'pending' ? now : null,
    action: workflow.action,
    createdAt: now,
    endedAt: state === 'pending' ? null : now,
    ...(failure === undefined ? {} : { failure: { code: failure, at: now } }),
  };
  const plan = listedPlan({ kind: 'delivery', before: null, after: delivery }, 'workflow.fired');
  // The event is the delivery: whoever listens hears of it once, with the number of the event as its key.
  return told
    ? { ...plan, events: plan.events.map((event) => ({ ...event, type: 'workflow.fired' as const })) }
    : plan;
}

/** An attempt that failed is made again later, some times. */
export function decideReportDelivery(
  { type, id, expectedVersion, attempt }: Extract<WorkflowCommand, { type: 'reportDelivery' }>,
  facts: Facts,
): Decision {
  const before = facts.entities?.get('delivery', id);
  if (before === undefined) return unknownDelivery(id);
  const moved = refuseIfMoved('delivery', before, expectedVersion);
  if (moved !== null) return moved;
  if (before.state !== 'pending')
    return refuse('wrong-state', `The delivery ${id} is ${before.state}.`, {
      details: { id, state: before.state },
    });
  const after = attempted(before, attempt, facts);
  return carryOut(facts, type, listedPlan({ kind: 'delivery', before, after }, 'delivery.attempted'));
}

function attempted(
  { failure: _failure, ...before }: Delivery,
  attempt: Extract<WorkflowCommand, { type: 'reportDelivery' }>['attempt'],
  { now }: Facts,
): Delivery {
  const attempts = before.attempts + 1;
  const base = { ...before, version: before.version + 1, attempts };
  if (attempt.ok) return { ...base, state: 'done', nextAttemptAt: null, endedAt: now };
  const { ok: _ok, ...failure } = attempt;
  // What the operator has to change is not mended by waiting; 410 says that nobody will ever listen there again.
  const isHopeless = failure.code === 'host-not-allowed' || failure.status === 410;
  const next = isHopeless ? null : nextAttemptAt(attempts, now);
  const over = next === null;
  return {
    ...base,
    state: over ? 'dead' : 'pending',
    nextAttemptAt: next,
    endedAt: over ? now : null,
    failure: { ...failure, at: now },
  };
}

/** Sends what was given up again from the beginning; those that are under way or done stay as they are. */
export function decideRetryDeliveries(
  { type, ids }: Extract<WorkflowCommand, { type: 'retryDeliveries' }>,
  facts: Facts,
): Decision {
  const missing = ids.find((id) => facts.entities?.get('delivery', id) === undefined);
  if (missing !== undefined) return unknownDelivery(missing);
  const dead = [...new Set(ids)].flatMap((id) => facts.entities?.get('delivery', id) ?? []);
  const parts = dead
    .filter(({ state, action }) => state === 'dead' && action.type === 'webhook')
    .map((before) => {
      const version = before.version + 1;
      const after = {
        ...before,
        version,
        state: 'pending',
        attempts: 0,
        nextAttemptAt: facts.now,
        endedAt: null,
      } as const;
      return listedPlan({ kind: 'delivery', before, after }, 'delivery.retried');
    });
  return carryOut(facts, type, joinParts(parts));
}

function unknownDelivery(id: string): Decision {
  return refuse('unknown-delivery', `There is no delivery ${id}.`, { details: { id } });
}
