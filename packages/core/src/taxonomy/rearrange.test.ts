import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer, rule } from '../../test/fixture.js';
import { resolveConcept } from './resolve-concept.js';

describe('splitConcept', () => {
  const draft = { kind: 'tag', parentId: 'value', name: { en: 'Gold' } } as const;
  const split = {
    type: 'splitConcept',
    id: 'plain',
    parts: [{ draft, id: 'gold' }, { conceptId: 'cn' }],
    assign: [{ part: 1, records: [customer('c2')] }],
    rest: 0,
  } as const;
  const setUp = async () => {
    const harness = await createHarness((snapshot) => ({
      ...snapshot,
      rules: [rule('asks', 'vip', { expression: '"plain" in tags' })],
    }));
    for (const id of ['c1', 'c2'])
      await harness.done({ type: 'assignTag', record: customer(id), tagId: 'plain' });
    return harness;
  };

  it('hands records over to the parts and tells who took over', async () => {
    const { done, tags, concept: read, store } = await setUp();
    const { warnings, transactionId } = await done(split);
    expect([await tags('c1'), await tags('c2')]).toEqual([['gold'], ['cn']]);
    expect(await read('plain')).toMatchObject({
      state: 'archived',
      replacedBy: { ids: ['gold', 'cn'], mode: 'any' },
    });
    expect(warnings).toEqual([{ code: 'rule-reads', details: { id: 'asks' } }]);
    const concepts = (await store.workspace())?.concepts ?? [];
    expect(resolveConcept(concepts, 'plain')).toMatchObject({
      id: 'plain',
      replacedBy: { ids: ['gold', 'cn'] },
    });
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect([await tags('c1'), await tags('c2')]).toEqual([['plain'], ['plain']]);
    expect(await read('gold')).toBeUndefined();
    expect(await read('plain')).not.toHaveProperty('replacedBy');
  });

  it('lets the others keep the tag where that is wished', async () => {
    const { done, tags } = await setUp();
    await done({ ...split, rest: 'keep' });
    expect([await tags('c1'), await tags('c2')]).toEqual([['plain'], ['cn']]);
  });

  it('never gives a part an id that was in use', async () => {
    const { done, refused } = await setUp();
    const { transactionId } = await done(split);
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await refused(split)).toMatchObject({ code: 'invalid', path: '/parts/0/id' });
  });

  it.each([
    [{ id: 'value' }, 'invalid', '/id'],
    [{ id: 'old' }, 'wrong-state', '/id'],
    [{ id: 'vip' }, 'in-use', undefined],
    [{ rest: 5 }, 'invalid', '/rest'],
    [{ assign: [{ part: 2, records: [] }] }, 'invalid', '/assign/0/part'],
    [{ parts: [{ conceptId: 'plain' }] }, 'invalid', '/parts/0/conceptId'],
    [{ parts: [{ conceptId: 'old' }] }, 'archived', '/parts/0/conceptId'],
    [{ parts: [{ draft: { ...draft, name: { en: 'VIP' } }, id: 'x' }] }, 'name-taken', '/parts/0/draft/name'],
  ])('refuses %j: %s', async (change, code, path) => {
    const { refused } = await setUp();
    const refusal = await refused({ ...split, ...change } as typeof split);
    expect([refusal.code, refusal.path]).toEqual([code, path]);
  });
});

describe('importConcepts', () => {
  const tag = (id: string, parentId: string | null, name = id) =>
    ({ id, kind: 'tag', parentId, name: { en: name } }) as const;
  const category = (id: string, parentId: string | null) =>
    ({ id, kind: 'category', parentId, name: { en: id } }) as const;

  it('takes children before their parents, skips or updates what is there', async () => {
    const { done, concept: read } = await createHarness();
    const items = [tag('x1', 'x'), category('x', 'geo'), tag('vip', 'value', 'Top')];
    await done({ type: 'importConcepts', concepts: items, onExisting: 'skip' });
    expect(await read('x1')).toMatchObject({
      parentId: 'x',
      state: 'active',
      ownerId: 'u-admin',
      version: 1,
    });
    expect(await read('vip')).toMatchObject({ name: { en: 'vip' }, version: 1 });
    const { changes } = await done({ type: 'importConcepts', concepts: items, onExisting: 'update' });
    expect(changes.map(({ key }) => key)).toEqual(['vip']);
    expect(await read('vip')).toMatchObject({ name: { en: 'Top' }, aliases: ['vip'], layer: 'core' });
  });

  it('asks only for the permission that it needs', async () => {
    const { run } = await createHarness((snapshot) => ({
      ...snapshot,
      settings: { ...snapshot.settings, roles: [{ id: 'editor', allow: ['concept.edit'] }] },
    }));
    const update = {
      type: 'importConcepts',
      concepts: [tag('vip', 'value', 'Top')],
      onExisting: 'update',
    } as const;
    expect(await run(update, 'editor')).toMatchObject({ ok: true });
    const create = { ...update, concepts: [tag('fresh', 'value')] };
    expect(await run(create, 'editor')).toMatchObject({ ok: false, refusal: { action: 'concept.create' } });
  });

  it.each([
    [[tag('a', 'nothing')], 'unknown-concept', '/concepts/0/parentId'],
    [[category('a', 'b'), category('b', 'a')], 'cycle', '/concepts/0/parentId'],
    [[tag('a', null), tag('a', null)], 'invalid', '/concepts/1/id'],
    [[tag('a', null, 'Same'), tag('b', null, ' ＳＡＭＥ ')], 'name-taken', '/concepts/1/name'],
    [[tag('a', 'asia'), tag('b', 'a')], 'too-deep', '/concepts/0/parentId'],
    [[category('vip', null)], 'invalid', '/concepts/0/kind'],
  ])('locates what is wrong: %#', async (concepts, code, path) => {
    const { refused, store } = await createHarness();
    const before = await store.workspace();
    expect(await refused({ type: 'importConcepts', concepts, onExisting: 'update' })).toMatchObject({
      code,
      path,
    });
    expect(await store.workspace()).toEqual(before);
  });

  it('refuses to make tags exclude each other that a record has', async () => {
    const { done, refused } = await createHarness();
    for (const tagId of ['vip', 'plain']) await done({ type: 'assignTag', record: customer('c1'), tagId });
    const exclusive = [{ ...category('value', null), exclusive: true }];
    expect(
      await refused({ type: 'importConcepts', concepts: exclusive, onExisting: 'update' }),
    ).toMatchObject({
      code: 'in-use',
      details: { id: 'value', count: 1 },
    });
  });
});

