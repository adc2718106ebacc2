import * as v from 'valibot';
import {
  aliasesSchema,
  colorSchema,
  conceptKindSchema,
  existingId,
  expressionSchema,
  fieldKeySchema,
  fieldSchema,
  finiteNumber,
  iconSchema,
  instantSchema,
  layerSchema,
  localizedDescription,
  localizedName,
  nameSchema,
  newIdSchema,
  reasonSchema,
  recordRefSchema,
  versionSchema,
} from '../validation/schemas.js';
import { clearable, editableDetails, optional } from '../validation/concept-schemas.js';
import { LIMITS } from '../validation/limits.js';
import type { Command } from './commands.types.js';

/** Members that a concept may lack, the same in a draft and in a patch. */
const optionalMembers = {
  aliases: v.exactOptional(aliasesSchema),
  layer: v.exactOptional(layerSchema),
  exclusive: v.exactOptional(v.boolean()),
  ownerId: v.exactOptional(existingId),
  order: v.exactOptional(finiteNumber),
};

const conceptDraft = v.strictObject({
  ...optionalMembers,
  ...optional(editableDetails),
  kind: conceptKindSchema,
  parentId: v.nullable(existingId),
  name: localizedName,
  description: v.exactOptional(localizedDescription),
  color: v.exactOptional(colorSchema),
  icon: v.exactOptional(iconSchema),
});

const conceptPatch = v.strictObject({
  ...optionalMembers,
  ...clearable(editableDetails),
  kind: v.exactOptional(conceptKindSchema),
  parentId: v.exactOptional(v.nullable(existingId)),
  name: v.exactOptional(localizedName),
  description: v.exactOptional(v.nullable(localizedDescription)),
  color: v.exactOptional(v.nullable(colorSchema)),
  icon: v.exactOptional(v.nullable(iconSchema)),
});

const onExit = v.picklist(['remove', 'keep']);

const ruleDraft = v.strictObject({
  name: nameSchema,
  recordType: existingId,
  tagId: existingId,
  expression: expressionSchema,
  onExit: v.exactOptional(onExit),
});

const rulePatch = v.strictObject({
  name: v.exactOptional(nameSchema),
  recordType: v.exactOptional(existingId),
  tagId: v.exactOptional(existingId),
  expression: v.exactOptional(expressionSchema),
  onExit: v.exactOptional(onExit),
});

const verdict = v.variant('outcome', [
  v.strictObject({ recordId: existingId, outcome: v.picklist(['match', 'no-match']) }),
  v.strictObject({
    recordId: existingId,
    outcome: v.literal('error'),
    code: v.string(),
    position: v.nullable(finiteNumber),
    message: v.string(),
    details: v.exactOptional(v.record(v.string(), v.string())),
  }),
]);

const versioned = { id: existingId, expectedVersion: versionSchema };

/** What a command may look like. Checks form only; `decide` checks meaning. */
export const commandSchema: v.GenericSchema<unknown, Command> = v.variant('type', [
  v.strictObject({
    type: v.literal('assignTag'),
    record: recordRefSchema,
    tagId: existingId,
    expiresAt: v.exactOptional(v.nullable(instantSchema)),
  }),
  v.strictObject({
    type: v.literal('removeTag'),
    record: recordRefSchema,
    tagId: existingId,
    reason: v.exactOptional(reasonSchema),
  }),
  v.strictObject({
    type: v.literal('createConcept'),
    concept: conceptDraft,
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({ type: v.literal('updateConcept'), ...versioned, patch: conceptPatch }),
  v.strictObject({ type: v.picklist(['archiveConcept', 'restoreConcept', 'deleteConcept']), ...versioned }),
  v.strictObject({ type: v.literal('createRule'), rule: ruleDraft, id: v.exactOptional(newIdSchema) }),
  v.strictObject({ type: v.literal('updateRule'), ...versioned, patch: rulePatch }),
  v.strictObject({ type: v.picklist(['publishRule', 'pauseRule', 'archiveRule']), ...versioned }),
  v.strictObject({
    type: v.literal('applyRuleRun'),
    ruleId: existingId,
    ruleVersion: versionSchema,
    asOf: instantSchema,
    verdicts: v.pipe(v.array(verdict), v.maxLength(LIMITS.verdicts, 'too-long')),
  }),
  v.strictObject({
    type: v.literal('defineFields'),
    recordType: existingId,
    collection: v.nullable(fieldKeySchema),
    fields: v.pipe(v.array(fieldSchema), v.maxLength(LIMITS.fields, 'too-long')),
  }),
  v.strictObject({ type: v.literal('undo'), transactionId: existingId }),
]);
