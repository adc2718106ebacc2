import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer, rule } from '../../test/fixture.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { Rule } from '../rules/rules.types.js';
import { verifyAuditChain } from '../audit/audit-chain.js';

const MAY = '2026-05-01T00:00:00.000Z';
const JUNE = '2026-06-01T00:00:00.000Z';

function harness(concepts: readonly Concept[] = [], rules: readonly Rule[] = []) {
  return createHarness((snapshot) => ({
    ...snapshot,
    concepts: [...snapshot.concepts, ...concepts],
    rules: [...snapshot.rules, ...rules],
  }));
}

async function trail(store: Awaited<ReturnType<typeof harness>>['store']) {
  const { items } = await store.audit({ limit: 500 });
  expect(verifyAuditChain([...items].reverse())).toEqual({ ok: true });
  return items.map(({ action, target, actorName }) => ({ action, target, actorName }));
}

describe('expiry', () => {
  const expire = { type: 'expireAssignments', recordType: 'customer', recordIds: ['c1', 'c2'] } as const;

  it('ends a tag exactly at its exclusive end, once, with one entry and one event each', async () => {
    const { done, assignments, setTime, store } = await harness();
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'vip', expiresAt: MAY });
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'vip' });
    setTime('2026-04-30T23:59:58.999Z');
    expect((await done(expire)).changes).toEqual([]);
    setTime('2026-04-30T23:59:59.000Z');
    const { changes, events } = await done(expire);
    expect(changes).toHaveLength(1);
    expect(events).toMatchObject([{ type: 'tag.expired', record: customer('c1'), id: 'vip' }]);
    expect(await assignments('c1')).toMatchObject([{ state: 'expired', endedAt: MAY }]);
    expect(await assignments('c2')).toMatchObject([{ state: 'active' }]);
    expect((await done(expire)).transactionId).toBeNull();
    expect((await trail(store))[0]).toEqual({
      action: 'tag.expired',
      target: { kind: 'record', record: customer('c1'), tagId: 'vip' },
      actorName: 'admin',
    });
  });

  it('finds what has ended, and nothing else, without reading all', async () => {
    const { done, store } = await harness();
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'vip', expiresAt: MAY });
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'vip', expiresAt: JUNE });
    await done({ type: 'assignTag', record: customer('c3'), tagId: 'vip' });
    const ended = (endedBy: string, limit?: number) =>
      store.assignments({ recordType: 'customer', endedBy, ...(limit === undefined ? {} : { limit }) });
    expect((await ended(MAY)).map(({ record }) => record.id)).toEqual(['c1']);
    expect((await ended(JUNE)).map(({ record }) => record.id)).toEqual(['c1', 'c2']);
    expect(await ended(JUNE, 1)).toHaveLength(1);
  });

  it('is not for people', async () => {
    const { refused } = await harness();
    expect(await refused(expire, 'agent')).toMatchObject({ code: 'forbidden', action: 'job.run' });
  });

  it('renews a tag without a new row', async () => {
    const { done, refused, assignments, setTime } = await harness([
      concept('trial', 'value', { validity: 'P1M' }),
    ]);
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'trial' });
    setTime('2026-01-20T00:00:00.000Z');
    await done({ type: 'renewTag', record: customer('c1'), tagId: 'trial' });
    expect(await assignments('c1')).toMatchObject([
      { assignedAt: '2026-01-01T00:00:01.000Z', expiresAt: '2026-02-20T00:00:01.000Z', version: 2 },
    ]);
    expect(await refused({ type: 'renewTag', record: customer('c2'), tagId: 'trial' })).toMatchObject({
      code: 'not-assigned',
    });
  });
});

describe('a hold', () => {
  it('is lifted without giving the tag, and put back by undo', async () => {
    const { done, refused, holds, tags } = await harness();
    const verdicts = [{ recordId: 'c1', outcome: 'match' }] as const;
    const run = {
      type: 'applyRuleRun',
      ruleId: 'rule-vip',
      ruleVersion: 1,
      asOf: '2026-01-01T00:00:00.000Z',
      verdicts,
    } as const;
    await done(run);
    await done({ type: 'removeTag', record: customer('c1'), tagId: 'vip', reason: 'no' });
    expect(await holds('c1')).toHaveLength(1);
    const lift = { type: 'liftHold', record: customer('c1'), tagId: 'vip', reason: 'was wrong' } as const;
    expect(await refused(lift, 'agent')).toMatchObject({ code: 'forbidden', action: 'tag.remove-rule' });
    const { transactionId } = await done(lift);
    expect(await holds('c1')).toEqual([]);
    expect(await tags('c1')).toEqual([]);
    expect(await refused(lift)).toMatchObject({ code: 'not-held' });
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await holds('c1')).toHaveLength(1);
  });
});

