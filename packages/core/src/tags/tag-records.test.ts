import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer } from '../../test/fixture.js';

const score = concept('score', 'value', { valueType: { type: 'number', min: 0, max: 10 } });
const note = concept('note', 'value', { valueType: { type: 'text', maxLength: 5 } });
const shade = concept('shade', 'value', { valueType: { type: 'color' } });
const harness = (limitPolicy: 'warn' | 'block' = 'warn') =>
  createHarness((snapshot) => ({
    ...snapshot,
    settings: { ...snapshot.settings, limitPolicy },
    concepts: [...snapshot.concepts, score, note, shade],
  }));
const asOf = '2026-01-01T00:00:00.000Z';

describe('values of typed tags', () => {
  it('gives, keeps, changes and takes away a value', async () => {
    const { done, assignments } = await harness();
    const value = async (): Promise<unknown> => (await assignments('c1'))[0]?.value;
    const assign = { type: 'assignTag', record: customer('c1'), tagId: 'score' } as const;
    await done({ ...assign, value: 7 });
    expect(await value()).toBe(7);
    await done({ ...assign, expiresAt: '2027-01-01T00:00:00.000Z' });
    expect(await value()).toBe(7);
    const set = { type: 'setTagValue', record: customer('c1'), tagId: 'score' } as const;
    const { transactionId } = await done({ ...set, value: 10 });
    expect(await value()).toBe(10);
    expect((await done({ ...set, value: 10 })).transactionId).toBeNull();
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await value()).toBe(7);
    await done({ ...set, value: null });
    expect(await value()).toBeUndefined();
  });

  it('starts without a value when it is given anew', async () => {
    const { done, assignments } = await harness();
    const assign = { type: 'assignTag', record: customer('c1'), tagId: 'score' } as const;
    await done({ ...assign, value: 7 });
    await done({ type: 'removeTag', record: customer('c1'), tagId: 'score' });
    await done(assign);
    expect((await assignments('c1'))[0]).not.toHaveProperty('value');
  });

  it.each([
    ['score', 11, 'value-out-of-range', { id: 'score', min: 0, max: 10 }],
    ['score', -0.1, 'value-out-of-range', { id: 'score', min: 0, max: 10 }],
    ['score', '7', 'value-not-allowed', { id: 'score', type: 'number' }],
    ['note', 'longer', 'too-long', { id: 'note', limit: 5 }],
    ['note', 1, 'value-not-allowed', { id: 'note', type: 'text' }],
    ['shade', 'red', 'value-not-allowed', { id: 'shade', type: 'color' }],
    ['vip', 1, 'value-not-allowed', { id: 'vip', type: 'none' }],
  ])('refuses %s = %j: %s', async (tagId, value, code, details) => {
    const { refused } = await harness();
    const record = customer('c1');
    expect(await refused({ type: 'assignTag', record, tagId, value })).toMatchObject({
      code,
      path: '/value',
      details,
    });
    expect(await refused({ type: 'setTagValue', record, tagId, value })).toMatchObject({
      code,
      path: '/value',
    });
    const add = [{ tagId, value }];
    expect(await refused({ type: 'tagRecords', records: [record], add, remove: [] })).toMatchObject({
      code,
      path: '/add/0/value',
    });
  });
});

