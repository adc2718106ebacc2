import * as v from 'valibot';
import { locateIssue } from '../validation/located-issue.js';
import type { Command, Refusal } from './commands.types.js';
import { commandSchema } from './command-schema.js';

/**
 * Checks a value from outside (a request body, a message) and gives it back as a command. Refuses with
 * `too-long` (details.limit) or `invalid` (details.reason), `path` saying where. Never throws.
 */
export function parseCommand(
  value: unknown,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly refusal: Refusal } {
  const result = v.safeParse(commandSchema, value, { abortEarly: true });
  if (result.success) return { ok: true, command: result.output };
  const { path, code, message, details } = locateIssue(result.issues[0]);
  const refusal: Refusal = {
    code: code === 'too-long' ? 'too-long' : 'invalid',
    message,
    path,
    details: { ...details, reason: code },
  };
  return { ok: false, refusal };
}
