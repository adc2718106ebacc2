import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ApiError } from './api-error.js';
import type { ApiEnv } from './deps.js';

/** Turns whatever a handler threw into an answer. What is unexpected is reported, and hidden from the caller. */
export function answerFailure(
  error: unknown,
  c: Context<ApiEnv>,
  onInternalError: (error: unknown) => void,
): Response {
  const known = knownError(error);
  if (known === null) onInternalError(error);
  const answer = known ?? new ApiError('internal', 'Something failed inside the service; nothing was changed.');
  if (answer.status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (answer.status === 503) c.header('Retry-After', '1');
  // The rest of the body is not read, so the connection cannot be used again.
  if (answer.status === 413) c.header('Connection', 'close');
  return c.json(answer.body(), answer.status);
}

function knownError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  // Hono throws these for requests it cannot read.
  if (error instanceof HTTPException && error.status < 500) return new ApiError('invalid', error.message);
  return null;
}
