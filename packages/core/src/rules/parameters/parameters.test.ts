import { describe, expect, it } from 'vitest';
import { concepts, createHarness, type Harness } from '../../../test/fixture.js';
import { LIMITS } from '../../validation/limits.js';
import { ruleReads } from '../graph/rule-reads.js';
import { ruleRunBatches } from '../graph/run-batches.js';
import type { RuleVersion } from '../versions/rule-version.types.js';
import type { RuleParameter } from './parameter.types.js';
import { boundTexts, ruleBindings } from './rule-bindings.js';

const limit: RuleParameter = { name: 'limit', title: '门槛 · Threshold', type: 'number', default: 10 };
const draft = { name: 'Big', recordType: 'customer', tagId: 'plain', expression: 'revenue > $limit' };

async function withRule(parameters: readonly RuleParameter[] = [limit]): Promise<Harness> {
  const harness = await createHarness();
  await harness.done({ type: 'createRule', rule: { ...draft, parameters }, id: 'r1' });
  return harness;
}

describe('parameters of a rule', () => {
  it('are read with their value, else their default', () => {
    const city: RuleParameter = { name: 'city', type: 'text', default: 'Nanjing', value: '' };
    const off: RuleParameter = { name: 'off', type: 'boolean', default: true, value: false };
    expect(ruleBindings({ parameters: [limit, city, off] })).toEqual({ limit: 10, city: '', off: false });
    expect(ruleBindings({})).toEqual({});
  });

  it('are stored as given, and gone with an empty list', async () => {
    const { done, rule } = await withRule();
    expect(await rule('r1')).toMatchObject({ parameters: [limit] });
    await done({ type: 'updateRule', id: 'r1', expectedVersion: 1, patch: { parameters: [] } });
    expect(await rule('r1')).not.toHaveProperty('parameters');
  });

  it('make a published rule a draft when a value changes, not when only a title does', async () => {
    const { done, rule } = await withRule();
    await done({ type: 'publishRule', id: 'r1', expectedVersion: 1 });
    const renamed = { ...limit, title: 'Limit' };
    await done({ type: 'updateRule', id: 'r1', expectedVersion: 2, patch: { parameters: [renamed] } });
    expect(await rule('r1')).toMatchObject({ state: 'published', parameters: [renamed] });
    const raised = { ...renamed, value: 20 };
    await done({ type: 'updateRule', id: 'r1', expectedVersion: 3, patch: { parameters: [raised] } });
    expect(await rule('r1')).toMatchObject({ state: 'draft', parameters: [raised] });
  });

  it('are kept with each version and come back with it', async () => {
    const { done, rule, store } = await withRule();
    await done({ type: 'publishRule', id: 'r1', expectedVersion: 1 });
    const patch = { parameters: [{ ...limit, value: 99 }] };
    await done({ type: 'updateRule', id: 'r1', expectedVersion: 2, patch });
    await done({ type: 'publishRule', id: 'r1', expectedVersion: 3 });
    const kept: readonly RuleVersion[] = (await store.entities('ruleVersion', { groups: ['r1'] })).items;
    expect(kept.map(({ content }) => ruleBindings(content))).toEqual([{ limit: 10 }, { limit: 99 }]);
    const [first] = kept;
    await done({ type: 'restoreRuleVersion', id: 'r1', expectedVersion: 4, versionId: first?.id ?? '' });
    expect((await rule('r1'))?.parameters).toEqual([limit]);
  });

  it('are refused with the place of what is wrong', async () => {
    const { refused } = await createHarness();
    const bad: readonly (readonly [string, unknown, string])[] = [
      ['a function of JSONata', { ...limit, name: 'count' }, '/rule/parameters/0/name'],
      ['a name with a space', { ...limit, name: 'my limit' }, '/rule/parameters/0/name'],
      ['another type than its default', { ...limit, default: '10' }, '/rule/parameters/0/default'],
      ['another type than its value', { ...limit, value: true }, '/rule/parameters/0/value'],
      ['no day', { ...limit, type: 'date', default: '2026-02-30' }, '/rule/parameters/0/default'],
      ['infinity', { ...limit, default: Infinity }, '/rule/parameters/0/default'],
    ];
    for (const [what, parameter, path] of bad) {
      const rule = { ...draft, parameters: [parameter as RuleParameter] };
      expect(await refused({ type: 'createRule', rule }), what).toMatchObject({ code: 'invalid', path });
    }
    const twice = { ...draft, parameters: [limit, limit] };
    expect(await refused({ type: 'createRule', rule: twice })).toMatchObject({ path: '/rule/parameters' });
    const parameters = Array.from({ length: LIMITS.ruleParameters + 1 }, (_, at) => ({
      ...limit,
      name: `p${at}`,
    }));
    expect(await refused({ type: 'createRule', rule: { ...draft, parameters } })).toMatchObject({
      path: '/rule/parameters',
    });
  });
});

describe('a parameter that holds a tag', () => {
  const wanted: RuleParameter = { name: 'wanted', type: 'text', default: 'vip' };
  const reader = {
    id: 'b',
    recordType: 'customer',
    tagId: 'old',
    expression: '"plain" in tags or $wanted in tags',
  };

  it('counts as a tag that the rule reads', () => {
    const known = new Set(concepts.map(({ id }) => id));
    const reads = ruleReads(reader.expression, known, boundTexts({ parameters: [wanted] }));
    expect([...reads.tagIds].sort()).toEqual(['plain', 'vip']);
    expect(ruleReads('name = $wanted', known, ['vip']).tagIds.size).toBe(0);
  });

  it('makes the rule run after the one that gives it', () => {
    const giver = { ...reader, id: 'a', tagId: 'vip', expression: 'revenue > 1' };
    const batches = ruleRunBatches([giver, { ...reader, parameters: [wanted] }], concepts);
    expect(batches.map((batch) => batch.map(({ id }) => id))).toEqual([['a'], ['b']]);
  });

  it('stands in the way of a merge, as nothing in the text could be redirected', async () => {
    const { done, refused, rule } = await createHarness();
    const asks = {
      ...draft,
      tagId: 'new',
      expression: 'revenue > 1 and $wanted in tags',
      parameters: [wanted],
    };
    await done({ type: 'createRule', rule: asks, id: 'asks' });
    await done({ type: 'publishRule', id: 'asks', expectedVersion: 1 });
    expect(await refused({ type: 'mergeConcepts', ids: ['vip'], intoId: 'plain' })).toMatchObject({
      code: 'rule-not-rewritable',
      details: { id: 'asks', tagId: 'vip', position: 16, why: 'unclear' },
    });
    const patch = { parameters: [{ ...wanted, value: 'cn' }] };
    await done({ type: 'updateRule', id: 'asks', expectedVersion: 2, patch });
    await done({ type: 'mergeConcepts', ids: ['vip'], intoId: 'plain' });
    expect((await rule('asks'))?.parameters).toEqual(patch.parameters);
  });
});
