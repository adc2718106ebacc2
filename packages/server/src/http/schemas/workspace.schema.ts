import { ACTIONS, SCOPED_ACTIONS, SCOPES, TAG_HUES } from '@tagma/core';
import type {
  Action,
  CollectionDefinition,
  Concept,
  FieldDefinition,
  Member,
  RecordTypeDefinition,
  Role,
  Rule,
  RuleTest,
  TagColor,
  TagValueType,
  TaxonomyCharter,
  WorkspaceSettings,
  WorkspaceSnapshot,
} from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';
import { ruleGovernance } from './rule-parts.schema.js';
import { jsonObjectSchema, jsonSchema, localizedTextSchema } from './shared.schema.js';

/** {@link Action} */
export const actionSchema = named<Action>('Action', z.enum(ACTIONS));

/** {@link FieldDefinition} */
export const fieldSchema = named<FieldDefinition>(
  'FieldDefinition',
  z.object({
    key: z.string(),
    type: z.enum(['text', 'integer', 'number', 'boolean', 'date', 'datetime']),
    title: localizedTextSchema,
  }),
);

const collectionSchema = named<CollectionDefinition>(
  'CollectionDefinition',
  z.object({ key: z.string(), title: localizedTextSchema, fields: z.array(fieldSchema) }),
);

const recordTypeSchema = named<RecordTypeDefinition>(
  'RecordTypeDefinition',
  z.object({
    id: z.string(),
    title: localizedTextSchema,
    nameField: z.string().exactOptional(),
    ownerField: z.string().exactOptional(),
    fields: z.array(fieldSchema),
    collections: z.array(collectionSchema),
  }),
);

/** {@link Role} */
export const roleSchema = named<Role>(
  'Role',
  z.object({
    id: z.string(),
    allow: z.array(actionSchema),
    deny: z.array(actionSchema).exactOptional(),
    scopes: z.partialRecord(z.enum(SCOPED_ACTIONS), z.enum(SCOPES)).exactOptional(),
    removeWithinHours: z.number().int().min(1).exactOptional(),
  }),
);

/** {@link Member} */
export const memberSchema = named<Member>(
  'Member',
  z.object({
    id: z.string(),
    name: localizedTextSchema.exactOptional(),
    managerId: z.string().exactOptional(),
    teams: z.array(z.string()).exactOptional(),
  }),
);

/** {@link TaxonomyCharter} */
export const charterSchema = named<TaxonomyCharter>(
  'TaxonomyCharter',
  z.object({
    aim: z.string(),
    scope: z.string(),
    participants: z.array(z.string()),
    dimensions: z.array(z.string()),
  }),
);

/** {@link WorkspaceSettings} */
export const settingsSchema = named<WorkspaceSettings>(
  'WorkspaceSettings',
  z.object({
    id: z.string(),
    version: z.number().int(),
    name: localizedTextSchema,
    timeZone: z.string(),
    locale: z.string(),
    limits: z.object({ activeTagsPerRecord: z.number().int(), maxLevel: z.number().int() }),
    limitPolicy: z.enum(['warn', 'block']),
    recordTypes: z.array(recordTypeSchema),
    roles: z.array(roleSchema),
    members: z.array(memberSchema).exactOptional(),
    charter: charterSchema.exactOptional(),
  }),
);

/** {@link TagColor} */
export const colorSchema = named<TagColor>(
  'TagColor',
  z.union([z.enum(TAG_HUES), z.templateLiteral([z.literal('#'), z.string()])]),
);

/** {@link TagValueType} */
const valueTypeSchema = named<TagValueType>(
  'TagValueType',
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), maxLength: z.number().int().exactOptional() }),
    z.object({
      type: z.literal('number'),
      min: z.number().exactOptional(),
      max: z.number().exactOptional(),
      unit: z.string().exactOptional(),
    }),
    z.object({ type: z.literal('color') }),
  ]),
);

const people = z.array(z.string());

/** What is said about a concept beside its name and place. */
const detailMembers = {
  definition: localizedTextSchema.exactOptional(),
  useCase: localizedTextSchema.exactOptional(),
  example: localizedTextSchema.exactOptional(),
  notation: z.string().exactOptional(),
  valueType: valueTypeSchema.exactOptional(),
  ordered: z.boolean().exactOptional(),
  required: z.boolean().exactOptional(),
  judgement: z.enum(['objective', 'subjective']).exactOptional(),
  validity: z.string().exactOptional(),
  activeFrom: z.string().exactOptional(),
  activeTo: z.string().exactOptional(),
  archiveAfter: z.string().exactOptional(),
  reviewEvery: z.string().exactOptional(),
  editors: people.exactOptional(),
  visibleTo: people.exactOptional(),
  assignableBy: people.exactOptional(),
  extra: z.record(z.string(), jsonSchema).exactOptional(),
} as const;

/** The members a concept shares with the draft of one. */
export const conceptMembers = {
  ...detailMembers,
  kind: z.enum(['category', 'tag']),
  parentId: z.string().nullable(),
  name: localizedTextSchema,
  description: localizedTextSchema.exactOptional(),
  color: colorSchema.exactOptional(),
  icon: z.string().exactOptional(),
  ownerId: z.string().exactOptional(),
} as const;

const conceptObject = z.object({
  ...conceptMembers,
  id: z.string(),
  version: z.number().int(),
  order: z.number(),
  aliases: z.array(z.string()),
  layer: z.enum(['core', 'extended', 'temporary']),
  exclusive: z.boolean(),
  state: z.enum(['draft', 'active', 'archived', 'merged']),
  mergedIntoId: z.string().exactOptional(),
  reviewedAt: z.string().exactOptional(),
  replacedBy: z.object({ ids: z.array(z.string()), mode: z.enum(['any', 'all']) }).exactOptional(),
  createdAt: z.string(),
});

/** {@link Concept} */
export const conceptSchema = named<Concept>('Concept', conceptObject);

/** Some members of a concept. */
export const conceptPartSchema = conceptObject.exactPartial();

/** {@link RuleTest} */
export const ruleTestSchema = named<RuleTest>(
  'RuleTest',
  z.object({
    id: z.string(),
    name: z.string(),
    record: jsonObjectSchema,
    expected: z.enum(['match', 'no-match', 'error']),
    asOf: z.string().exactOptional(),
  }),
);

/** {@link Rule} */
export const ruleSchema = named<Rule>(
  'Rule',
  z.object({
    id: z.string(),
    version: z.number().int(),
    name: z.string(),
    recordType: z.string(),
    tagId: z.string(),
    expression: z.string(),
    ...ruleGovernance,
    state: z.enum(['draft', 'published', 'paused', 'archived']),
    ownerId: z.string().exactOptional(),
    publishedNumber: z.number().int().exactOptional(),
    tests: z.array(ruleTestSchema).exactOptional(),
    updatedAt: z.string(),
    updatedBy: z.string(),
  }),
);

/** {@link WorkspaceSnapshot} */
export const workspaceSchema = named<WorkspaceSnapshot>(
  'WorkspaceSnapshot',
  z.object({
    settings: settingsSchema,
    concepts: z.array(conceptSchema),
    rules: z.array(ruleSchema),
    revision: z.number().int().exactOptional(),
    seq: z.number().int().exactOptional(),
  }),
);
