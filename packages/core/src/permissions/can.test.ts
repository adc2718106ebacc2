import { describe, expect, it } from 'vitest';
import type { Role } from './permissions.types.js';
import { can } from './can.js';

const roles: readonly Role[] = [
  { id: 'agent', allow: ['tag.assign'] },
  { id: 'lead', allow: ['rule.edit', 'export'] },
  { id: 'trainee', allow: [], deny: ['export'] },
];
const answer = (held: readonly string[], action: Parameters<typeof can>[1]) =>
  can({ id: 'u', name: 'U', roles: held }, action, roles);

describe('can', () => {
  it('adds up what roles allow', () => {
    expect(answer(['agent', 'lead'], 'rule.edit')).toEqual({ allowed: true });
    expect(answer(['agent', 'lead'], 'tag.assign')).toEqual({ allowed: true });
  });

  it('lets a deny of any role win', () => {
    expect(answer(['lead', 'trainee'], 'export')).toEqual({
      allowed: false,
      action: 'export',
      why: 'denied',
    });
  });

  it('tells a missing grant from a missing role', () => {
    expect(answer(['agent'], 'export')).toEqual({ allowed: false, action: 'export', why: 'not-granted' });
    expect(answer(['ghost', '__proto__'], 'export')).toEqual({
      allowed: false,
      action: 'export',
      why: 'no-role',
    });
    expect(answer([], 'export')).toEqual({ allowed: false, action: 'export', why: 'no-role' });
  });
});
