import * as v from 'valibot';
import { newIdSchema } from '../validation/schemas.js';
import { ACTIONS } from './can.js';

const actions = v.pipe(v.array(v.picklist(ACTIONS)), v.maxLength(ACTIONS.length, 'too-long'));

/** A role of a document or a command. */
export const roleSchema = v.strictObject({
  id: newIdSchema,
  allow: actions,
  deny: v.exactOptional(actions),
});
