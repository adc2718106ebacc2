import { describe, expect, it } from 'vitest';
import { createHarness, customer } from '../../test/fixture.js';
import { verifyAuditChain } from '../audit/audit-chain.js';

const c1 = customer('c1');

describe('assignTag', () => {
  it('adds a manual ground, one audit entry and one event', async () => {
    const { done, store, tags, assignments } = await createHarness();
    const outcome = await done({ type: 'assignTag', record: c1, tagId: 'vip' }, 'agent');
    expect(await tags('c1')).toEqual(['vip']);
    expect(await assignments('c1')).toMatchObject([
      { state: 'active', version: 1, grounds: [{ type: 'manual', by: 'u-agent', expiresAt: null }] },
    ]);
    expect(outcome.events).toMatchObject([{ seq: 1, type: 'tag.added', record: c1, id: 'vip' }]);
    const { items } = await store.audit({ target: { kind: 'record', record: c1 } });
    expect(items).toMatchObject([
      { action: 'tag.assigned', actorId: 'u-agent', before: null, after: { state: 'active' }, reason: null },
    ]);
    expect(items[0]?.transactionId).toBe(outcome.transactionId);
  });

  it('is refused when the tag is there by hand already, and renews it when the end differs', async () => {
    const { done, refused, assignments } = await createHarness();
    await done({ type: 'assignTag', record: c1, tagId: 'vip' });
    expect(await refused({ type: 'assignTag', record: c1, tagId: 'vip' }, 'agent')).toMatchObject({
      code: 'already-assigned',
    });
    const end = '2027-01-01T00:00:00.000Z';
    const renewed = await done({ type: 'assignTag', record: c1, tagId: 'vip', expiresAt: end });
    expect(renewed.events).toMatchObject([{ type: 'records.changed' }]);
    expect(await assignments('c1')).toMatchObject([
      { version: 2, expiresAt: end, grounds: [{ expiresAt: end }] },
    ]);
  });

  it('starts a new period after the end has passed', async () => {
    const { done, setTime, assignments } = await createHarness();
    await done({ type: 'assignTag', record: c1, tagId: 'vip', expiresAt: '2026-02-01T00:00:00.000Z' });
    setTime('2026-03-01T00:00:00.000Z');
    const again = await done({ type: 'assignTag', record: c1, tagId: 'vip' });
    expect(again.events).toMatchObject([{ type: 'tag.added' }]);
    expect(await assignments('c1')).toMatchObject([
      { assignedAt: '2026-03-01T00:00:01.000Z', expiresAt: null, grounds: [{ expiresAt: null }] },
    ]);
  });

  it.each([
    [{ record: customer('nobody'), tagId: 'vip' }, 'unknown-record', '/record/id'],
    [{ record: { type: 'deal', id: 'c1' }, tagId: 'vip' }, 'unknown-record-type', '/record/type'],
    [{ record: c1, tagId: 'nothing' }, 'unknown-concept', '/tagId'],
    [{ record: c1, tagId: 'value' }, 'not-assignable', '/tagId'],
    [{ record: c1, tagId: 'old' }, 'archived', '/tagId'],
    [{ record: c1, tagId: 'vip', expiresAt: '2025-01-01T00:00:00.000Z' }, 'invalid', '/expiresAt'],
    [{ record: c1, tagId: '__proto__' }, 'unknown-concept', '/tagId'],
  ])('refuses %j with %s', async (values, code, path) => {
    const { refused, store } = await createHarness();
    expect(await refused({ type: 'assignTag', ...values })).toMatchObject({ code, path });
    expect((await store.audit({})).items).toEqual([]);
  });

  it('warns above the limit under policy warn and refuses under policy block', async () => {
    const give = ['vip', 'plain', 'cn', 'new'].map(
      (tagId) => ({ type: 'assignTag', record: c1, tagId }) as const,
    );
    const warned = await createHarness();
    const outcomes = [];
    for (const command of give) outcomes.push(await warned.done(command));
    expect(outcomes.map(({ warnings }) => warnings)).toEqual([
      [],
      [],
      [],
      [{ code: 'tag-limit', details: { count: 4, limit: 3 } }],
    ]);

    const blocked = await createHarness((same) => ({
      ...same,
      settings: { ...same.settings, limitPolicy: 'block' },
    }));
    for (const command of give.slice(0, 3)) await blocked.done(command);
    expect(await blocked.refused(give[3] as (typeof give)[0])).toMatchObject({
      code: 'tag-limit',
      details: { limit: 3, count: 3 },
    });
    expect(await blocked.tags('c1')).toHaveLength(3);
  });

  it('replaces the other tag of an exclusive category in the same transaction', async () => {
    const { done, store, tags } = await createHarness();
    await done({ type: 'assignTag', record: c1, tagId: 'new' });
    const outcome = await done({ type: 'assignTag', record: c1, tagId: 'silent' }, 'agent');
    expect(await tags('c1')).toEqual(['silent']);
    expect(outcome.warnings).toEqual([{ code: 'replaced', details: { tagId: 'new' } }]);
    expect(outcome.events.map(({ type, id }) => [type, id])).toEqual([
      ['tag.added', 'silent'],
      ['tag.removed', 'new'],
    ]);
    const { items } = await store.audit({});
    expect(items.map(({ action }) => action).slice(0, 2)).toEqual(['tag.replaced', 'tag.assigned']);
    expect(new Set(items.slice(0, 2).map(({ transactionId }) => transactionId)).size).toBe(1);
  });

  it('does not let a hand without the permission replace what a rule gave', async () => {
    const { done, refused, tags } = await createHarness();
    await done(run('rule-active', ['c1']));
    expect(await refused({ type: 'assignTag', record: c1, tagId: 'silent' }, 'agent')).toMatchObject({
      code: 'forbidden',
      action: 'tag.remove-rule',
    });
    expect(await tags('c1')).toEqual(['active']);
  });
});

