import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer, rule, START, type Harness } from '../../test/fixture.js';
import { factsOf, readWorld } from '../../test/world.js';
import type { Command } from '../commands/commands.types.js';
import type { Rule } from './rules.types.js';

const draft = { name: 'Both', recordType: 'customer', tagId: 'vip', expression: 'revenue > 10' };

function run(outcomes: Readonly<Record<string, 'match' | 'no-match'>>, ruleVersion = 1): Command {
  const verdicts = Object.entries(outcomes).map(([recordId, outcome]) => ({ recordId, outcome }));
  return { type: 'applyRuleRun', ruleId: 'both', ruleVersion, asOf: START, verdicts };
}

function harnessWith(...rules: readonly Rule[]): Promise<Harness> {
  return createHarness((same) => ({ ...same, rules: [...same.rules, ...rules] }));
}

const both = (more: Partial<Rule> = {}): Rule => rule('both', 'vip', { moreTagIds: ['plain'], ...more });

describe('a rule with several tags', () => {
  it('names them in order, takes further ones away with an empty list, and keeps the rest when one is replaced', async () => {
    const { done, rule: read } = await createHarness();
    await done({ type: 'createRule', rule: { ...draft, moreTagIds: ['plain'] }, id: 'r' });
    expect(await read('r')).toMatchObject({ tagId: 'vip', moreTagIds: ['plain'] });
    await done({ type: 'updateRule', id: 'r', expectedVersion: 1, patch: { tagId: 'cn' } });
    expect(await read('r')).toMatchObject({ tagId: 'cn', moreTagIds: ['plain'] });
    await done({ type: 'updateRule', id: 'r', expectedVersion: 2, patch: { moreTagIds: [] } });
    expect(await read('r')).not.toHaveProperty('moreTagIds');
  });

  it.each([
    [['nothing'], 'unknown-concept', '/rule/moreTagIds/0'],
    [['plain', 'old'], 'archived', '/rule/moreTagIds/1'],
    [['value'], 'not-assignable', '/rule/moreTagIds/0'],
    [['vip'], 'invalid', '/rule/moreTagIds/0'],
    [['plain', 'plain'], 'invalid', '/rule/moreTagIds/1'],
    [['new', 'silent'], 'exclusive-tags', '/rule/moreTagIds/1'],
  ])('is refused with %j: %s at %s', async (moreTagIds, code, path) => {
    const { refused } = await createHarness();
    expect(await refused({ type: 'createRule', rule: { ...draft, moreTagIds } })).toMatchObject({
      code,
      path,
    });
  });

  it('is not published once two of its tags exclude each other', async () => {
    const { done, refused } = await harnessWith(both({ state: 'draft' }));
    await done({ type: 'updateConcept', id: 'value', expectedVersion: 1, patch: { exclusive: true } });
    expect(await refused({ type: 'publishRule', id: 'both', expectedVersion: 1 })).toMatchObject({
      code: 'exclusive-tags',
      path: '/moreTagIds/0',
      details: { id: 'plain', otherId: 'vip' },
    });
  });

  it('may get a tag while records have the others, but not lose one that they have from it', async () => {
    const { done, refused, rule: read } = await harnessWith(both());
    await done(run({ c1: 'match' }));
    const update = (moreTagIds: readonly string[]): Command => ({
      type: 'updateRule',
      id: 'both',
      expectedVersion: 1,
      patch: { moreTagIds },
    });
    expect(await refused(update(['cn']))).toMatchObject({ code: 'in-use', path: '/patch/moreTagIds' });
    await done(update(['plain', 'cn']));
    expect(await read('both')).toMatchObject({ state: 'draft', moreTagIds: ['plain', 'cn'] });
  });

  it('stays published when only the order of its tags changes', async () => {
    const { done, rule: read } = await harnessWith(both());
    const patch = { tagId: 'plain', moreTagIds: ['vip'] };
    await done({ type: 'updateRule', id: 'both', expectedVersion: 1, patch });
    expect(await read('both')).toMatchObject({ state: 'published', ...patch });
  });

  it('keeps all of them in its versions, and a version from before comes back with one', async () => {
    const { done, rule: read, store } = await createHarness();
    await done({ type: 'createRule', rule: draft, id: 'r' });
    await done({ type: 'publishRule', id: 'r', expectedVersion: 1 });
    await done({ type: 'updateRule', id: 'r', expectedVersion: 2, patch: { moreTagIds: ['plain'] } });
    await done({ type: 'publishRule', id: 'r', expectedVersion: 3 });
    const { items } = await store.entities('ruleVersion', { groups: ['r'] });
    const [first, second] = [...items].sort((a, b) => a.number - b.number);
    expect(second?.content).toMatchObject({ tagId: 'vip', moreTagIds: ['plain'] });
    await done({ type: 'restoreRuleVersion', id: 'r', expectedVersion: 4, versionId: first?.id ?? '' });
    expect(await read('r')).not.toHaveProperty('moreTagIds');
  });
});

