import * as v from 'valibot';
import { existingId, fieldKeySchema, fieldSchema } from '../validation/schemas.js';
import { LIMITS } from '../validation/limits.js';
import { codeCommands } from '../codes/commands/code-command-schema.js';
import { ruleCommands } from '../rules/rule-command-schema.js';
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
