import { sign } from 'hono/jwt';
import { describe, expect, it, vi } from 'vitest';
import { createJwtTokens } from './jwt-tokens.js';

const secret = 'a-secret-for-tests-that-is-long-enough';
const actor = { id: 'u1', name: '王芳', roles: ['agent'] };
const tokens = createJwtTokens({ secret });
const soon = Math.floor(Date.now() / 1000) + 60;
const claims = { sub: 'u1', name: 'A', roles: ['admin'], exp: soon };

describe('createJwtTokens', () => {
  it('verifies what it issued', async () => {
    const verified = await tokens.verify(await tokens.issue(actor));
    expect(verified?.actor).toEqual(actor);
    expect(Date.parse(verified?.expiresAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('carries the teams of the actor', async () => {
    const member = { ...actor, teams: ['south', '市场部'] };
    expect((await tokens.verify(await tokens.issue(member)))?.actor).toEqual(member);
  });

  it('refuses a secret that can be guessed', () => {
    expect(() => createJwtTokens({ secret: 'short' })).toThrow(RangeError);
  });

  it.each([
    ['not a token', async () => 'abc'],
    ['empty', async () => ''],
    ['another secret', () => sign(claims, 'another-secret-that-is-also-long-enough')],
    ['another algorithm', () => sign(claims, secret, 'HS512')],
    ['no signature', async () => unsigned(claims)],
    ['expired', () => sign({ ...claims, exp: soon - 3600 }, secret)],
    ['without an end', () => sign({ sub: 'u1', name: 'A', roles: [] }, secret)],
    ['not yet good', () => sign({ ...claims, nbf: soon }, secret)],
    ['roles as text', () => sign({ ...claims, roles: 'admin' }, secret)],
    ['teams as text', () => sign({ ...claims, teams: 'south' }, secret)],
    ['without a subject', () => sign({ ...claims, sub: '' }, secret)],
    ['a changed role', async () => tampered(await tokens.issue(actor))],
  ])('gives null for a token that is %s', async (_, make) => {
    expect(await tokens.verify(await make())).toBeNull();
  });

  it('does not remember a token beyond its end', async () => {
    const ending = await sign({ ...claims, exp: Math.floor(Date.now() / 1000) + 1 }, secret);
    expect(await tokens.verify(ending)).not.toBeNull();
    vi.useFakeTimers({ now: Date.now() + 2000, toFake: ['Date'] });
    try {
      expect(await tokens.verify(ending)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes tokens that are meant for it, and no others', async () => {
    const ours = createJwtTokens({ secret, audience: 'tagma' });
    const verifies = async (aud?: string | string[]) =>
      (await ours.verify(await sign(aud === undefined ? claims : { ...claims, aud }, secret))) !== null;
    expect(await ours.verify(await ours.issue(actor))).toMatchObject({ actor });
    expect(await verifies('tagma')).toBe(true);
    expect(await verifies(['crm', 'tagma'])).toBe(true);
    for (const other of [undefined, 'crm', ['crm'], [], 'tagma ']) expect(await verifies(other)).toBe(false);
    // One that asks for no audience is not meant by a token that names one.
    expect(await tokens.verify(await sign({ ...claims, aud: 'crm' }, secret))).toBeNull();
  });

  it('accepts the same claims when they are signed properly', async () => {
    expect((await tokens.verify(await sign(claims, secret)))?.actor.roles).toEqual(['admin']);
  });
});

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function unsigned(payload: unknown): string {
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`;
}

function tampered(token: string): string {
  const [header, , signature] = token.split('.');
  return [header, encode({ ...claims, roles: ['admin'] }), signature].join('.');
}
