import type {
  Delivery,
  JobState,
  Territory,
  TerritoryDraft,
  Workflow,
  WorkflowAction,
  WorkflowDraft,
  WorkflowTrigger,
} from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { withheldSchema } from './rule-parts.schema.js';
import { jsonObjectSchema, localizedTextSchema, recordRefSchema } from './shared.schema.js';

const triggerSchema = named<WorkflowTrigger>(
  'WorkflowTrigger',
  z.object({
    on: z.enum(['tag.added', 'tag.removed', 'tier.changed', 'code.issued']),
    tagIds: z.array(z.string()).exactOptional(),
    recordType: z.string().exactOptional(),
  }),
);

const actionSchema = named<WorkflowAction>(
  'WorkflowAction',
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('webhook'), url: z.string(), secretName: z.string().exactOptional() }),
    z.object({ type: z.literal('host-event'), name: z.string() }),
  ]),
);

const workflowMembers = {
  name: localizedTextSchema,
  trigger: triggerSchema,
  condition: z.string().nullable(),
  action: actionSchema,
};

/** What a caller sets on a workflow. */
export const workflowDraftObject = z.object({ ...workflowMembers, ownerId: z.string().exactOptional() });

/** {@link WorkflowDraft} */
export const workflowDraftSchema = named<WorkflowDraft>('WorkflowDraft', workflowDraftObject);

const stamps = { updatedAt: z.string(), updatedBy: z.string() };

/** {@link Workflow} */
export const workflowSchema = named<Workflow>(
  'Workflow',
  z.object({
    id: z.string(),
    version: z.number().int(),
    ...workflowMembers,
    state: z.enum(['on', 'off']),
    ownerId: z.string(),
    sinceSeq: z.number().int(),
    ...stamps,
  }),
);

const failureCode = z.enum([
  'host-not-allowed',
  'unknown-secret',
  'unreachable',
  'timeout',
  'status',
  'condition',
]);

/** {@link Delivery} */
export const deliverySchema = named<Delivery>(
  'Delivery',
  z.object({
    id: z.string(),
    version: z.number().int(),
    workflowId: z.string(),
    sortKey: z.string(),
    eventSeq: z.number().int(),
    record: recordRefSchema,
    state: z.enum(['pending', 'done', 'dead']),
    attempts: z.number().int(),
    nextAttemptAt: z.string().nullable(),
    action: actionSchema,
    payload: jsonObjectSchema,
    createdAt: z.string(),
    endedAt: z.string().nullable(),
    failure: z
      .object({ code: failureCode, status: z.number().int().exactOptional(), at: z.string() })
      .exactOptional(),
  }),
);

const territoryMembers = {
  name: localizedTextSchema,
  recordType: z.string(),
  condition: z.string(),
  ownerId: z.string(),
};

/** What a caller sets on a territory. */
export const territoryDraftObject = z.object({
  ...territoryMembers,
  priority: z.number().int().exactOptional(),
});

/** {@link TerritoryDraft} */
export const territoryDraftSchema = named<TerritoryDraft>('TerritoryDraft', territoryDraftObject);

/** {@link Territory} */
export const territorySchema = named<Territory>(
  'Territory',
  z.object({
    id: z.string(),
    version: z.number().int(),
    ...territoryMembers,
    priority: z.number().int(),
    ...stamps,
  }),
);

/** {@link JobState} */
export const jobStateSchema = named<JobState>(
  'JobState',
  z.object({
    id: z.string(),
    version: z.number().int(),
    state: z.enum(['done', 'failed', 'cancelled']),
    startedAt: z.string(),
    endedAt: z.string(),
    figures: z.record(z.string(), z.number()),
    withheld: withheldSchema.exactOptional(),
    error: z.string().exactOptional(),
    calledOff: z.string().exactOptional(),
  }),
);
