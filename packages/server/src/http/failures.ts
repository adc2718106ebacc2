import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { StoreError } from '../storage/errors.js';
import { ApiError } from './api-error.js';
import type { ApiEnv } from './deps.js';

/** Turns whatever a handler threw into an answer. What is unexpected is reported, and hidden from the caller. */
export function answerFailure(
  error: unknown,
  c: Context<ApiEnv>,
  onInternalError: (error: unknown) => void,
): Response {
  const known = hungUp(error) ? new ApiError('invalid', 'The body was broken off.') : knownError(error);
  // The host wants to know that its database is away; what we say on purpose is nothing to report.
  if (known === null || (known.status >= 500 && error !== known)) onInternalError(error);
  const answer = known ?? new ApiError('internal', 'Something failed inside the service.');
  if (answer.status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (answer.status === 503) c.header('Retry-After', '1');
  if (answer.status === 429) c.header('Retry-After', String(answer.where.details?.['retryAfter'] ?? 1));
  // The rest of the body is not read, so the connection cannot be used again.
  if (answer.status === 413) c.header('Connection', 'close');
  return c.json(answer.body(), answer.status);
}

/** The caller closed the connection while its body came in: nothing failed here, and nobody waits for the answer. */
function hungUp(error: unknown): boolean {
  return (
    error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'
  );
}

function knownError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  // Hono throws these for requests it cannot read.
  if (error instanceof HTTPException && error.status < 500) return new ApiError('invalid', error.message);
  return error instanceof StoreError ? storeError(error) : null;
}

/** What the caller may know of a store that could not do its work. */
function storeError(error: StoreError): ApiError | null {
  switch (error.code) {
    case 'invalid-data':
      return new ApiError('invalid', 'The value cannot be stored.');
    case 'owners-changed':
      return new ApiError('conflict', 'Others moved the same records meanwhile; nothing was changed.');
    case 'disk-full':
      return new ApiError('storage-full', 'The disk of the database is full; nothing was changed.');
    case 'unavailable':
    case 'closed':
      return new ApiError('unavailable', 'The database does not answer; try again in a moment.');
    case 'internal':
      return null;
  }
}
