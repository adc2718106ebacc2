import { describe, expect, it } from 'vitest';
import { execute } from '../commands/execute.js';
import { STARTER_ROLES } from '../starter/starter-roles.js';
import { createMemoryStore } from '../store/memory-store.js';
import { workspace } from '../testing/fixtures.js';

const GIVEN = '2026-11-22T08:00:00.000Z';
const IN_TIME = '2026-11-23T07:59:59.999Z';
const LATE = '2026-11-23T08:00:00.000Z';

/** Who gave the tag takes it from a record of their own, and of a colleague in their team. */
const ROWS: readonly (readonly [role: string, record: 'own' | 'team', now: string, may: boolean])[] = [
  ['agent', 'own', IN_TIME, true],
  ['agent', 'own', LATE, false],
  ['agent', 'team', IN_TIME, true],
  ['agent', 'team', LATE, false],
  ['sales', 'own', IN_TIME, true],
  ['sales', 'own', LATE, true],
  ['sales', 'team', IN_TIME, true],
  ['sales', 'team', LATE, false],
  ['manager', 'own', LATE, true],
  ['manager', 'team', LATE, true],
  ['analyst', 'own', IN_TIME, false],
  ['analyst', 'own', LATE, false],
  ['admin', 'own', LATE, true],
  ['admin', 'team', LATE, true],
  ['system', 'own', IN_TIME, false],
];

async function taken(roles: readonly string[], ownerId: string, now: string): Promise<boolean> {
  const store = createMemoryStore();
  const { settings, ...rest } = workspace();
  await store.initialize({
    ...rest,
    settings: {
      ...settings,
      roles: STARTER_ROLES,
      members: [
        { id: 'me', teams: ['east'] },
        { id: 'colleague', teams: ['east'] },
      ],
      recordTypes: settings.recordTypes.map((type) => ({ ...type, ownerField: 'rep' })),
    },
  });
  const record = { type: 'customer', id: 'c1' };
  await store.writeRecords({
    ...{ type: 'customer', records: [{ id: 'c1', data: { rep: ownerId } }], children: {} },
    ...{ onExisting: 'replace', transactionId: 'records', audit: [], events: [] },
  });
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;
  const me = { id: 'me', name: 'Me', teams: ['east'] };
  const given = await execute(
    store,
    { type: 'assignTag', record, tagId: 'tag-a' },
    { actor: { ...me, roles: ['admin'] }, now: GIVEN, newId },
  );
  expect(given.ok).toBe(true);
  const outcome = await execute(
    store,
    { type: 'removeTag', record, tagId: 'tag-a' },
    { actor: { ...me, roles }, now, newId },
  );
  expect(outcome.ok || outcome.refusal.code).toBe(outcome.ok || 'forbidden');
  return outcome.ok;
}

describe('taking back a tag that one gave', () => {
  it.each(ROWS)('%s, record of %s, at %s: %s', async (role, record, now, may) => {
    expect(await taken([role], record === 'own' ? 'me' : 'colleague', now)).toBe(may);
  });

  it('lasts as long as the most generous role says', async () => {
    expect(await taken(['agent', 'manager'], 'me', LATE)).toBe(true);
  });
});
