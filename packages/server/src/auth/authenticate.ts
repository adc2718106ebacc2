import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../http/api-error.js';
import type { ApiEnv } from '../http/deps.js';
import type { VerifyToken } from './auth.types.js';

/** Longer headers than this are not tokens. */
const MAX_TOKEN_LENGTH = 8192;

/**
 * Lets requests with a good bearer token through and notes who calls. Paths for which `isPublic` says so
 * need none.
 */
export function authenticate(
  verifyToken: VerifyToken,
  isPublic: (path: string) => boolean,
): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!isPublic(c.req.path)) {
      const token = bearerToken(c.req.header('authorization'));
      const verified = token === null ? null : await verifyToken(token);
      if (verified === null) {
        throw new ApiError('unauthenticated', 'The token is missing, forged or expired; sign in again.');
      }
      c.set('actor', verified.actor);
      c.set('tokenExpiresAt', verified.expiresAt);
    }
    await next();
  };
}

function bearerToken(header: string | undefined): string | null {
  const match = /^Bearer +([^\s]+)$/i.exec(header ?? '');
  const token = match?.[1];
  return token !== undefined && token.length <= MAX_TOKEN_LENGTH ? token : null;
}
