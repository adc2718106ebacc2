import type { Actor, Instant } from '@tagma/core';

/** What a good token says. */
export interface VerifiedToken {
  readonly actor: Actor;
  /** When it stops being good; an open event stream ends then. `null`: never. */
  readonly expiresAt: Instant | null;
}

/**
 * The port through which the host tells who is calling. Resolves to `null` for a token that is forged,
 * malformed or expired; it never rejects because of what is in the token.
 */
export type VerifyToken = (token: string) => Promise<VerifiedToken | null>;
