import * as v from 'valibot';
import {
  existingId,
  expressionSchema,
  fieldKeySchema,
  fieldSchema,
  finiteNumber,
  instantSchema,
  nameSchema,
  newIdSchema,
  versionSchema,
} from '../validation/schemas.js';
import { LIMITS } from '../validation/limits.js';
import { ruleTestsSchema } from '../validation/rule-test-schema.js';
import type { Command } from './commands.types.js';
import { conceptCommands } from './concept-command-schema.js';
import { tagCommands } from './tag-command-schema.js';

const onExit = v.picklist(['remove', 'keep']);

const ruleDraft = v.strictObject({
  name: nameSchema,
  recordType: existingId,
  tagId: existingId,
  expression: expressionSchema,
  onExit: v.exactOptional(onExit),
  tests: v.exactOptional(ruleTestsSchema),
});

const rulePatch = v.strictObject({
  name: v.exactOptional(nameSchema),
  recordType: v.exactOptional(existingId),
  tagId: v.exactOptional(existingId),
  expression: v.exactOptional(expressionSchema),
  onExit: v.exactOptional(onExit),
  tests: v.exactOptional(ruleTestsSchema),
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
  ...tagCommands,
  ...conceptCommands,
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
