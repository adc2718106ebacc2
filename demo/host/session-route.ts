import type { JwtTokens } from '@tagma/server';
import { Hono } from 'hono';
import { DEMO_PEOPLE } from '../people.js';

type DemoRole = keyof typeof DEMO_PEOPLE;

const isRole = (value: unknown): value is DemoRole =>
  typeof value === 'string' && Object.hasOwn(DEMO_PEOPLE, value);

/**
 * `POST /demo/session {role}` signs the demo's visitor in as one of its people. A real host has its own
 * sign-in and issues the token for the user it knows.
 */
export function sessionRoute(tokens: JwtTokens): Hono {
  return new Hono().post('/demo/session', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const role = typeof body === 'object' && body !== null && 'role' in body ? body.role : undefined;
    if (!isRole(role)) {
      const message = `Send {"role": …} with one of ${Object.keys(DEMO_PEOPLE).join(', ')}.`;
      return c.json({ error: { code: 'invalid', message, path: '/role' } }, 400);
    }
    const actor = DEMO_PEOPLE[role];
    c.header('Cache-Control', 'no-store');
    return c.json({ token: await tokens.issue(actor), actor }, 200);
  });
}
