import * as v from 'valibot';
import { membersSchema, roleSchema } from '../permissions/role-schema.js';
import {
  existingId,
  expressionSchema,
  fieldKeySchema,
  fieldSchema,
  instantSchema,
  localizedName,
  nameSchema,
  newIdSchema,
} from '../validation/schemas.js';
import { CODE_LIMITS } from '../codes/definition/limits.js';
import { LIMITS } from '../validation/limits.js';
import { isLocale, isTimeZone } from '../validation/regions.js';
import { ruleExitSchema, storedGovernance, storedMoreTags } from '../rules/rule-fields-schema.js';
import { ruleTestsSchema } from '../validation/rule-test-schema.js';
import { charterSchema } from '../taxonomy/charter/charter-schema.js';
import { codePatternSchema } from './codes/code-pattern-schema.js';
import { proposalSchema, taxonomyVersionSchema } from './governance/governance-schema.js';
import { conceptSchema } from './concept-schema.js';
import { WORKSPACE_DOCUMENT_VERSION, type WorkspaceDocument } from './workspace.types.js';

function list<Item extends v.GenericSchema>(
  item: Item,
  limit: number,
): v.SchemaWithPipe<
  readonly [v.ArraySchema<Item, undefined>, v.MaxLengthAction<v.InferOutput<Item>[], number, string>]
> {
  return v.pipe(v.array(item), v.maxLength(limit, 'too-long'));
}

function whole(least: number, most: number): v.GenericSchema<number> {
  return v.pipe(
    v.number(),
    v.integer('wrong-value'),
    v.minValue(least, 'wrong-value'),
    v.maxValue(most, 'wrong-value'),
  );
}

const recordTypeSchema = v.strictObject({
  id: newIdSchema,
  title: localizedName,
  nameField: v.exactOptional(nameSchema),
  ownerField: v.exactOptional(fieldKeySchema),
  fields: list(fieldSchema, LIMITS.fields),
  collections: list(
    v.strictObject({ key: fieldKeySchema, title: localizedName, fields: list(fieldSchema, LIMITS.fields) }),
    LIMITS.collections,
  ),
});

const settingsSchema = v.strictObject({
  id: newIdSchema,
  name: localizedName,
  timeZone: v.pipe(nameSchema, v.check(isTimeZone, 'wrong-value')),
  locale: v.pipe(nameSchema, v.check(isLocale, 'wrong-value')),
  limits: v.strictObject({ activeTagsPerRecord: whole(1, 1_000), maxLevel: whole(1, 10) }),
  limitPolicy: v.picklist(['warn', 'block']),
  recordTypes: list(recordTypeSchema, LIMITS.recordTypes),
  roles: list(roleSchema, LIMITS.roles),
  members: v.exactOptional(membersSchema),
  charter: v.exactOptional(charterSchema),
});

const ruleSchema = v.strictObject({
  id: newIdSchema,
  name: nameSchema,
  recordType: existingId,
  tagId: existingId,
  ...storedMoreTags,
  expression: expressionSchema,
  onExit: ruleExitSchema,
  state: v.picklist(['draft', 'published', 'paused', 'archived']),
  ...storedGovernance,
  publishedNumber: v.exactOptional(whole(1, 1_000_000)),
  tests: v.exactOptional(ruleTestsSchema),
  updatedAt: instantSchema,
  updatedBy: existingId,
});

/** The form of a workspace document; what its ids mean is checked apart. `$schema` helps editors. */
export const workspaceDocumentSchema = v.strictObject({
  $schema: v.exactOptional(nameSchema),
  version: v.literal(WORKSPACE_DOCUMENT_VERSION),
  settings: settingsSchema,
  taxonomy: list(conceptSchema, LIMITS.concepts),
  rules: list(ruleSchema, LIMITS.rules),
  codePatterns: v.exactOptional(list(codePatternSchema, CODE_LIMITS.patterns)),
  taxonomyVersions: v.exactOptional(list(taxonomyVersionSchema, LIMITS.taxonomyVersions)),
  proposals: v.exactOptional(list(proposalSchema, LIMITS.proposals)),
});

/** Fails to compile when schema and type part ways. */
export const typedDocumentSchema: v.GenericSchema<unknown, WorkspaceDocument> = workspaceDocumentSchema;