describe('a campaign that is over', () => {
  const sale = concept('sale', null, { kind: 'category', layer: 'temporary', activeTo: MAY });
  const gift = concept('gift', 'sale', { layer: 'temporary' });

  it('takes its tags off the records, whatever holds them, and archives itself with its rules', async () => {
    const {
      done,
      assignments,
      concept: read,
      rule: readRule,
      setTime,
      store,
    } = await harness([sale, gift], [rule('gifts', 'gift')]);
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'gift', expiresAt: null });
    await done({
      type: 'applyRuleRun',
      ruleId: 'gifts',
      ruleVersion: 1,
      asOf: '2026-01-01T00:00:00.000Z',
      verdicts: [{ recordId: 'c2', outcome: 'match' }],
    });
    const end = { type: 'endCampaigns', ids: ['sale'] } as const;
    const expire = { type: 'expireAssignments', recordType: 'customer', recordIds: ['c1', 'c2'] } as const;
    expect((await done(end)).changes).toEqual([]);
    setTime(MAY);
    expect((await done(end)).changes).toEqual([]);
    expect((await done(expire)).changes).toHaveLength(2);
    expect((await done(end)).changes).toHaveLength(3);
    expect(await assignments()).toMatchObject([
      { state: 'expired', endedAt: MAY },
      { state: 'expired', endedAt: MAY },
    ]);
    expect(await read('gift')).toMatchObject({ state: 'archived' });
    expect(await read('sale')).toMatchObject({ state: 'archived' });
    expect(await readRule('gifts')).toMatchObject({ state: 'archived' });
    expect((await done(end)).transactionId).toBeNull();
    expect((await trail(store)).slice(0, 5).map(({ action }) => action)).toEqual([
      'rule.archived',
      'concept.archived',
      'concept.archived',
      'tag.expired',
      'tag.expired',
    ]);
  });
});

describe('a rule that gives a tag of a campaign', () => {
  const gift = concept('gift', null, {
    layer: 'temporary',
    activeFrom: '2026-01-01T00:00:00.000Z',
    activeTo: MAY,
  });
  const run = (asOf: string, outcome: 'match' | 'no-match' = 'match') =>
    ({
      type: 'applyRuleRun',
      ruleId: 'gifts',
      ruleVersion: 1,
      asOf,
      verdicts: [{ recordId: 'c1', outcome }],
    }) as const;

  it('gives it up to the end, and a second run finds nothing to do', async () => {
    const { done, assignments } = await harness([gift], [rule('gifts', 'gift')]);
    expect((await done(run('2026-01-01T00:00:00.000Z'))).counts).toMatchObject({ added: 1 });
    expect(await assignments()).toMatchObject([{ state: 'active', expiresAt: MAY }]);
    expect((await done(run('2026-01-01T00:00:00.000Z'))).transactionId).toBeNull();
  });

  it('does not give it again from that instant on, whatever it was run as of, nor fail', async () => {
    const { done, assignments, setTime } = await harness([gift], [rule('gifts', 'gift')]);
    await done(run('2026-01-01T00:00:00.000Z'));
    setTime(MAY);
    expect((await done(run(MAY))).counts).toMatchObject({ added: 0, held: 1 });
    await done({ type: 'expireAssignments', recordType: 'customer', recordIds: ['c1'] });
    for (const asOf of ['2026-04-30T23:59:59.999Z', MAY])
      expect(await done(run(asOf))).toMatchObject({ transactionId: null });
    expect(await assignments()).toMatchObject([{ state: 'expired', endedAt: MAY }]);
  });

  it('with a stay after leaving, lets it end with the campaign at the latest', async () => {
    const stays = rule('gifts', 'gift', { onExit: { expireAfter: 'P1Y' } });
    const { done, assignments } = await harness([gift], [stays]);
    await done(run('2026-01-01T00:00:00.000Z'));
    expect((await done(run('2026-01-01T00:00:00.000Z', 'no-match'))).transactionId).toBeNull();
    expect(await assignments()).toMatchObject([{ expiresAt: MAY }]);
  });

  it('suggests nothing after the end', async () => {
    const suggests = rule('gifts', 'gift', { mode: 'suggest' });
    const { done, setTime } = await harness([gift], [suggests]);
    setTime(MAY);
    expect((await done(run(MAY))).counts).toMatchObject({ suggested: 0, held: 1 });
  });
});

describe('an unused tag', () => {
  const idle = concept('idle', 'value', { archiveAfter: 'P30D' });
  const archive = { type: 'archiveUnused', ids: ['idle', 'vip', 'missing'] } as const;

  it('archives itself on the day, not before', async () => {
    const { done, concept: read, setTime } = await harness([idle]);
    setTime('2026-01-30T23:59:58.000Z');
    expect((await done(archive)).changes).toEqual([]);
    setTime('2026-01-30T23:59:59.000Z');
    expect((await done(archive)).changes).toHaveLength(1);
    expect(await read('idle')).toMatchObject({ state: 'archived' });
    expect((await done(archive)).transactionId).toBeNull();
  });

  it('counts from the day on which the last record lost it', async () => {
    const { done, setTime } = await harness([idle]);
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'idle' });
    setTime('2026-03-01T00:00:00.000Z');
    expect((await done(archive)).changes).toEqual([]);
    await done({ type: 'removeTag', record: customer('c1'), tagId: 'idle' });
    setTime('2026-03-30T00:00:00.000Z');
    expect((await done(archive)).changes).toEqual([]);
    setTime('2026-03-31T00:00:02.000Z');
    expect((await done(archive)).changes).toHaveLength(1);
  });

  it.each([
    ['gives', rule('r', 'idle')],
    ['reads', rule('r', 'vip', { expression: "'idle' in tags", state: 'paused' })],
  ])('stays while a rule %s it', async (_what, using) => {
    const { done, setTime } = await harness([idle], [using]);
    setTime(JUNE);
    expect((await done(archive)).changes).toEqual([]);
  });

  it('takes over the period of the category above it', async () => {
    const { done, setTime } = await harness([
      concept('shelf', null, { kind: 'category', archiveAfter: 'P1M' }),
      concept('idle', 'shelf'),
    ]);
    setTime('2026-02-01T00:00:00.000Z');
    expect((await done(archive)).changes).toHaveLength(1);
  });
});