describe('a run of a rule with several tags', () => {
  it('gives and takes all, with figures for each', async () => {
    const { done, tags, assignments } = await harnessWith(both());
    const { counts } = await done(run({ c1: 'match', c2: 'match', c3: 'no-match' }));
    const each = { added: 2, removed: 0, kept: 0, held: 0 };
    expect(counts).toEqual({
      ...{ records: 3, matches: 2, added: 4, removed: 0, kept: 0, held: 0, errors: 0 },
      byTag: [
        { tagId: 'vip', ...each },
        { tagId: 'plain', ...each },
      ],
    });
    expect(await tags('c1')).toEqual(['plain', 'vip']);
    expect(await assignments('c1')).toMatchObject([
      { grounds: [{ type: 'rule', ruleId: 'both' }] },
      { grounds: [{ type: 'rule', ruleId: 'both' }] },
    ]);
    expect((await done(run({ c1: 'match', c2: 'match', c3: 'no-match' }))).transactionId).toBeNull();
    await done(run({ c1: 'no-match', c2: 'match' }));
    expect([await tags('c1'), await tags('c2')]).toEqual([[], ['plain', 'vip']]);
  });

  it('is undone as one', async () => {
    const { done, store } = await harnessWith(both());
    const before = factsOf(await readWorld(store));
    const { transactionId } = await done(run({ c1: 'match', c2: 'match' }));
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(factsOf(await readWorld(store))).toEqual(before);
  });

  it('is stopped by a hold on one tag only for that tag', async () => {
    const { done, tags } = await harnessWith(both());
    await done(run({ c1: 'match' }));
    await done({ type: 'removeTag', record: customer('c1'), tagId: 'plain' });
    const { counts } = await done(run({ c1: 'match', c2: 'match' }));
    expect(counts?.byTag).toMatchObject([
      { tagId: 'vip', added: 1, kept: 1, held: 0 },
      { tagId: 'plain', added: 1, kept: 0, held: 1 },
    ]);
    expect(await tags('c1')).toEqual(['vip']);
  });

  it('counts unlisted keepers for every tag', async () => {
    const { done } = await harnessWith(both());
    const unlisted = { noMatches: 1, kept: 5, errors: 2 };
    const { counts } = await done({ ...run({ c1: 'match' }), unlisted } as Command);
    expect(counts).toMatchObject({ records: 9, matches: 6, added: 2, kept: 10, errors: 2 });
    expect(counts?.byTag).toMatchObject([{ kept: 5 }, { kept: 5 }]);
  });

  it.each([
    ['keep', { expiring: undefined }],
    [{ expireAfter: 'P1M' }, { expiring: 2 }],
  ] as const)('lets all stay when leaving means %j', async (onExit, counted) => {
    const { done, tags, assignments } = await harnessWith(both({ onExit }));
    await done(run({ c1: 'match' }));
    const { counts } = await done(run({ c1: 'no-match' }));
    expect({ expiring: counts?.expiring }).toEqual(counted);
    expect(await tags('c1')).toEqual(['plain', 'vip']);
    const ends = (await assignments('c1')).map(({ expiresAt }) => expiresAt === null);
    expect(ends).toEqual(onExit === 'keep' ? [true, true] : [false, false]);
    expect((await done(run({ c1: 'no-match' }))).transactionId).toBeNull();
  });

  it('gives the one named first where the taxonomy made two exclude each other since', async () => {
    const { done, tags } = await harnessWith(both({ tagId: 'active', moreTagIds: ['new'] }));
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'new' });
    const outcomes = { c1: 'match', c2: 'match' } as const;
    const { counts } = await done(run(outcomes));
    expect([await tags('c1'), await tags('c2')]).toEqual([['active'], ['new']]);
    expect(counts?.byTag).toMatchObject([
      { tagId: 'active', added: 1, held: 1 },
      { tagId: 'new', added: 1, held: 1 },
    ]);
    expect((await done(run(outcomes))).transactionId).toBeNull();
  });

  it('is refused while one of its tags is archived', async () => {
    const { refused } = await harnessWith(both({ moreTagIds: ['old'] }));
    expect(await refused(run({ c1: 'match' }))).toMatchObject({ code: 'archived', details: { id: 'old' } });
  });

  it('suggests each tag, and takes back each', async () => {
    const { done, store, assignments } = await harnessWith(both({ mode: 'suggest', publishedNumber: 1 }));
    const { counts } = await done(run({ c1: 'match' }));
    expect(counts).toMatchObject({ suggested: 2, byTag: [{ suggested: 1 }, { suggested: 1 }] });
    const { items } = await store.entities('suggestion', {});
    expect(items.map(({ tagId }) => tagId).sort()).toEqual(['plain', 'vip']);
    const [first] = items;
    await done({ type: 'acceptSuggestion', id: first?.id ?? '' });
    expect(await assignments()).toMatchObject([{ tagId: first?.tagId }]);
    expect((await done(run({ c1: 'match' }))).counts).toMatchObject({ suggested: 0, kept: 2 });
    expect((await done(run({ c1: 'no-match' }))).counts).toMatchObject({ withdrawn: 1 });
  });
});

