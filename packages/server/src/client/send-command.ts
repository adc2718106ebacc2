import type { Command, CommandOutcome } from '@tagma/core';
import type { EventFeed } from './event-feed.js';
import { errorFrom } from './http-session-error.js';
import { COMMAND_ATTEMPTS, type Transport } from './transport.js';

/**
 * Sends a command under a key of its own. When no answer comes it is sent again under the same key, which
 * the service carries out once.
 *
 * @throws HttpSessionError when there is no outcome; whether the command was carried out is then unknown.
 */
export async function sendCommand(
  transport: Transport,
  feed: EventFeed,
  command: Command,
): Promise<CommandOutcome> {
  const response = await transport.send({
    method: 'POST',
    path: '/commands',
    body: { command },
    headers: { 'Idempotency-Key': randomKey() },
    attempts: COMMAND_ATTEMPTS,
  });
  if (response.status === 413) return tooLong(response);
  const outcome = isOutcomeStatus(response.status) ? await outcomeOf(response.clone()) : null;
  if (outcome === null) throw await errorFrom(response);
  if (outcome.ok) feed.know(outcome.events.at(-1)?.seq ?? 0);
  return outcome;
}

function isOutcomeStatus(status: number): boolean {
  return [200, 403, 404, 409, 422].includes(status);
}

async function outcomeOf(response: Response): Promise<CommandOutcome | null> {
  const body: unknown = await response.json().catch(() => null);
  const isOutcome = typeof body === 'object' && body !== null && 'ok' in body;
  return isOutcome ? (body as CommandOutcome) : null;
}

/** A command that is too big to be read is refused like one with too long a text, as a local session would. */
async function tooLong(response: Response): Promise<CommandOutcome> {
  const { message, answer } = await errorFrom(response);
  return { ok: false, refusal: { code: 'too-long', message, details: answer?.details ?? {} } };
}

/** `crypto.randomUUID` is missing on pages that are not served over HTTPS. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
