import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer } from '../../test/fixture.js';
import type { ConceptDraft } from './taxonomy.types.js';

const tag = (name: string, parentId: string | null = 'value'): ConceptDraft => ({
  kind: 'tag',
  parentId,
  name: { en: name },
});

describe('createConcept', () => {
  it('adds an active tag at the end, owned by its creator', async () => {
    const { done, concept } = await createHarness();
    const outcome = await done({ type: 'createConcept', concept: tag('Loyal'), id: 'loyal' });
    expect(outcome).toMatchObject({ createdId: 'loyal', events: [{ type: 'concept.changed', id: 'loyal' }] });
    expect(await concept('loyal')).toMatchObject({
      version: 1,
      state: 'active',
      ownerId: 'u-admin',
      order: 1,
      layer: 'extended',
      aliases: [],
    });
  });

  it('refuses a name that a sibling has, however it is written, archived ones included', async () => {
    const { refused } = await createHarness();
    for (const name of ['VIP', ' ｖｉｐ ', 'v\u200bip']) {
      expect(await refused({ type: 'createConcept', concept: tag(name) })).toMatchObject({
        code: 'name-taken',
        path: '/concept/name',
        details: { id: 'vip' },
      });
    }
    expect(await refused({ type: 'createConcept', concept: tag('Old') })).toMatchObject({
      code: 'name-taken',
    });
  });

  it('takes the name of a cousin with a hint', async () => {
    const { done } = await createHarness();
    const outcome = await done({ type: 'createConcept', concept: tag('V.I.P.', 'life') });
    expect(outcome.warnings).toEqual([{ code: 'near-duplicate', details: { id: 'vip' } }]);
  });

  it.each([
    [tag('x', 'nothing'), 'unknown-concept'],
    [tag('x', 'vip'), null],
    [{ ...tag('x', 'vip'), kind: 'category' as const }, 'invalid'],
    [{ ...tag('x', 'asia'), kind: 'category' as const }, null],
  ])('checks the parent of %j', async (draft, code) => {
    const { run } = await createHarness();
    const outcome = await run({ type: 'createConcept', concept: draft });
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
  });

  it('refuses a fourth level', async () => {
    const { done, refused } = await createHarness();
    const { createdId } = await done({
      type: 'createConcept',
      concept: { ...tag('x', 'asia'), kind: 'category' },
    });
    expect(await refused({ type: 'createConcept', concept: tag('y', createdId as string) })).toMatchObject({
      code: 'too-deep',
      details: { limit: 3, depth: 4 },
    });
  });

  it('never uses an id again, not even one of a deleted concept', async () => {
    const { done, refused } = await createHarness();
    expect(await refused({ type: 'createConcept', concept: tag('x'), id: 'vip' })).toMatchObject({
      code: 'invalid',
      path: '/id',
    });
    await done({ type: 'createConcept', concept: tag('x'), id: 'once' });
    await done({ type: 'archiveConcept', id: 'once', expectedVersion: 1 });
    await done({ type: 'deleteConcept', id: 'once', expectedVersion: 2 });
    expect(await refused({ type: 'createConcept', concept: tag('x'), id: 'once' })).toMatchObject({
      path: '/id',
    });
  });

  it('gives one of two people who use one name at the same moment a refusal', async () => {
    const { run } = await createHarness();
    const outcomes = await Promise.all([
      run({ type: 'createConcept', concept: tag('Same') }),
      run({ type: 'createConcept', concept: tag('same') }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'name-taken' } });
  });
});

describe('updateConcept', () => {
  it('renames and keeps the former name as alias', async () => {
    const { done, concept, store } = await createHarness();
    await done({ type: 'updateConcept', id: 'vip', expectedVersion: 1, patch: { name: { en: 'Top' } } });
    expect(await concept('vip')).toMatchObject({ version: 2, name: { en: 'Top' }, aliases: ['vip'] });
    expect((await store.audit({})).items).toMatchObject([
      { action: 'concept.renamed', before: { name: { en: 'vip' } }, after: { name: { en: 'Top' } } },
    ]);
  });

  it('sets and clears members', async () => {
    const { done, concept } = await createHarness();
    const patch = { color: 'red', description: { en: 'Spends much' }, icon: 'star' } as const;
    await done({ type: 'updateConcept', id: 'vip', expectedVersion: 1, patch });
    expect(await concept('vip')).toMatchObject(patch);
    await done({
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 2,
      patch: { color: null, description: null },
    });
    expect(await concept('vip')).toMatchObject({ icon: 'star' });
    expect(Object.keys((await concept('vip')) ?? {})).not.toContain('color');
  });

  it('refuses to hang a node below itself, too deep or a category below a tag', async () => {
    const { refused } = await createHarness();
    const move = (id: string, parentId: string) =>
      refused({ type: 'updateConcept', id, expectedVersion: 1, patch: { parentId } });
    expect(await move('geo', 'asia')).toMatchObject({ code: 'cycle' });
    expect(await move('geo', 'geo')).toMatchObject({ code: 'cycle' });
    expect(await move('geo', 'value')).toMatchObject({ code: 'too-deep', details: { depth: 4 } });
    expect(await move('asia', 'vip')).toMatchObject({ code: 'invalid', path: '/patch/parentId' });
  });

  it('refuses to change the kind and an old version', async () => {
    const { refused } = await createHarness();
    expect(
      await refused({ type: 'updateConcept', id: 'vip', expectedVersion: 1, patch: { kind: 'category' } }),
    ).toMatchObject({ code: 'invalid', path: '/patch/kind' });
    expect(
      await refused({ type: 'updateConcept', id: 'vip', expectedVersion: 7, patch: { order: 3 } }),
    ).toMatchObject({
      code: 'conflict',
      details: { kind: 'concept', id: 'vip', actual: 1 },
    });
  });

  it('refuses exclusivity while records have several tags of the category', async () => {
    const { done, refused } = await createHarness();
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'vip' });
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'plain' });
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'new' });
    expect(
      await refused({ type: 'updateConcept', id: 'value', expectedVersion: 1, patch: { exclusive: true } }),
    ).toMatchObject({ code: 'in-use', details: { count: 1 } });
    expect(
      await refused({ type: 'updateConcept', id: 'vip', expectedVersion: 1, patch: { parentId: 'life' } }),
    ).toMatchObject({ code: 'in-use', details: { count: 1 } });
    await done({ type: 'removeTag', record: customer('c1'), tagId: 'plain' });
    await done({ type: 'updateConcept', id: 'value', expectedVersion: 1, patch: { exclusive: true } });
  });

  it('changes nothing when the patch says what is there', async () => {
    const { done } = await createHarness();
    const outcome = await done({
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 1,
      patch: { name: { en: 'vip' } },
    });
    expect(outcome).toMatchObject({ transactionId: null, changes: [] });
  });
});

