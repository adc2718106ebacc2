import * as v from 'valibot';
import { LIMITS } from '../../validation/limits.js';
import { nameSchema } from '../../validation/schemas.js';

const text = v.pipe(v.string(), v.maxLength(LIMITS.charterText, 'too-long'));
const names = v.pipe(v.array(nameSchema), v.maxLength(LIMITS.charterList, 'too-long'));

/** The charter of a document or a command. */
export const charterSchema = v.strictObject({
  aim: text,
  scope: text,
  participants: names,
  dimensions: names,
});