describe('what becomes of the tags of a rule', () => {
  const merge = (ids: readonly string[], intoId: string): Command => ({ type: 'mergeConcepts', ids, intoId });

  it('leaves one when two of them are merged, and brings both back when that is undone', async () => {
    const { done, rule: read, tags, store } = await harnessWith(both({ moreTagIds: ['cn', 'plain'] }));
    await done(run({ c1: 'match' }));
    const before = factsOf(await readWorld(store));
    const { transactionId } = await done(merge(['vip'], 'plain'));
    expect(await read('both')).toMatchObject({ tagId: 'plain', moreTagIds: ['cn'], state: 'published' });
    expect(await tags('c1')).toEqual(['cn', 'plain']);
    expect((await done(run({ c1: 'match' }, 2))).transactionId).toBeNull();
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(factsOf(await readWorld(store))).toEqual(before);
  });

  it('gives one tag and no list when both are merged', async () => {
    const { done, rule: read } = await harnessWith(both());
    await done(merge(['plain'], 'vip'));
    expect(await read('both')).not.toHaveProperty('moreTagIds');
  });

  it('is not left with tags that exclude each other, unless it is a draft', async () => {
    const { done, refused, rule: read } = await harnessWith(both({ moreTagIds: ['active', 'plain'] }));
    expect(await refused(merge(['plain'], 'silent'))).toMatchObject({
      code: 'exclusive-tags',
      details: { id: 'silent', ruleId: 'both' },
    });
    await done({ type: 'updateRule', id: 'both', expectedVersion: 1, patch: { expression: 'false' } });
    await done(merge(['plain'], 'silent'));
    expect(await read('both')).toMatchObject({ moreTagIds: ['active', 'silent'], state: 'draft' });
  });

  it('keeps a tag from being archived or split while any rule gives it', async () => {
    const { refused } = await harnessWith(both({ moreTagIds: ['cn'] }));
    expect(await refused({ type: 'archiveConcept', id: 'cn', expectedVersion: 1 })).toMatchObject({
      code: 'in-use',
      details: { by: 'rules', count: 1 },
    });
  });

  it('leaves the others when one is deleted with its archived rule', async () => {
    const archived = both({ state: 'archived', moreTagIds: ['old'] });
    const { done, rule: read } = await harnessWith(archived);
    const { transactionId } = await done({ type: 'deleteConcept', id: 'old', expectedVersion: 1 });
    expect(await read('both')).toMatchObject({ tagId: 'vip', version: 2 });
    expect(await read('both')).not.toHaveProperty('moreTagIds');
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await read('both')).toMatchObject({ moreTagIds: ['old'] });
  });

  it('goes on with the others when a campaign ends', async () => {
    const { done, rule: read } = await createHarness((same) => ({
      ...same,
      concepts: [...same.concepts, concept('sale', 'value', { activeTo: '2025-12-31T00:00:00.000Z' })],
      rules: [both({ moreTagIds: ['sale'] }), rule('sales', 'sale')],
    }));
    await done({ type: 'endCampaigns', ids: ['sale'] } as Command);
    expect(await read('both')).toMatchObject({ tagId: 'vip', state: 'published', version: 2 });
    expect(await read('both')).not.toHaveProperty('moreTagIds');
    expect(await read('sales')).toMatchObject({ state: 'archived' });
  });

  it('cannot be taken back from a rule that has given it since', async () => {
    const { done, refused } = await harnessWith(both({ moreTagIds: ['plain'], state: 'draft' }));
    const edit = await done({
      type: 'updateRule',
      id: 'both',
      expectedVersion: 1,
      patch: { moreTagIds: ['plain', 'cn'] },
    });
    const published = await done({ type: 'publishRule', id: 'both', expectedVersion: 2 });
    await done(run({ c1: 'match' }, 3));
    await done({ type: 'undo', transactionId: published.transactionId ?? '' });
    expect(await refused({ type: 'undo', transactionId: edit.transactionId ?? '' })).toMatchObject({
      code: 'in-use',
      details: { id: 'both', count: 1 },
    });
  });
});

