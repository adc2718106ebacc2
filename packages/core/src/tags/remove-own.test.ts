import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/commands.types.js';
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

const RECORD = { type: 'customer', id: 'c1' } as const;
type Outcome = Awaited<ReturnType<typeof execute>>;
type Send = (command: Command, now: string, roles?: readonly string[], id?: string) => Promise<Outcome>;

/** A workspace in which somebody owns a record; sends commands, as `me` when nothing else is said. */
async function office(ownerId: string): Promise<Send> {
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
  await store.writeRecords({
    ...{ type: 'customer', records: [{ id: 'c1', data: { rep: ownerId } }], children: {} },
    ...{ onExisting: 'replace', transactionId: 'records', audit: [], events: [] },
  });
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;
  return (command, now, roles = ['agent'], id = 'me') =>
    execute(store, command, { actor: { id, name: id, teams: ['east'], roles }, now, newId });
}

const GIVE = { type: 'assignTag', record: RECORD, tagId: 'tag-a' } as const;
const TAKE = { type: 'removeTag', record: RECORD, tagId: 'tag-a' } as const;
const RENEW = { type: 'renewTag', record: RECORD, tagId: 'tag-a' } as const;
const undo = (outcome: Outcome): Command => ({
  type: 'undo',
  transactionId: (outcome.ok ? outcome.transactionId : null) ?? '',
});
const TOO_LATE = {
  code: 'forbidden',
  action: 'tag.remove',
  details: { why: 'too-late', until: LATE, timeZone: 'Asia/Shanghai', roles: 'manager, admin' },
};
const COLLEAGUES = { code: 'forbidden', details: { why: 'out-of-scope', ownerId: 'colleague' } };

describe('taking back a tag that one gave', () => {
  it.each(ROWS)('%s, record of %s, at %s: %s', async (role, record, now, may) => {
    for (const way of ['removal', 'undo']) {
      const send = await office(record === 'own' ? 'me' : 'colleague');
      const given = await send(GIVE, GIVEN, ['admin']);
      const outcome = await send(way === 'undo' ? undo(given) : TAKE, now, [role]);
      expect(outcome.ok || outcome.refusal.code).toBe(outcome.ok || 'forbidden');
      // Undoing a giving needs to give besides, which sales may on records of their own.
      const mayGive = way === 'removal' || role !== 'sales' || record === 'own';
      expect(outcome.ok, way).toBe(may && mayGive);
    }
  });

  it('lasts as long as the most generous role says', async () => {
    const send = await office('me');
    await send(GIVE, GIVEN, ['admin']);
    expect(await send(TAKE, LATE, ['agent', 'manager'])).toMatchObject({ ok: true });
  });

  it('tells until when one could have, and who still can', async () => {
    const send = await office('me');
    const given = await send(GIVE, GIVEN);
    for (const command of [TAKE, undo(given)]) {
      const outcome = await send(command, LATE);
      expect(outcome).toMatchObject({ refusal: TOO_LATE });
      expect(outcome.ok ? '' : outcome.refusal.message).toContain(LATE);
    }
    const team = await office('colleague');
    await team(GIVE, GIVEN);
    // Sales may overrule rules on records of their own, which this one is not.
    expect(await team(TAKE, LATE, ['sales'])).toMatchObject({ refusal: TOO_LATE });
  });

  it('does not begin anew when one renews the tag, or gives it again with another end', async () => {
    for (const again of [RENEW, { ...GIVE, expiresAt: '2027-01-01T00:00:00.000Z' }]) {
      const send = await office('me');
      await send({ ...GIVE, expiresAt: '2026-12-01T00:00:00.000Z' }, GIVEN);
      expect(await send(again, IN_TIME)).toMatchObject({ ok: true });
      const renewal = await send(RENEW, LATE);
      expect(renewal).toMatchObject({ ok: true });
      expect(await send(TAKE, LATE)).toMatchObject({ refusal: TOO_LATE });
      // The renewal alone may be taken back: the tag stays.
      expect(await send(undo(renewal), LATE)).toMatchObject({ ok: true });
    }
  });

  it('is not a way to take what a colleague gave, by undoing or renewing it', async () => {
    const send = await office('me');
    const given = await send(GIVE, GIVEN, ['agent'], 'colleague');
    expect(await send(undo(given), IN_TIME)).toMatchObject({ refusal: COLLEAGUES });
    expect(await send(RENEW, IN_TIME)).toMatchObject({ ok: true });
    expect(await send(TAKE, IN_TIME)).toMatchObject({ refusal: COLLEAGUES });
  });

  it('counts an earlier end as taking away, a later one as giving', async () => {
    const soon = '2026-11-23T08:00:00.001Z';
    const send = await office('me');
    await send({ ...GIVE, expiresAt: '2026-12-01T00:00:00.000Z' }, GIVEN);
    const bulk = { type: 'tagRecords', records: [RECORD], remove: [] } as const;
    for (const early of [
      { ...GIVE, expiresAt: soon },
      { ...RENEW, expiresAt: soon },
      { ...bulk, add: [{ tagId: 'tag-a', expiresAt: soon }] },
    ])
      expect(await send(early, LATE), early.type).toMatchObject({ refusal: TOO_LATE });
    expect(await send({ ...RENEW, expiresAt: '2026-12-31T00:00:00.000Z' }, LATE)).toMatchObject({ ok: true });
    expect(await send({ ...RENEW, expiresAt: null }, LATE)).toMatchObject({ ok: true });
    expect(await send({ ...RENEW, expiresAt: soon }, LATE, ['manager'])).toMatchObject({ ok: true });
  });

  it('holds for what was put back by an undo, too', async () => {
    const send = await office('me');
    await send(GIVE, GIVEN);
    const taken = await send(TAKE, IN_TIME);
    const back = await send(undo(taken), IN_TIME);
    expect(back).toMatchObject({ ok: true });
    expect(await send(undo(back), LATE)).toMatchObject({ refusal: TOO_LATE });
  });
});