describe('tagRecords', () => {
  const records = ['c1', 'c2', 'c3'].map(customer);

  it('gives and takes on all at once, with one undo', async () => {
    const { done, tags } = await harness();
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'plain' });
    await done({ type: 'assignTag', record: customer('c3'), tagId: 'vip' });
    const command = { type: 'tagRecords', records: [...records, customer('c1')] } as const;
    const { transactionId } = await done({ ...command, add: [{ tagId: 'vip' }], remove: ['plain'] });
    expect([await tags('c1'), await tags('c2'), await tags('c3')]).toEqual([['vip'], ['vip'], ['vip']]);
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect([await tags('c1'), await tags('c2'), await tags('c3')]).toEqual([[], ['plain'], ['vip']]);
  });

  it('replaces in exclusive categories, lifts and makes holds, as one by one', async () => {
    const { done, tags, holds } = await harness();
    const match = records.map(({ id }) => ({ recordId: id, outcome: 'match' as const }));
    await done({ type: 'applyRuleRun', ruleId: 'rule-vip', ruleVersion: 1, asOf, verdicts: match });
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'new' });
    const first = await done({
      type: 'tagRecords',
      records,
      add: [{ tagId: 'silent' }],
      remove: ['vip'],
      reason: 'no',
    });
    expect(await tags('c1')).toEqual(['silent']);
    expect(await holds('c2')).toMatchObject([{ tagId: 'vip', reason: 'no' }]);
    expect(first.warnings).toEqual([
      { code: 'hold-created', details: { tagId: 'vip', count: 3 } },
      { code: 'replaced', details: { tagId: 'new', count: 1 } },
    ]);
    const second = await done({ type: 'tagRecords', records, add: [{ tagId: 'vip' }], remove: [] });
    expect(second.warnings).toEqual([{ code: 'hold-lifted', details: { tagId: 'vip', count: 3 } }]);
    expect(await holds()).toEqual([]);
  });

  it('warns of full records, or refuses all of them', async () => {
    const add = ['vip', 'plain', 'cn', 'score'].map((tagId) => ({ tagId }));
    const { done } = await harness();
    const { warnings } = await done({ type: 'tagRecords', records, add, remove: [] });
    expect(warnings).toEqual([{ code: 'tag-limit', details: { count: 4, limit: 3, records: 3 } }]);
    const strict = await harness('block');
    expect(await strict.refused({ type: 'tagRecords', records, add, remove: [] })).toMatchObject({
      code: 'tag-limit',
      details: { limit: 3, records: 3 },
    });
    expect(await strict.assignments()).toEqual([]);
  });

  it.each([
    [{ add: [{ tagId: 'vip' }], remove: ['vip'] }, 'invalid', '/add/0/tagId'],
    [{ add: [{ tagId: 'new' }, { tagId: 'silent' }], remove: [] }, 'invalid', '/add/0/tagId'],
    [{ add: [{ tagId: 'old' }], remove: [] }, 'archived', '/add/0/tagId'],
    [{ add: [], remove: ['nothing'] }, 'unknown-concept', '/remove/0'],
    [
      { add: [{ tagId: 'vip', expiresAt: '2020-01-01T00:00:00.000Z' }], remove: [] },
      'invalid',
      '/add/0/expiresAt',
    ],
  ])('refuses %j: %s', async (what, code, path) => {
    const { refused } = await harness();
    expect(await refused({ type: 'tagRecords', records, ...what })).toMatchObject({ code, path });
  });

  it('refuses unknown records, mixed types and missing permissions', async () => {
    const { refused, done } = await harness();
    const add = [{ tagId: 'vip' }];
    const tag = (list: readonly { readonly type: string; readonly id: string }[], role?: string) =>
      refused({ type: 'tagRecords', records: list, add, remove: [] }, role);
    expect(await tag([customer('c1'), customer('x')])).toMatchObject({
      code: 'unknown-record',
      path: '/records/1/id',
    });
    expect(await tag([customer('c1'), { type: 'deal', id: 'c1' }])).toMatchObject({
      path: '/records/1/type',
    });
    expect(await tag([{ type: 'deal', id: 'c1' }])).toMatchObject({ code: 'unknown-record-type' });
    expect(await tag(records, 'guest')).toMatchObject({ code: 'forbidden', action: 'tag.assign' });
    const match = [{ recordId: 'c1', outcome: 'match' as const }];
    await done({ type: 'applyRuleRun', ruleId: 'rule-vip', ruleVersion: 1, asOf, verdicts: match });
    expect(await refused({ type: 'tagRecords', records, add: [], remove: ['vip'] }, 'agent')).toMatchObject({
      code: 'forbidden',
      action: 'tag.remove-rule',
    });
  });
});
