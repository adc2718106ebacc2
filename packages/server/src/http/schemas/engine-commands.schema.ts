import { z } from 'zod';
import { idSchema, recordRefSchema } from './shared.schema.js';
import {
  territoryDraftObject,
  territoryDraftSchema,
  workflowDraftObject,
  workflowDraftSchema,
} from './workflows.schema.js';
import { charterSchema, memberSchema, roleSchema } from './workspace.schema.js';

const versioned = { id: z.string(), expectedVersion: z.number().int() } as const;
const ids = z.array(z.string());

/** Commands about jobs, workflows, owners and roles. */
export const engineCommands = [
  z.object({
    type: z.literal('renewTag'),
    record: recordRefSchema,
    tagId: z.string(),
    expiresAt: z.string().nullable().exactOptional(),
  }),
  z.object({
    type: z.literal('liftHold'),
    record: recordRefSchema,
    tagId: z.string(),
    reason: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('restoreRuleVersion'), ...versioned, versionId: z.string() }),
  z.object({ type: z.literal('acceptSuggestion'), id: z.string() }),
  z.object({ type: z.literal('rejectSuggestion'), id: z.string(), reason: z.string().exactOptional() }),
  z.object({ type: z.literal('expireAssignments'), recordType: idSchema, recordIds: ids }),
  z.object({ type: z.enum(['endCampaigns', 'archiveUnused']), ids }),
  z.object({
    type: z.literal('createWorkflow'),
    workflow: workflowDraftSchema,
    id: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('updateWorkflow'), ...versioned, patch: workflowDraftObject.exactPartial() }),
  z.object({ type: z.literal('switchWorkflow'), ...versioned, on: z.boolean() }),
  z.object({ type: z.literal('deleteWorkflow'), ...versioned }),
  z.object({ type: z.literal('retryDeliveries'), ids }),
  z.object({
    type: z.literal('createTerritory'),
    territory: territoryDraftSchema,
    id: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('updateTerritory'), ...versioned, patch: territoryDraftObject.exactPartial() }),
  z.object({ type: z.literal('deleteTerritory'), ...versioned }),
  z.object({
    type: z.literal('reassignOwner'),
    fromId: z.string(),
    toId: z.string(),
    only: z
      .array(
        z.object({
          kind: z.enum(['concept', 'rule', 'codePattern', 'workflow', 'territory', 'tierScheme']),
          id: z.string(),
        }),
      )
      .exactOptional(),
    reason: z.string().exactOptional(),
  }),
  z.object({
    type: z.literal('setCharter'),
    expectedVersion: z.number().int(),
    charter: charterSchema,
  }),
  z.object({ type: z.literal('setRoles'), expectedVersion: z.number().int(), roles: z.array(roleSchema) }),
  z.object({
    type: z.literal('setMembers'),
    expectedVersion: z.number().int(),
    members: z.array(memberSchema),
    ownerFields: z.record(z.string(), z.string().nullable()).exactOptional(),
  }),
] as const;
