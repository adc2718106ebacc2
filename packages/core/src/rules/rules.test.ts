import { describe, expect, it } from 'vitest';
import { createHarness, customer } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';
import type { RuleVerdict } from './rules.types.js';

const AS_OF = '2026-01-05T00:00:00.000Z';
const draft = { name: 'Big spender', recordType: 'customer', tagId: 'vip', expression: 'revenue > 10' };

function run(
  ruleId: string,
  verdicts: Readonly<Record<string, RuleVerdict['outcome']>>,
  ruleVersion = 1,
): Command {
  return {
    type: 'applyRuleRun',
    ruleId,
    ruleVersion,
    asOf: AS_OF,
    verdicts: Object.entries(verdicts).map(([recordId, outcome]) =>
      outcome === 'error'
        ? { recordId, outcome, code: 'T2001', position: 3, message: 'Not a number.' }
        : { recordId, outcome },
    ),
  };
}

describe('rules as texts', () => {
  it('go from draft to published, paused, published, archived', async () => {
    const { done, rule } = await createHarness();
    const { createdId } = await done({ type: 'createRule', rule: draft });
    const id = createdId as string;
    expect(await rule(id)).toMatchObject({
      state: 'draft',
      version: 1,
      onExit: 'remove',
      ownerId: 'u-admin',
    });
    for (const [type, state] of [
      ['publishRule', 'published'],
      ['pauseRule', 'paused'],
      ['publishRule', 'published'],
      ['archiveRule', 'archived'],
    ] as const) {
      const expectedVersion = (await rule(id))?.version ?? 0;
      await done({ type, id, expectedVersion });
      expect(await rule(id)).toMatchObject({ state, version: expectedVersion + 1 });
    }
  });

  it('may be drafts that do not compile, but not published', async () => {
    const { done, refused } = await createHarness();
    await done({ type: 'createRule', rule: { ...draft, expression: 'broken(' }, id: 'r1' });
    expect(await refused({ type: 'publishRule', id: 'r1', expectedVersion: 1 })).toMatchObject({
      code: 'rule-does-not-compile',
      details: { code: 'S0203', position: 7 },
    });
  });

  it('keep test cases, and stay published when these change', async () => {
    const { done, rule } = await createHarness();
    const tests = [
      { id: 't1', name: 'Big', record: { revenue: 11, orders: [{ amount: 3 }] }, expected: 'match' },
      { id: 't2', name: 'Odd', record: { revenue: 'x' }, expected: 'error', asOf: AS_OF },
    ] as const;
    await done({ type: 'createRule', rule: { ...draft, tests }, id: 'r1' });
    await done({ type: 'publishRule', id: 'r1', expectedVersion: 1 });
    expect(await rule('r1')).toMatchObject({ state: 'published', tests });
    await done({ type: 'updateRule', id: 'r1', expectedVersion: 2, patch: { tests: [tests[1]] } });
    expect(await rule('r1')).toMatchObject({ state: 'published', version: 3, tests: [tests[1]] });
  });

  it('become drafts again when what they do changes, which needs the permission to publish', async () => {
    const { done, refused, rule } = await createHarness();
    const patch = { expression: 'false' };
    expect(
      await refused({ type: 'updateRule', id: 'rule-vip', expectedVersion: 1, patch }, 'analyst'),
    ).toMatchObject({
      code: 'forbidden',
      action: 'rule.publish',
    });
    await done({ type: 'updateRule', id: 'rule-vip', expectedVersion: 1, patch: { name: 'VIP' } }, 'analyst');
    expect(await rule('rule-vip')).toMatchObject({ state: 'published', name: 'VIP', version: 2 });
    await done({ type: 'updateRule', id: 'rule-vip', expectedVersion: 2, patch });
    expect(await rule('rule-vip')).toMatchObject({ state: 'draft', version: 3, expression: 'false' });
  });

  it('cannot turn to another tag while records have the old one from them', async () => {
    const { done, refused } = await createHarness();
    await done(run('rule-vip', { c1: 'match' }));
    expect(
      await refused({ type: 'updateRule', id: 'rule-vip', expectedVersion: 1, patch: { tagId: 'plain' } }),
    ).toMatchObject({ code: 'in-use', details: { count: 1 } });
  });

  it('are changed by one person at a time', async () => {
    const { done, refused, rule } = await createHarness();
    await done({ type: 'updateRule', id: 'rule-draft', expectedVersion: 1, patch: { name: 'Mine' } });
    expect(
      await refused({ type: 'updateRule', id: 'rule-draft', expectedVersion: 1, patch: { name: 'Yours' } }),
    ).toMatchObject({ code: 'conflict', details: { kind: 'rule', expected: 1, actual: 2 } });
    expect(await rule('rule-draft')).toMatchObject({ name: 'Mine' });
  });

  it('change nothing when the patch says what is there', async () => {
    const { done } = await createHarness();
    const outcome = await done({
      type: 'updateRule',
      id: 'rule-vip',
      expectedVersion: 1,
      patch: { name: 'rule-vip' },
    });
    expect(outcome).toMatchObject({ transactionId: null, changes: [], events: [] });
  });

  it.each([
    [{ ...draft, recordType: 'deal' }, 'unknown-record-type', '/rule/recordType'],
    [{ ...draft, tagId: 'none' }, 'unknown-concept', '/rule/tagId'],
    [{ ...draft, tagId: 'old' }, 'archived', '/rule/tagId'],
    [{ ...draft, tagId: 'life' }, 'not-assignable', '/rule/tagId'],
  ])('are not created as %j', async (rule, code, path) => {
    const { refused } = await createHarness();
    expect(await refused({ type: 'createRule', rule })).toMatchObject({ code, path });
  });

  it('are refused in the wrong state and by unknown id', async () => {
    const { refused, done } = await createHarness();
    expect(await refused({ type: 'publishRule', id: 'rule-vip', expectedVersion: 1 })).toMatchObject({
      code: 'wrong-state',
    });
    expect(await refused({ type: 'pauseRule', id: 'rule-draft', expectedVersion: 1 })).toMatchObject({
      code: 'wrong-state',
    });
    expect(await refused({ type: 'pauseRule', id: 'none', expectedVersion: 1 })).toMatchObject({
      code: 'unknown-rule',
    });
    await done({ type: 'archiveRule', id: 'rule-vip', expectedVersion: 1 });
    expect(await refused({ type: 'publishRule', id: 'rule-vip', expectedVersion: 2 })).toMatchObject({
      code: 'archived',
    });
  });

  it('lets whoever writes drafts put drafts away, not running rules', async () => {
    const { done, refused } = await createHarness();
    await done({ type: 'archiveRule', id: 'rule-draft', expectedVersion: 1 }, 'analyst');
    expect(
      await refused({ type: 'archiveRule', id: 'rule-vip', expectedVersion: 1 }, 'analyst'),
    ).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('applyRuleRun', () => {
  it('adds and removes only the ground of the rule', async () => {
    const { done, tags, assignments } = await createHarness();
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'vip' });
    const first = await done(run('rule-vip', { c1: 'match', c2: 'match', c3: 'no-match' }));
    expect(first.counts).toEqual({
      records: 3,
      matches: 2,
      added: 2,
      removed: 0,
      kept: 0,
      held: 0,
      errors: 0,
    });
    expect(first.events.map(({ type, id }) => [type, id])).toEqual([
      ['tag.added', 'vip'],
      ['records.changed', 'vip'],
      ['rule.ran', 'rule-vip'],
    ]);
    expect(await assignments('c2')).toMatchObject([
      { grounds: [{ type: 'manual' }, { ruleId: 'rule-vip', ruleVersion: 1 }] },
    ]);

    const second = await done(run('rule-vip', { c1: 'no-match', c2: 'no-match', c3: 'no-match' }));
    expect(second.counts).toMatchObject({ removed: 2, matches: 0 });
    expect(await tags('c1')).toEqual([]);
    expect(await tags('c2')).toEqual(['vip']);
  });

  it('changes nothing the second time', async () => {
    const { done, store } = await createHarness();
    const command = run('rule-vip', { c1: 'match', c2: 'no-match', c3: 'error' });
    expect((await done(command)).counts).toMatchObject({ added: 1, errors: 1 });
    const audited = (await store.audit({ limit: 500 })).items.length;
    const again = await done(command);
    expect(again).toMatchObject({
      transactionId: null,
      changes: [],
      events: [],
      counts: { added: 0, kept: 1, errors: 1 },
    });
    expect((await store.audit({ limit: 500 })).items).toHaveLength(audited);
  });

  it('leaves the tag where the rule failed, and where it is to be kept on exit', async () => {
    const { done, tags, rule } = await createHarness();
    await done(run('rule-vip', { c1: 'match' }));
    expect((await done(run('rule-vip', { c1: 'error' }))).counts).toMatchObject({ removed: 0, errors: 1 });
    expect(await tags('c1')).toEqual(['vip']);
    await done({ type: 'updateRule', id: 'rule-vip', expectedVersion: 1, patch: { onExit: 'keep' } });
    await done({ type: 'publishRule', id: 'rule-vip', expectedVersion: 2 });
    const { version } = (await rule('rule-vip')) as { version: number };
    expect((await done(run('rule-vip', { c1: 'no-match' }, version))).counts).toMatchObject({ removed: 0 });
    expect(await tags('c1')).toEqual(['vip']);
  });

  it('makes a tag of another rule give way in an exclusive category, never one given by hand', async () => {
    const { done, tags } = await createHarness((same) => ({
      ...same,
      rules: [
        ...same.rules,
        { ...(same.rules[1] as (typeof same.rules)[0]), id: 'rule-silent', tagId: 'silent', priority: 1 },
      ],
    }));
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'new' });
    await done(run('rule-active', { c1: 'match', c2: 'match' }));
    expect(await tags('c1')).toEqual(['active']);
    expect(await tags('c2')).toEqual(['new']);
    const outcome = await done(run('rule-silent', { c1: 'match', c2: 'match' }));
    expect(outcome.counts).toMatchObject({ added: 1, held: 1 });
    expect(await tags('c1')).toEqual(['silent']);
    expect(await tags('c2')).toEqual(['new']);
  });

  it('judges grounds and holds as they are now, whatever moment the data were read as of', async () => {
    const { done, tags } = await createHarness();
    await done({
      type: 'assignTag',
      record: customer('c1'),
      tagId: 'new',
      expiresAt: '2026-01-03T00:00:00.000Z',
    });
    expect((await done(run('rule-active', { c1: 'match' }))).counts).toMatchObject({ held: 1, added: 0 });
    expect(await tags('c1')).toEqual(['new']);
  });

  it('writes one entry per record and one about the rule', async () => {
    const { done, store } = await createHarness();
    const { transactionId } = await done(run('rule-vip', { c1: 'match', c2: 'match' }));
    const { items } = await store.audit({});
    expect(items.map(({ action }) => action)).toEqual(['rule.ran', 'tag.rule-added', 'tag.rule-added']);
    expect(items.every((entry) => entry.transactionId === transactionId)).toBe(true);
    expect(items[0]?.after).toMatchObject({ asOf: AS_OF, counts: { added: 2 } });
  });

  it.each([
    [run('none', {}), 'unknown-rule'],
    [run('rule-vip', {}, 2), 'conflict'],
    [run('rule-draft', {}), 'wrong-state'],
    [run('rule-vip', { nobody: 'match' }), 'unknown-record'],
  ])('is refused: %j', async (command, code) => {
    const { refused, assignments } = await createHarness();
    expect(await refused(command)).toMatchObject({ code });
    expect(await assignments()).toEqual([]);
  });

  it('refuses two verdicts about one record', async () => {
    const { refused } = await createHarness();
    const verdicts = [
      { recordId: 'c1', outcome: 'match' },
      { recordId: 'c1', outcome: 'no-match' },
    ] as const;
    expect(
      await refused({ type: 'applyRuleRun', ruleId: 'rule-vip', ruleVersion: 1, asOf: AS_OF, verdicts }),
    ).toMatchObject({ code: 'invalid', path: '/verdicts/1/recordId' });
  });
});
