import type { JsonObject, RecordRef } from '../shared/shared.types.js';
import type { DeliveryFailure, WorkflowDraft } from './workflow.types.js';

/** A firing that is written down for the first time. */
export interface NewDelivery {
  readonly workflowId: string;
  readonly eventSeq: number;
  readonly record: RecordRef;
  readonly payload: JsonObject;
  /** Set when it cannot be told whether the workflow was to fire: then it is dead from the beginning. */
  readonly failure?: DeliveryFailure;
}

/** How an attempt to deliver went. */
export type DeliveryAttempt =
  { readonly ok: true } | { readonly ok: false; readonly code: DeliveryFailure; readonly status?: number };

/** Commands about workflows and what they send. */
export type WorkflowCommand =
  /** It is off until it is switched on. Needs `workflow.edit`, as all but the last two. */
  | { readonly type: 'createWorkflow'; readonly workflow: WorkflowDraft; readonly id?: string }
  | {
      readonly type: 'updateWorkflow';
      readonly id: string;
      readonly expectedVersion: number;
      readonly patch: Partial<WorkflowDraft>;
    }
  /** What happened while it was off never sets it off. */
  | {
      readonly type: 'switchWorkflow';
      readonly id: string;
      readonly expectedVersion: number;
      readonly on: boolean;
    }
  | { readonly type: 'deleteWorkflow'; readonly id: string; readonly expectedVersion: number }
  /** Sends again what was given up, with the same content and key. */
  | { readonly type: 'retryDeliveries'; readonly ids: readonly string[] }
  /** Writes down what the events after one and up to another set off. Needs `job.run`; never undone. */
  | {
      readonly type: 'queueDeliveries';
      readonly afterSeq: number;
      readonly upToSeq: number;
      readonly deliveries: readonly NewDelivery[];
    }
  /** Writes down how an attempt went. Needs `job.run`; never undone. */
  | {
      readonly type: 'reportDelivery';
      readonly id: string;
      readonly expectedVersion: number;
      readonly attempt: DeliveryAttempt;
    };