describe('rules that feed each other by one of several tags', () => {
  const reading = (id: string, reads: string, ...gives: readonly [string, ...string[]]): Rule => {
    const [tagId, ...moreTagIds] = gives;
    return rule(id, tagId, {
      expression: `"${reads}" in tags`,
      ...(moreTagIds.length === 0 ? {} : { moreTagIds }),
      state: 'draft',
    });
  };

  it('are refused with the way', async () => {
    const { done, refused } = await harnessWith(
      reading('a', 'plain', 'cn', 'vip'),
      reading('b', 'vip', 'old', 'new'),
      reading('c', 'new', 'active', 'plain'),
    ).then(async (harness) => {
      await harness.done({ type: 'restoreConcept', id: 'old', expectedVersion: 1 });
      return harness;
    });
    await done({ type: 'archiveRule', id: 'rule-vip', expectedVersion: 1 });
    for (const id of ['a', 'b']) await done({ type: 'publishRule', id, expectedVersion: 1 });
    await done({ type: 'updateRule', id: 'c', expectedVersion: 1, patch: { tagId: 'cn' } });
    expect(await refused({ type: 'publishRule', id: 'c', expectedVersion: 2 })).toMatchObject({
      code: 'rule-cycle',
      details: { path: 'c → a → b → c', count: 3 },
    });
  });

  it('are fine where two ways lead to the same rule', async () => {
    const { done, rule: read } = await harnessWith(
      both({ state: 'draft' }),
      rule('end', 'cn', { state: 'draft', expression: '"vip" in tags and "plain" in tags' }),
    );
    await done({ type: 'publishRule', id: 'both', expectedVersion: 1 });
    await done({ type: 'publishRule', id: 'end', expectedVersion: 1 });
    expect(await read('end')).toMatchObject({ state: 'published' });
  });
});
