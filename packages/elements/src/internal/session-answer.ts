import type { Command, CommandOutcome, Session } from '@tagma/core';
import type { SessionFailure } from './session-error-text.js';
import { toSessionFailure } from './session-failure.js';

/** The answer to a command, or why there was none. */
export type SessionAnswer = CommandOutcome | { readonly ok: false; readonly error: SessionFailure };

/** Sends a command. Never rejects. */
export async function askSession(session: Session | undefined, command: Command): Promise<SessionAnswer> {
  if (session === undefined)
    return { ok: false, error: { code: 'unavailable', message: 'No session is provided.' } };
  try {
    return await session.execute(command);
  } catch (error) {
    return { ok: false, error: toSessionFailure(error) };
  }
}

/** What a page answers that heard of a command; one that says nothing did as asked. Never rejects. */
export async function answerOfPage(
  answer: CommandOutcome | Promise<CommandOutcome> | undefined,
): Promise<SessionAnswer> {
  try {
    return (await answer) ?? { ok: true, transactionId: null, changes: [], events: [], warnings: [] };
  } catch (error) {
    return { ok: false, error: toSessionFailure(error) };
  }
}