describe('removeTag', () => {
  it('takes a tag given by hand without leaving a hold', async () => {
    const { done, tags, holds, store } = await createHarness();
    await done({ type: 'assignTag', record: c1, tagId: 'vip' });
    const outcome = await done(
      { type: 'removeTag', record: c1, tagId: 'vip', reason: 'Wrong customer' },
      'agent',
    );
    expect(await tags('c1')).toEqual([]);
    expect(await holds()).toEqual([]);
    expect(outcome.warnings).toEqual([]);
    expect((await store.audit({ limit: 1 })).items).toMatchObject([
      { action: 'tag.removed', reason: 'Wrong customer', after: { state: 'removed', grounds: [] } },
    ]);
  });

  it('leaves a hold where a rule gave the tag; assigning by hand lifts it', async () => {
    const { done, refused, holds, tags } = await createHarness();
    await done(run('rule-vip', ['c1']));
    expect(await refused({ type: 'removeTag', record: c1, tagId: 'vip' }, 'agent')).toMatchObject({
      code: 'forbidden',
      details: { action: 'tag.remove-rule', why: 'not-granted' },
    });
    const removed = await done({ type: 'removeTag', record: c1, tagId: 'vip', reason: 'No longer' });
    expect(removed.warnings).toEqual([{ code: 'hold-created', details: { tagId: 'vip' } }]);
    expect(await holds('c1')).toMatchObject([
      { tagId: 'vip', reason: 'No longer', until: null, by: 'u-admin' },
    ]);

    const rerun = await done(run('rule-vip', ['c1']));
    expect(rerun).toMatchObject({ transactionId: null, counts: { held: 1, added: 0 } });
    expect(await tags('c1')).toEqual([]);

    const lifted = await done({ type: 'assignTag', record: c1, tagId: 'vip' }, 'agent');
    expect(lifted.warnings).toEqual([{ code: 'hold-lifted', details: { tagId: 'vip' } }]);
    expect(await holds()).toEqual([]);
  });

  it('is refused when the tag is not there, has ended or was never heard of', async () => {
    const { done, refused, setTime } = await createHarness();
    expect(await refused({ type: 'removeTag', record: c1, tagId: 'vip' })).toMatchObject({
      code: 'not-assigned',
    });
    await done({ type: 'assignTag', record: c1, tagId: 'vip', expiresAt: '2026-02-01T00:00:00.000Z' });
    setTime('2026-03-01T00:00:00.000Z');
    expect(await refused({ type: 'removeTag', record: c1, tagId: 'vip' })).toMatchObject({
      code: 'not-assigned',
    });
    expect(await refused({ type: 'removeTag', record: c1, tagId: 'x' })).toMatchObject({
      code: 'unknown-concept',
    });
  });
});

describe('every command', () => {
  it('is refused to guests before anything is looked up, and changes nothing', async () => {
    const { refused, store } = await createHarness();
    const before = await store.workspace();
    const outcome = await refused(
      { type: 'assignTag', record: customer('nobody'), tagId: 'nothing' },
      'guest',
    );
    expect(outcome).toMatchObject({ code: 'forbidden', action: 'tag.assign' });
    expect(await refused({ type: 'removeTag', record: c1, tagId: 'vip' }, 'stranger')).toMatchObject({
      code: 'forbidden',
      details: { why: 'no-role' },
    });
    expect(await store.workspace()).toEqual(before);
    expect((await store.audit({})).items).toEqual([]);
  });

  it('keeps the audit chain whole', async () => {
    const { done, store } = await createHarness();
    await done({ type: 'assignTag', record: c1, tagId: 'new' });
    await done({ type: 'assignTag', record: c1, tagId: 'active' });
    await done({ type: 'removeTag', record: c1, tagId: 'active' });
    const { items } = await store.audit({ limit: 500 });
    expect(verifyAuditChain([...items].reverse())).toEqual({ ok: true });
    expect(items).toHaveLength(4);
  });
});

function run(ruleId: string, matches: readonly string[]) {
  return {
    type: 'applyRuleRun',
    ruleId,
    ruleVersion: 1,
    asOf: '2026-01-01T00:00:00.000Z',
    verdicts: matches.map((recordId) => ({ recordId, outcome: 'match' as const })),
  } as const;
}
