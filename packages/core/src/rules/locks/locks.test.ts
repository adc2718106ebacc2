import { describe, expect, it } from 'vitest';
import { createHarness, rule, type Harness } from '../../../test/fixture.js';
import { decide } from '../../commands/decide.js';
import { LOCKED_PARTS_ACTION } from './refuse-locked.js';

const LOCKED = '/*# name="Consent" lock=all */ consent = true';
const TEXT = `revenue > 10 and ${LOCKED}`;

/** The role `keeper` may do everything with rules, but not change what is locked in them. */
async function withLock(text = TEXT): Promise<Harness> {
  return createHarness((snapshot) => ({
    ...snapshot,
    rules: [...snapshot.rules, rule('r1', 'plain', { expression: text, state: 'draft' })],
    settings: {
      ...snapshot.settings,
      roles: [
        ...snapshot.settings.roles,
        { id: 'keeper', allow: ['rule.edit', 'rule.publish', 'rule.test'] },
      ],
    },
  }));
}

const update = (expression: string, expectedVersion = 1) =>
  ({ type: 'updateRule', id: 'r1', expectedVersion, patch: { expression } }) as const;

describe('a locked part of a rule', () => {
  it.each([
    ['is changed', `revenue > 10 and /*# name="Consent" lock=all */ consent = false`],
    ['loses its lock', 'revenue > 10 and consent = true'],
    ['goes', 'revenue > 10'],
    ['is turned round', `revenue > 10 and $not(${LOCKED})`],
    ['is muted', 'revenue > 10 and /*# mute: consent = true */ x = 1'],
  ])('is not saved where it %s, except by whoever may', async (_what, text) => {
    const harness = await withLock();
    expect(await harness.refused(update(text), 'keeper')).toMatchObject({
      code: 'part-locked',
      action: LOCKED_PARTS_ACTION,
      details: { id: 'r1', reason: 'changed', part: 'Consent', count: 1 },
    });
    expect(await harness.rule('r1')).toMatchObject({ version: 1, expression: TEXT });
    await harness.done(update(text), 'admin');
    expect(await harness.rule('r1')).toMatchObject({ version: 2, expression: text });
  });

  it('is told with its place in the new text', async () => {
    const harness = await withLock();
    const text = TEXT.replace('revenue > 10 and ', 'revenue > 10\nand ').replace('= true', '= false');
    expect(await harness.refused(update(text), 'keeper')).toMatchObject({
      message: expect.stringContaining('line 2, column 36') as string,
      details: { part: 'Consent', position: 48, line: 2, column: 36 },
    });
    const only = TEXT.replace('= true', '= false');
    expect(await harness.refused(update(only), 'keeper')).toMatchObject({
      details: { position: only.indexOf('consent ='), line: 1, column: only.indexOf('consent =') + 1 },
    });
  });

  it('stays while everything beside it changes, and other members of the rule', async () => {
    const harness = await withLock();
    await harness.done(update(`${LOCKED} and revenue > 99 and city = "Ulm"`), 'keeper');
    const patch = { name: 'Renamed' };
    await harness.done({ type: 'updateRule', id: 'r1', expectedVersion: 2, patch }, 'keeper');
    expect(await harness.rule('r1')).toMatchObject({ version: 3, name: 'Renamed' });
  });

  it('is not lost by a text that cannot be read', async () => {
    const harness = await withLock();
    const refusal = await harness.refused(update(`${TEXT} and (`), 'keeper');
    expect(refusal).toMatchObject({ code: 'part-locked', details: { reason: 'unreadable' } });
    await harness.done(update(`${TEXT} and (`), 'admin');
    const later = await harness.refused(update('true', 2), 'keeper');
    expect(later).toMatchObject({ code: 'part-locked', details: { reason: 'unreadable' } });
  });

  it('does not go when a version from before the lock is restored', async () => {
    const harness = await withLock('revenue > 10');
    await harness.done({ type: 'publishRule', id: 'r1', expectedVersion: 1 });
    await harness.done(update(TEXT, 2));
    const [first] = (await harness.store.entities('ruleVersion', { groups: ['r1'] })).items;
    const versionId = first?.id ?? '';
    const restore = { type: 'restoreRuleVersion', id: 'r1', expectedVersion: 3, versionId } as const;
    expect(await harness.refused(restore, 'keeper')).toMatchObject({ code: 'part-locked' });
    await harness.done({ type: 'publishRule', id: 'r1', expectedVersion: 3 }, 'keeper');
    await harness.done({ ...restore, expectedVersion: 4 });
    expect((await harness.rule('r1'))?.expression).toBe('revenue > 10');
  });

  it('does not go when the edit that locked it is taken back, which who locked it can do', async () => {
    const harness = await withLock('revenue > 10 and consent = true');
    const { transactionId } = await harness.done(update(TEXT));
    const undo = { type: 'undo', transactionId: transactionId ?? '' } as const;
    expect(await harness.refused(undo, 'keeper')).toMatchObject({ code: 'part-locked' });
    await harness.done(undo);
    expect((await harness.rule('r1'))?.expression).toBe('revenue > 10 and consent = true');
  });

  it('holds where nobody reads the texts', async () => {
    const { store } = await withLock();
    const workspace = await store.workspace();
    if (workspace === null) throw new Error('There is no workspace.');
    const decision = decide(update(`${TEXT} and x = 1`), {
      actor: { id: 'u', name: 'u', roles: ['keeper'] },
      now: '2026-01-02T00:00:00.000Z',
      transactionId: 't',
      newEntityId: 'n',
      workspace,
      recordIds: new Set(),
      assignments: [],
      holds: [],
      transaction: null,
      hasHistory: false,
      compileRule: () => ({ ok: true }),
    });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'part-locked' } });
  });
});
