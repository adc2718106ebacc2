import type { Actor } from '@tagma/core';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';
import type { VerifiedToken, VerifyToken } from './auth.types.js';

/** Shorter secrets can be guessed; HS256 wants at least the length of its hash. */
const MIN_SECRET_BYTES = 32;
/** A working day, so that nobody is signed out in the middle of one. */
const DEFAULT_LIFETIME_SECONDS = 12 * 60 * 60;

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().max(200),
  roles: z.array(z.string().max(100)).max(50),
  teams: z.array(z.string().max(200)).max(200).exactOptional(),
  exp: z.number().int(),
  aud: z.union([z.string(), z.array(z.string()).max(100)]).exactOptional(),
});

/** Signs and checks HS256 tokens with one secret. */
export interface JwtTokens {
  readonly verify: VerifyToken;
  /** A token for `actor`, good from now for the configured lifetime. */
  issue(actor: Actor): Promise<string>;
}

/** How tokens are made and checked. */
export interface JwtTokenOptions {
  /** Shared by everyone who issues or checks tokens; at least 32 bytes. */
  readonly secret: string;
  /** Seconds an issued token is good for. Default 12 hours. */
  readonly lifetimeSeconds?: number;
  /**
   * Whom tokens must be meant for (`aud`), where one secret signs tokens for several services. Default: anybody; then
   * a token that names an audience is refused, for it is not meant for this one.
   */
  readonly audience?: string;
}

/**
 * Tokens whose claims are `sub` (actor id), `name`, `roles`, `teams` (may be absent) and `exp` (required).
 *
 * @throws RangeError when the secret is too short to be safe.
 */
export function createJwtTokens(options: JwtTokenOptions): JwtTokens {
  const { secret, audience, lifetimeSeconds = DEFAULT_LIFETIME_SECONDS } = options;
  if (new TextEncoder().encode(secret).length < MIN_SECRET_BYTES) {
    throw new RangeError(`The token secret must be at least ${MIN_SECRET_BYTES} bytes long.`);
  }
  return {
    verify: remembered((token) => verifyWith(secret, audience, token)),
    issue: (actor) => {
      const issuedAt = Math.floor(Date.now() / 1000);
      const claims = { ...claimsOf(actor), ...(audience === undefined ? {} : { aud: audience }) };
      return sign({ ...claims, iat: issuedAt, exp: issuedAt + lifetimeSeconds }, secret, 'HS256');
    },
  };
}

/** Tokens remembered; a caller uses one for hours. */
const MAX_REMEMBERED = 1000;

/** Spares the signature check, a quarter of a small request, for tokens that were good and have not ended. */
function remembered(verifyToken: VerifyToken): VerifyToken {
  const good = new Map<string, VerifiedToken>();
  return async (token) => {
    const known = good.get(token);
    if (known?.expiresAt != null && Date.parse(known.expiresAt) > Date.now()) return known;
    good.delete(token);
    const verified = await verifyToken(token);
    if (verified === null) return null;
    const [oldest] = good.keys();
    if (oldest !== undefined && good.size >= MAX_REMEMBERED) good.delete(oldest);
    good.set(token, verified);
    return verified;
  };
}

async function verifyWith(
  secret: string,
  audience: string | undefined,
  token: string,
): Promise<VerifiedToken | null> {
  const claims = await verifiedClaims(secret, token);
  if (claims === null || !isMeantFor(audience, claims.aud)) return null;
  return {
    actor: actorOf(claims),
    expiresAt: new Date(claims.exp * 1000).toISOString(),
  };
}

function isMeantFor(audience: string | undefined, named: string | readonly string[] | undefined): boolean {
  if (audience === undefined) return named === undefined;
  return typeof named === 'string' ? named === audience : (named?.includes(audience) ?? false);
}

function claimsOf({ id, name, roles, teams }: Actor): Omit<z.infer<typeof claimsSchema>, 'exp' | 'aud'> {
  return { sub: id, name, roles: [...roles], ...(teams === undefined ? {} : { teams: [...teams] }) };
}

function actorOf({ sub, name, roles, teams }: z.infer<typeof claimsSchema>): Actor {
  return { id: sub, name, roles, ...(teams === undefined ? {} : { teams }) };
}

async function verifiedClaims(secret: string, token: string): Promise<z.infer<typeof claimsSchema> | null> {
  try {
    // The algorithm is fixed here and never taken from the token, which an attacker writes.
    const parsed = claimsSchema.safeParse(await verify(token, secret, 'HS256'));
    return parsed.success ? parsed.data : null;
  } catch {
    // `verify` rejects for every bad token: wrong signature, expired, not a token at all.
    return null;
  }
}
