import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer, rule } from '../../../test/fixture.js';
import type { Concept } from '../taxonomy.types.js';
import { resolveConcept } from '../resolve-concept.js';

const asOf = '2026-01-01T00:00:00.000Z';

function withConcepts(...more: readonly Concept[]) {
  return createHarness((snapshot) => ({
    ...snapshot,
    concepts: [...snapshot.concepts, ...more],
    rules: [
      ...snapshot.rules,
      rule('reads', 'cn', { expression: '"plain" in tags and region = "plain"' }),
      rule('odd', 'cn', { expression: '($t := tags; "odd" in $t)' }),
    ],
  }));
}

describe('mergeConcepts', () => {
  it('joins names, assignments, holds and rules', async () => {
    const { done, concept: read, rule: readRule, tags, holds, assignments } = await withConcepts();
    const match = [
      { recordId: 'c1', outcome: 'match' } as const,
      { recordId: 'c3', outcome: 'match' } as const,
    ];
    await done({ type: 'applyRuleRun', ruleId: 'rule-vip', ruleVersion: 1, asOf, verdicts: match });
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'plain' });
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'plain' });
    await done({ type: 'removeTag', record: customer('c3'), tagId: 'vip', reason: 'no' });
    await done({ type: 'mergeConcepts', ids: ['vip'], intoId: 'plain' });

    expect(await read('vip')).toMatchObject({ state: 'merged', mergedIntoId: 'plain', version: 2 });
    expect(await read('plain')).toMatchObject({ aliases: ['vip'], version: 2 });
    expect(await readRule('rule-vip')).toMatchObject({ tagId: 'plain', state: 'published', version: 2 });
    expect(await tags('c1')).toEqual(['plain']);
    const [row] = await assignments('c1');
    expect(row?.grounds.map(({ type }) => type)).toEqual(['manual', 'rule']);
    expect(row?.assignedAt).toBe(asOf);
    expect(await tags('c2')).toEqual(['plain']);
    expect(await holds('c3')).toMatchObject([{ tagId: 'plain', reason: 'no', version: 1 }]);
  });

  it('changes in rule texts only what stands for the tag', async () => {
    const { done, rule: readRule } = await withConcepts();
    await done({ type: 'mergeConcepts', ids: ['plain'], intoId: 'vip' });
    expect(await readRule('reads')).toMatchObject({ expression: '"vip" in tags and region = "plain"' });
  });

  it('refuses where a rule at work cannot be redirected, and leaves everything as it was', async () => {
    const { refused, store } = await withConcepts(concept('odd', 'value'));
    const before = await store.workspace();
    expect(await refused({ type: 'mergeConcepts', ids: ['odd'], intoId: 'vip' })).toMatchObject({
      code: 'rule-not-rewritable',
      details: { id: 'odd', tagId: 'odd', why: 'unclear' },
    });
    expect(await refused({ type: 'mergeConcepts', ids: ['plain'], intoId: 'cn' })).toMatchObject({
      code: 'rule-not-rewritable',
      details: { id: 'reads', why: 'loop' },
    });
    expect(await store.workspace()).toEqual(before);
  });

  it('hangs children below the target, and a target up that is below its source', async () => {
    const { done, concept: read } = await withConcepts(
      concept('a', 'value', { name: { en: 'a' } }),
      concept('b', 'a'),
      concept('c', 'a'),
    );
    await done({ type: 'mergeConcepts', ids: ['a'], intoId: 'b' });
    expect(await read('b')).toMatchObject({ parentId: 'value', aliases: ['a'] });
    expect(await read('c')).toMatchObject({ parentId: 'b' });
  });

  it('merges hundreds into different targets at once, chains to their ends', async () => {
    const old = Array.from({ length: 300 }, (_, index) => concept(`old${index}`, 'geo', { order: index }));
    const { done, store, concept: read } = await withConcepts(...old);
    const redirects = old.map(({ id }, index) => ({ id, intoId: index === 0 ? 'vip' : `old${index - 1}` }));
    const outcome = await done({ type: 'redirectConcepts', redirects: redirects.toReversed() });
    const concepts = (await store.workspace())?.concepts ?? [];
    expect(resolveConcept(concepts, 'old299')).toMatchObject({ id: 'vip', via: ['old299'] });
    expect((await read('vip'))?.aliases).toHaveLength(300);
    expect((await done({ type: 'redirectConcepts', redirects })).transactionId).toBeNull();
    await done({ type: 'undo', transactionId: outcome.transactionId ?? '' });
    expect(await read('old7')).toMatchObject({ state: 'active', parentId: 'geo' });
    expect(await read('old7')).not.toHaveProperty('mergedIntoId');
  });

  it.each([
    [['vip'], 'vip', 'cycle', '/ids/0'],
    [['nothing'], 'vip', 'unknown-concept', '/ids/0'],
    [['vip'], 'nothing', 'unknown-concept', '/intoId'],
    [['plain', 'geo'], 'vip', 'invalid', '/ids/1'],
    [['vip'], 'old', 'archived', '/intoId'],
  ])('refuses to merge %j into %s: %s', async (ids, intoId, code, path) => {
    const { refused } = await withConcepts();
    expect(await refused({ type: 'mergeConcepts', ids, intoId })).toMatchObject({ code, path });
  });

  it('refuses redirects in a circle and two ways for one', async () => {
    const { refused } = await withConcepts();
    const circle = [
      { id: 'vip', intoId: 'plain' },
      { id: 'plain', intoId: 'vip' },
    ];
    expect(await refused({ type: 'redirectConcepts', redirects: circle })).toMatchObject({ code: 'cycle' });
    const fork = [
      { id: 'vip', intoId: 'plain' },
      { id: 'vip', intoId: 'cn' },
    ];
    expect(await refused({ type: 'redirectConcepts', redirects: fork })).toMatchObject({
      code: 'invalid',
      path: '/redirects/1/id',
    });
  });

  it('refuses what would put two tags of an exclusive category on a record', async () => {
    const { done, refused } = await withConcepts();
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'vip' });
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'new' });
    expect(await refused({ type: 'mergeConcepts', ids: ['vip'], intoId: 'silent' })).toMatchObject({
      code: 'in-use',
      details: { id: 'life', count: 1 },
    });
    await done({ type: 'mergeConcepts', ids: ['vip'], intoId: 'new' });
  });

  it('keeps values, and refuses those that the target cannot carry', async () => {
    const score = { valueType: { type: 'number', min: 0, max: 10 } } as const;
    const { done, refused, assignments } = await withConcepts(
      concept('s1', 'value', score),
      concept('s2', 'value', score),
      concept('s3', 'value', { valueType: { type: 'number', max: 5 } }),
    );
    await done({ type: 'assignTag', record: customer('c1'), tagId: 's1', value: 7 });
    await done({ type: 'assignTag', record: customer('c2'), tagId: 's1', value: 7 });
    await done({ type: 'assignTag', record: customer('c2'), tagId: 's2', value: 3 });
    expect(await refused({ type: 'mergeConcepts', ids: ['s1'], intoId: 's3' })).toMatchObject({
      code: 'value-not-allowed',
      details: { id: 's3', count: 2 },
    });
    const { warnings } = await done({ type: 'mergeConcepts', ids: ['s1'], intoId: 's2' });
    expect(warnings).toContainEqual({ code: 'value-kept', details: { tagId: 's2', count: 1 } });
    expect((await assignments('c1')).map(({ tagId, value }) => [tagId, value])).toEqual([['s2', 7]]);
    expect((await assignments('c2')).map(({ tagId, value }) => [tagId, value])).toEqual([['s2', 3]]);
  });

  it('needs the permission to edit', async () => {
    const { refused } = await withConcepts();
    expect(await refused({ type: 'mergeConcepts', ids: ['vip'], intoId: 'plain' }, 'agent')).toMatchObject({
      code: 'forbidden',
    });
  });
});
