import type { Command, ConceptDraft, ProposableCommand, RuleDraft, ServiceCommandType } from '@tagma/core';
import { z } from 'zod';
import { noteCommandSchemas } from './notes.schema.js';
import { tierCommandSchemas } from './tiers.schema.js';
import { codeCommandSchemas } from './code-commands.schema.js';
import { engineCommands } from './engine-commands.schema.js';
import { named } from './registry.js';
import { suggestionReasonSchema } from './rule-governance.schema.js';
import { ruleGovernance } from './rule-parts.schema.js';
import { recordRefSchema } from './shared.schema.js';
import { conceptMembers, fieldSchema, ruleTestSchema } from './workspace.schema.js';

const conceptDraftObject = z.object({
  ...conceptMembers,
  aliases: z.array(z.string()).exactOptional(),
  layer: z.enum(['core', 'extended', 'temporary']).exactOptional(),
  exclusive: z.boolean().exactOptional(),
  order: z.number().exactOptional(),
});

/** {@link ConceptDraft} */
const conceptDraftSchema = named<ConceptDraft>('ConceptDraft', conceptDraftObject);

const ruleDraftObject = z.object({
  name: z.string(),
  recordType: z.string(),
  tagId: z.string(),
  expression: z.string(),
  ...ruleGovernance,
  onExit: ruleGovernance.onExit.exactOptional(),
  schedule: z.nullable(ruleGovernance.schedule.unwrap()).exactOptional(),
  errorLimit: z.number().nullable().exactOptional(),
  ownerId: z.string().exactOptional(),
  tests: z.array(ruleTestSchema).exactOptional(),
});

/** {@link RuleDraft} */
export const ruleDraftSchema = named<RuleDraft>('RuleDraft', ruleDraftObject);

const ids = z.array(z.string());
const tagValue = z.union([z.string(), z.number()]);
const grantMembers = {
  tagId: z.string(),
  expiresAt: z.string().nullable().exactOptional(),
  value: tagValue.exactOptional(),
} as const;

const versioned = { id: z.string(), expectedVersion: z.number().int() } as const;

/** Changes of categories and tags that can also be proposed. */
const proposable = [
  z.object({
    type: z.literal('createConcept'),
    concept: conceptDraftSchema,
    id: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('updateConcept'), ...versioned, patch: conceptDraftObject.exactPartial() }),
  z.object({
    type: z.enum(['archiveConcept', 'restoreConcept', 'deleteConcept']),
    ...versioned,
  }),
  z.object({ type: z.enum(['archiveConcepts', 'restoreConcepts', 'deleteConcepts']), ids }),
  z.object({
    type: z.literal('moveConcepts'),
    ids,
    parentId: z.string().nullable(),
    beforeId: z.string().nullable(),
  }),
  z.object({ type: z.literal('mergeConcepts'), ids, intoId: z.string() }),
  z.object({
    type: z.literal('splitConcept'),
    id: z.string(),
    parts: z.array(
      z.union([z.object({ conceptId: z.string() }), z.object({ draft: conceptDraftSchema, id: z.string() })]),
    ),
    assign: z.array(z.object({ part: z.number().int(), records: z.array(recordRefSchema) })),
    rest: z.union([z.number().int(), z.literal('keep')]),
  }),
] as const;

/** {@link ProposableCommand} */
export const proposableSchema = named<ProposableCommand>(
  'ProposableCommand',
  z.discriminatedUnion('type', [...proposable]),
);

/**
 * The commands that may be sent. Those by which the service writes down its own findings are never taken from a
 * caller.
 */
export const commandSchema = named<Exclude<Command, { type: ServiceCommandType }>>(
  'Command',
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('assignTag'), record: recordRefSchema, ...grantMembers }),
    z.object({
      type: z.literal('setTagValue'),
      record: recordRefSchema,
      tagId: z.string(),
      value: tagValue.nullable(),
    }),
    z.object({
      type: z.literal('tagRecords'),
      records: z.array(recordRefSchema),
      add: z.array(z.object(grantMembers)),
      remove: ids,
      reason: z.string().exactOptional(),
    }),
    z.object({
      type: z.literal('removeTag'),
      record: recordRefSchema,
      tagId: z.string(),
      reason: z.string().exactOptional(),
    }),
    ...proposable,
    ...engineCommands,
    z.object({
      type: z.literal('suggestTags'),
      record: recordRefSchema,
      suggestions: z.array(z.object({ tagId: z.string(), why: z.array(suggestionReasonSchema) })),
    }),
    z.object({ type: z.literal('reviewConcept'), ...versioned }),
    z.object({
      type: z.literal('redirectConcepts'),
      redirects: z.array(z.object({ id: z.string(), intoId: z.string() })),
    }),
    z.object({
      type: z.literal('importConcepts'),
      concepts: z.array(conceptDraftObject.extend({ id: z.string() })),
      onExisting: z.enum(['skip', 'update']),
    }),
    z.object({
      type: z.literal('publishTaxonomy'),
      name: z.string(),
      note: z.string().exactOptional(),
      id: z.string().exactOptional(),
    }),
    z.object({ type: z.literal('restoreTaxonomy'), versionId: z.string() }),
    z.object({
      type: z.literal('proposeChange'),
      command: proposableSchema,
      reason: z.string().exactOptional(),
      id: z.string().exactOptional(),
    }),
    z.object({ type: z.literal('commentOnProposal'), id: z.string(), text: z.string() }),
    z.object({ type: z.enum(['acceptProposal', 'withdrawProposal']), id: z.string() }),
    z.object({ type: z.literal('rejectProposal'), id: z.string(), reason: z.string() }),
    z.object({ type: z.literal('createRule'), rule: ruleDraftSchema, id: z.string().exactOptional() }),
    z.object({ type: z.literal('updateRule'), ...versioned, patch: ruleDraftObject.exactPartial() }),
    z.object({ type: z.enum(['publishRule', 'pauseRule', 'archiveRule']), ...versioned }),
    ...codeCommandSchemas,
    z.object({
      type: z.literal('defineFields'),
      recordType: z.string(),
      collection: z.string().nullable(),
      fields: z.array(fieldSchema),
    }),
    ...tierCommandSchemas,
    ...noteCommandSchemas,
    z.object({ type: z.literal('undo'), transactionId: z.string() }),
  ]),
);

/** The body of `POST /commands` as the document shows it. */
export const commandRequestSchema = named('CommandRequest', z.strictObject({ command: commandSchema }));

/** The body of `POST /commands` as it is checked here; what the command says is checked by the core. */
export const commandEnvelopeSchema = z.strictObject({ command: z.unknown() });
