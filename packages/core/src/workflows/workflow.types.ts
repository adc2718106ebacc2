import type { Instant, JsonObject, LocalizedText, RecordRef } from '../shared/shared.types.js';

/** What sets a workflow off. `tag.removed` also when the tag expired; `code.issued` when a record got a code. */
export type WorkflowTriggerKind = 'tag.added' | 'tag.removed' | 'tier.changed' | 'code.issued';

/** When a workflow looks. */
export interface WorkflowTrigger {
  readonly on: WorkflowTriggerKind;
  /** Tag triggers: only these tags. Default: any. */
  readonly tagIds?: readonly string[];
  /** Only records of this type. Default: any. */
  readonly recordType?: string;
}

/** What a workflow does. */
export type WorkflowAction =
  /** Posts to an address, signed with a secret that the operator of the service knows by this name. */
  | { readonly type: 'webhook'; readonly url: string; readonly secretName?: string }
  /** Tells the host page and every other subscriber, as the event `workflow.fired`. */
  | { readonly type: 'host-event'; readonly name: string };

/** Something that happens by itself when tags, tiers or codes change (自动化流程). */
export interface Workflow {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly state: 'on' | 'off';
  readonly trigger: WorkflowTrigger;
  /** JSONata over the record with its tags; only where it is true. `null`: always. */
  readonly condition: string | null;
  readonly action: WorkflowAction;
  readonly ownerId: string;
  /** Number of the newest event when it was switched on: earlier ones never set it off. */
  readonly sinceSeq: number;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
}

/** What a caller may set on a workflow. */
export type WorkflowDraft = Pick<Workflow, 'name' | 'trigger' | 'condition' | 'action'> & {
  /** Default: who saves it first. */
  readonly ownerId?: string;
};

/** Why a delivery did not arrive. */
export type DeliveryFailure =
  | 'host-not-allowed' // the operator does not let this service send there
  | 'unknown-secret'
  | 'unreachable' // no connection, no such name, broken off
  | 'timeout'
  | 'status' // an answer other than 2xx
  | 'condition'; // the condition failed on the record

/** One firing of a workflow for one event. */
export interface Delivery {
  /** `<event seq>:<workflow id>`; sent along as the idempotency key. */
  readonly id: string;
  readonly version: number;
  readonly workflowId: string;
  /** Orders deliveries as their events happened. */
  readonly sortKey: string;
  readonly eventSeq: number;
  readonly record: RecordRef;
  /** pending: waits for `nextAttemptAt`; done; dead: given up, waits for somebody to send it again. */
  readonly state: 'pending' | 'done' | 'dead';
  readonly attempts: number;
  readonly nextAttemptAt: Instant | null;
  readonly action: WorkflowAction;
  /** What is sent, byte for byte the same with each attempt. */
  readonly payload: JsonObject;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly failure?: { readonly code: DeliveryFailure; readonly status?: number; readonly at: Instant };
}
