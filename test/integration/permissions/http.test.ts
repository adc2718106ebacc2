import type { CommandType } from '@tagma/core';
import { SERVICE_COMMANDS } from '@tagma/core';
import { createApp, createJwtTokens } from '@tagma/server';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.js';
import { createWorld, isExpected, person, ROLES } from './world.js';

const TYPES = Object.keys(COMMANDS) as readonly CommandType[];

describe.each(ROLES)('over HTTP, the role $id', (role) => {
  it('may send exactly the commands that the table says', async () => {
    const tokens = createJwtTokens({ secret: 'a-secret-for-tests-that-is-long-enough' });
    const token = await tokens.issue(person([role.id]));
    const answers: Record<string, boolean> = {};
    const expected: Record<string, boolean> = {};
    for (const type of TYPES) {
      const app = createApp({ store: await createWorld(), verifyToken: tokens.verify });
      const { status } = await app.request('/api/commands', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ command: COMMANDS[type].command }),
      });
      await app.stop();
      const isService = (SERVICE_COMMANDS as readonly string[]).includes(type);
      // What only the service sends is refused to everybody, before anything is looked up.
      answers[type] = isService ? status !== 422 : status !== 403;
      expected[type] = isService ? false : isExpected(COMMANDS[type], [role]);
    }
    expect(answers).toEqual(expected);
  });
});