describe('archiving, restoring and deleting many', () => {
  it('takes a branch away and brings it back, all or nothing', async () => {
    const { done, refused, concept: read } = await createHarness();
    expect(await refused({ type: 'archiveConcepts', ids: ['geo', 'asia'] })).toMatchObject({
      code: 'in-use',
    });
    await done({ type: 'archiveConcepts', ids: ['geo', 'asia', 'cn', 'old'] });
    expect(await read('asia')).toMatchObject({ state: 'archived' });
    expect(await refused({ type: 'restoreConcepts', ids: ['cn'] })).toMatchObject({
      code: 'archived',
      path: '/ids/0',
    });
    await done({ type: 'restoreConcepts', ids: ['cn', 'asia', 'geo'] });
    expect(await read('cn')).toMatchObject({ state: 'active' });
    await done({ type: 'archiveConcepts', ids: ['geo', 'asia', 'cn'] });
    expect(await refused({ type: 'deleteConcepts', ids: ['geo'] })).toMatchObject({ code: 'in-use' });
    const { transactionId } = await done({ type: 'deleteConcepts', ids: ['geo', 'asia', 'cn'] });
    expect(await read('geo')).toBeUndefined();
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await read('cn')).toMatchObject({ state: 'archived', parentId: 'asia' });
  });

  it('keeps what a rule gives, a record has, or a merged or split tag leads to', async () => {
    const { done, refused } = await createHarness((snapshot) => ({
      ...snapshot,
      concepts: [...snapshot.concepts, concept('a', 'geo'), concept('b', 'geo')],
    }));
    expect(await refused({ type: 'archiveConcepts', ids: ['cn', 'vip'] })).toMatchObject({
      details: { by: 'rules' },
    });
    await done({ type: 'mergeConcepts', ids: ['a'], intoId: 'b' });
    await done({ type: 'archiveConcepts', ids: ['b', 'cn'] });
    expect(await refused({ type: 'deleteConcepts', ids: ['cn', 'b'] })).toMatchObject({
      code: 'in-use',
      details: { id: 'b', by: 'merged concepts' },
    });
    expect(await refused({ type: 'archiveConcepts', ids: ['a'] })).toMatchObject({
      code: 'wrong-state',
      path: '/ids/0',
    });
  });
});

describe('reviewConcept', () => {
  it('notes when somebody found it right', async () => {
    const { done, concept: read, refused } = await createHarness();
    await done({ type: 'reviewConcept', id: 'vip', expectedVersion: 1 });
    expect(await read('vip')).toMatchObject({ version: 2, reviewedAt: '2026-01-01T00:00:01.000Z' });
    expect(await refused({ type: 'reviewConcept', id: 'vip', expectedVersion: 1 })).toMatchObject({
      code: 'conflict',
    });
  });
});

describe('resolveConcept', () => {
  it('follows chains to their end and is not caught in circles', () => {
    const merged = (id: string, mergedIntoId: string) => concept(id, null, { state: 'merged', mergedIntoId });
    const replaced = { state: 'archived', replacedBy: { ids: ['end'], mode: 'any' } } as const;
    const chain = [merged('a', 'b'), merged('b', 'c'), concept('c', null, replaced), concept('end', null)];
    const all = [...chain, merged('x', 'y'), merged('y', 'x'), merged('lost', 'nowhere')];
    expect(resolveConcept(all, 'a')).toMatchObject({ id: 'end', via: ['a', 'b', 'c'] });
    expect(resolveConcept(all, 'c')).toMatchObject({ id: 'end', via: ['c'] });
    expect(resolveConcept(all, 'end')).toMatchObject({ id: 'end', via: [] });
    for (const id of ['x', 'y', 'lost', 'unknown']) expect(resolveConcept(all, id)).toBeNull();
  });
});
