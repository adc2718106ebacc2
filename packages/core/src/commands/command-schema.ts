import * as v from 'valibot';
import { existingId, fieldKeySchema, fieldSchema, versionSchema } from '../validation/schemas.js';
import { LIMITS } from '../validation/limits.js';
import { codeCommands } from '../codes/commands/code-command-schema.js';
import { ruleCommands } from '../rules/rule-command-schema.js';
import { jobCommands } from '../jobs/job-command-schema.js';
import { ownershipCommands } from '../ownership/ownership-command-schema.js';
import { membersSchema, ownerFieldsSchema, roleSchema } from '../permissions/role-schema.js';
import { charterSchema } from '../taxonomy/charter/charter-schema.js';
import { workflowCommands } from '../workflows/workflow-command-schema.js';
import type { Command } from './commands.types.js';
import { conceptCommands } from './concept-command-schema.js';
import { noteCommands } from '../notes/note-command-schema.js';
import { tierCommands } from '../tiers/tier-command-schema.js';
import { tagCommands } from './tag-command-schema.js';

/** What a command may look like. Checks form only; `decide` checks meaning. */
export const commandSchema: v.GenericSchema<unknown, Command> = v.variant('type', [
  ...tagCommands,
  ...conceptCommands,
  ...ruleCommands,
  ...jobCommands,
  ...workflowCommands,
  ...ownershipCommands,
  v.strictObject({
    type: v.literal('setRoles'),
    expectedVersion: versionSchema,
    roles: v.pipe(v.array(roleSchema), v.minLength(1, 'missing'), v.maxLength(LIMITS.roles, 'too-long')),
  }),
  v.strictObject({
    type: v.literal('setMembers'),
    expectedVersion: versionSchema,
    members: membersSchema,
    ownerFields: v.exactOptional(ownerFieldsSchema),
  }),
  v.strictObject({
    type: v.literal('setCharter'),
    expectedVersion: versionSchema,
    charter: charterSchema,
  }),
  ...codeCommands,
  ...tierCommands,
  ...noteCommands,
  v.strictObject({
    type: v.literal('defineFields'),
    recordType: existingId,
    collection: v.nullable(fieldKeySchema),
    fields: v.pipe(v.array(fieldSchema), v.maxLength(LIMITS.fields, 'too-long')),
  }),
  v.strictObject({ type: v.literal('undo'), transactionId: existingId }),
]);