describe('archive, restore, delete', () => {
  it('archives a tag that records keep, and no longer gives it', async () => {
    const { done, refused, tags } = await createHarness();
    await done({ type: 'assignTag', record: customer('c1'), tagId: 'cn' });
    await done({ type: 'archiveConcept', id: 'cn', expectedVersion: 1 });
    expect(await tags('c1')).toEqual(['cn']);
    expect(await refused({ type: 'assignTag', record: customer('c2'), tagId: 'cn' })).toMatchObject({
      code: 'archived',
    });
    expect(await refused({ type: 'deleteConcept', id: 'cn', expectedVersion: 2 })).toMatchObject({
      code: 'in-use',
      details: { count: 1, by: 'records' },
    });
    await done({ type: 'removeTag', record: customer('c1'), tagId: 'cn' });
    await done({ type: 'restoreConcept', id: 'cn', expectedVersion: 2 });
    await done({ type: 'assignTag', record: customer('c2'), tagId: 'cn' });
  });

  it('refuses while children or rules are there', async () => {
    const { refused } = await createHarness();
    expect(await refused({ type: 'archiveConcept', id: 'value', expectedVersion: 1 })).toMatchObject({
      code: 'in-use',
      details: { by: 'children', count: 2 },
    });
    expect(await refused({ type: 'archiveConcept', id: 'vip', expectedVersion: 1 })).toMatchObject({
      code: 'in-use',
      details: { by: 'rules' },
    });
    expect(await refused({ type: 'deleteConcept', id: 'silent', expectedVersion: 1 })).toMatchObject({
      code: 'wrong-state',
    });
    expect(await refused({ type: 'restoreConcept', id: 'silent', expectedVersion: 1 })).toMatchObject({
      code: 'wrong-state',
    });
  });

  it('restores only below an active parent', async () => {
    const { done, refused } = await createHarness();
    await done({ type: 'archiveConcept', id: 'cn', expectedVersion: 1 });
    await done({ type: 'archiveConcept', id: 'asia', expectedVersion: 1 });
    expect(await refused({ type: 'restoreConcept', id: 'cn', expectedVersion: 2 })).toMatchObject({
      code: 'archived',
    });
  });

  it('deletes what only pointed at the tag from the past, and undo brings all of it back', async () => {
    const { done, rule, concept, assignments, holds } = await createHarness();
    await done(ranVip());
    await done({ type: 'removeTag', record: customer('c1'), tagId: 'vip', reason: 'no' });
    await done({ type: 'archiveRule', id: 'rule-vip', expectedVersion: 1 });
    await done({ type: 'archiveConcept', id: 'vip', expectedVersion: 1 });
    const { transactionId } = await done({ type: 'deleteConcept', id: 'vip', expectedVersion: 2 });
    expect([await concept('vip'), await rule('rule-vip')]).toEqual([undefined, undefined]);
    expect([await assignments(), await holds()]).toEqual([[], []]);
    await done({ type: 'undo', transactionId: transactionId as string });
    expect(await concept('vip')).toMatchObject({ state: 'archived', version: 3 });
    expect(await rule('rule-vip')).toMatchObject({ state: 'archived' });
    expect(await assignments()).toMatchObject([{ state: 'removed', tagId: 'vip' }]);
    expect(await holds()).toMatchObject([{ reason: 'no' }]);
  });

  it('leaves merged concepts alone', async () => {
    const { refused } = await createHarness((same) => ({
      ...same,
      concepts: [...same.concepts, concept('gone', 'value', { state: 'merged', mergedIntoId: 'vip' })],
    }));
    expect(await refused({ type: 'restoreConcept', id: 'gone', expectedVersion: 1 })).toMatchObject({
      code: 'wrong-state',
    });
    expect(await refused({ type: 'assignTag', record: customer('c1'), tagId: 'gone' })).toMatchObject({
      code: 'not-assignable',
    });
  });
});

function ranVip() {
  const verdicts = [{ recordId: 'c1', outcome: 'match' }] as const;
  return {
    type: 'applyRuleRun',
    ruleId: 'rule-vip',
    ruleVersion: 1,
    asOf: '2026-01-01T00:00:00.000Z',
    verdicts,
  } as const;
}
