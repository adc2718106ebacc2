import { ACTIONS, type CommandType, execute, parseCommand, type Role, type Store } from '@tagma/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.js';
import { createWorld, isExpected, person, ROLES } from './world.js';

const TYPES = Object.keys(COMMANDS) as readonly CommandType[];
const NOW = '2026-11-22T09:00:00.000Z';

let store: Store;
let ids = 0;
const newId = (): string => `t-${(ids += 1)}`;
beforeEach(async () => {
  store = await createWorld();
});

async function withRoles(roles: readonly Role[]): Promise<void> {
  const workspace = await store.workspace();
  const roleSets = { type: 'setRoles', expectedVersion: workspace?.settings.version ?? 0, roles } as const;
  const outcome = await execute(store, roleSets, {
    actor: person(['admin']),
    now: NOW,
    newId,
  });
  expect(outcome).toMatchObject({ ok: true });
}

/** Whether it was refused for want of permission; what else is wrong with it does not matter here. */
async function isAllowed(type: CommandType, roles: readonly string[]): Promise<boolean> {
  const { command } = COMMANDS[type];
  const before = await store.workspace();
  const outcome = await execute(store, command, {
    actor: person(roles),
    now: NOW,
    newId,
  });
  if (outcome.ok || outcome.refusal.code !== 'forbidden') return true;
  expect(outcome.refusal.action, 'a denial says what is missing').toBeDefined();
  expect(await store.workspace(), 'a denied command leaves no trace').toEqual(before);
  return false;
}

describe.each(ROLES)('the role $id', (role) => {
  it.each(TYPES)('may send %s exactly when the table says so', async (type) => {
    expect(parseCommand(COMMANDS[type].command), 'the sample is well-formed').toMatchObject({ ok: true });
    expect(await isAllowed(type, [role.id])).toBe(isExpected(COMMANDS[type], [role]));
  });
});

describe('every command', () => {
  it.each(TYPES)(
    '%s is refused when one of the permissions it needs is denied, whatever else allows it',
    async (type) => {
      const { needs, orOneOf = [] } = COMMANDS[type];
      const denials = needs.length > 0 ? needs.map((action) => [action]) : [[...orOneOf]];
      for (const deny of denials) {
        await withRoles([...ROLES.filter(({ id }) => id !== 'brake'), { id: 'brake', allow: ACTIONS, deny }]);
        expect(await isAllowed(type, ['admin', 'brake'])).toBe(false);
      }
    },
  );

  it.each(TYPES)('%s is refused to whoever has no role here', async (type) => {
    expect(await isAllowed(type, ['from-elsewhere'])).toBe(false);
  });
});
