import { describe, expect, it } from 'vitest';
import { createHarness, customer, rule, START, type Harness } from '../../../test/fixture.js';
import type { Command } from '../../commands/commands.types.js';
import type { Suggestion } from './suggestion.types.js';

const RULE = 'rule-hint';

async function harnessWithRule(): Promise<Harness> {
  return createHarness((same) => ({
    ...same,
    rules: [rule(RULE, 'vip', { mode: 'suggest', publishedNumber: 1 })],
  }));
}

function run(outcomes: Readonly<Record<string, 'match' | 'no-match'>>, ruleVersion = 1): Command {
  const verdicts = Object.entries(outcomes).map(([recordId, outcome]) => ({ recordId, outcome }));
  return { type: 'applyRuleRun', ruleId: RULE, ruleVersion, asOf: START, verdicts };
}

async function suggestions({ store }: Harness): Promise<readonly Suggestion[]> {
  return (await store.entities('suggestion', {})).items;
}

async function suggested(harness: Harness): Promise<Suggestion> {
  const [first] = await suggestions(harness);
  if (first === undefined) throw new Error('nothing was suggested');
  return first;
}

describe('a rule that suggests', () => {
  it('assigns nothing, and suggests once', async () => {
    const harness = await harnessWithRule();
    const { counts } = await harness.done(run({ c1: 'match', c2: 'no-match' }));
    expect(counts).toMatchObject({ matches: 1, added: 0, suggested: 1, withdrawn: 0 });
    expect(await harness.assignments()).toEqual([]);
    expect(await suggestions(harness)).toMatchObject([
      { record: customer('c1'), tagId: 'vip', ruleId: RULE, state: 'open' },
    ]);
    const again = await harness.done(run({ c1: 'match', c2: 'no-match' }));
    expect(again).toMatchObject({ transactionId: null, counts: { suggested: 0, kept: 1 } });
  });

  it('takes back what no longer matches, and leaves alone who has the tag', async () => {
    const harness = await harnessWithRule();
    await harness.done({ type: 'assignTag', record: customer('c2'), tagId: 'vip' });
    await harness.done(run({ c1: 'match', c2: 'match' }));
    expect(await suggestions(harness)).toHaveLength(1);
    const { counts } = await harness.done(run({ c1: 'no-match', c2: 'match' }));
    expect(counts).toMatchObject({ withdrawn: 1 });
    expect(await suggestions(harness)).toEqual([]);
  });

  it('does not ask again what was turned down, until it says something else', async () => {
    const harness = await harnessWithRule();
    await harness.done(run({ c1: 'match' }));
    const { id } = await suggested(harness);
    await harness.done({ type: 'rejectSuggestion', id, reason: 'Not yet' });
    expect(await suggested(harness)).toMatchObject({ state: 'rejected', reason: 'Not yet' });
    expect((await harness.done(run({ c1: 'match' }))).transactionId).toBeNull();
    await harness.done({
      type: 'updateRule',
      id: RULE,
      expectedVersion: 1,
      patch: { expression: 'revenue > 1' },
    });
    await harness.done({ type: 'publishRule', id: RULE, expectedVersion: 2 });
    await harness.done(run({ c1: 'match' }, 3));
    expect(await suggested(harness)).toMatchObject({ id, state: 'open', ruleNumber: 2 });
  });
});

describe('acceptSuggestion', () => {
  it('gives the tag on its own ground, with one undo', async () => {
    const harness = await harnessWithRule();
    await harness.done(run({ c1: 'match' }));
    const { id } = await suggested(harness);
    const { transactionId } = await harness.done({ type: 'acceptSuggestion', id }, 'agent');
    expect(await harness.assignments('c1')).toMatchObject([
      { tagId: 'vip', grounds: [{ type: 'suggestion', by: 'u-agent' }] },
    ]);
    expect(await suggested(harness)).toMatchObject({ state: 'accepted', decidedBy: 'u-agent' });
    expect(await harness.refused({ type: 'acceptSuggestion', id })).toMatchObject({ code: 'wrong-state' });
    await harness.done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await harness.tags('c1')).toEqual([]);
    expect(await suggested(harness)).toMatchObject({ state: 'open' });
  });

  it.each(['acceptSuggestion', 'rejectSuggestion'] as const)(
    '%s is refused to whoever may not tag, and changes nothing',
    async (type) => {
      const harness = await harnessWithRule();
      await harness.done(run({ c1: 'match' }));
      const before = await suggested(harness);
      expect(await harness.refused({ type, id: before.id }, 'guest')).toMatchObject({
        code: 'forbidden',
        action: 'tag.assign',
      });
      expect(await suggested(harness)).toEqual(before);
      expect(await harness.refused({ type, id: 'none' })).toMatchObject({ code: 'unknown-suggestion' });
    },
  );

  it('is refused on a tag that is closed to the actor', async () => {
    const harness = await createHarness((same) => ({
      ...same,
      rules: [rule(RULE, 'vip', { mode: 'suggest' })],
      concepts: same.concepts.map((each) => (each.id === 'vip' ? { ...each, assignableBy: ['boss'] } : each)),
    }));
    await harness.done(run({ c1: 'match' }));
    const { id } = await suggested(harness);
    expect(await harness.refused({ type: 'acceptSuggestion', id }, 'agent')).toMatchObject({
      code: 'forbidden',
      details: { why: 'not-assignable-by' },
    });
  });
});

describe('suggestTags', () => {
  const words = (...found: string[]): Command => ({
    type: 'suggestTags',
    record: customer('c1'),
    suggestions: [{ tagId: 'vip', why: [{ words: found }] }],
  });

  it('suggests what words speak for, once for the same words', async () => {
    const harness = await createHarness();
    await harness.done(words('投诉'));
    expect(await suggested(harness)).toMatchObject({ source: 'text', why: [{ words: ['投诉'] }] });
    expect((await harness.done(words('投诉'))).transactionId).toBeNull();
    const { id } = await suggested(harness);
    await harness.done({ type: 'rejectSuggestion', id });
    expect((await harness.done(words('投诉'))).transactionId).toBeNull();
    await harness.done(words('投诉', '退款'));
    expect((await suggestions(harness)).map(({ state }) => state)).toEqual(['rejected', 'open']);
    expect(await harness.assignments()).toEqual([]);
  });

  it('is refused without the permission to suggest, for records nobody knows and for archived tags', async () => {
    const { refused } = await createHarness();
    expect(await refused(words('投诉'), 'guest')).toMatchObject({ code: 'forbidden', action: 'tag.suggest' });
    expect(await refused({ type: 'suggestTags', record: customer('c9'), suggestions: [] })).toMatchObject({
      code: 'unknown-record',
    });
    const suggestion = { tagId: 'old', why: [] };
    expect(
      await refused({ type: 'suggestTags', record: customer('c1'), suggestions: [suggestion] }),
    ).toMatchObject({ code: 'archived', path: '/suggestions/0/tagId' });
  });
});
