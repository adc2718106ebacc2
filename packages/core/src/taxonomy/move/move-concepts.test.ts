import { describe, expect, it } from 'vitest';
import { createHarness } from '../../../test/fixture.js';
import { childrenOf } from '../tree.js';

async function setUp() {
  const harness = await createHarness();
  const below = async (parentId: string | null): Promise<string> => {
    const concepts = (await harness.store.workspace())?.concepts ?? [];
    return childrenOf(concepts, parentId)
      .map(({ id }) => id)
      .join(' ');
  };
  const move = (ids: readonly string[], parentId: string | null, beforeId: string | null = null) =>
    harness.done({ type: 'moveConcepts', ids, parentId, beforeId });
  return { ...harness, below, move };
}

describe('moveConcepts', () => {
  it('hangs them below the parent in the order of the tree, at the end or before another', async () => {
    const { move, below } = await setUp();
    await move(['vip', 'plain'], 'geo');
    expect(await below('geo')).toBe('asia plain vip');
    await move(['vip', 'cn'], 'value', 'old');
    expect(await below('value')).toBe('cn vip old');
    expect(await below('geo')).toBe('asia plain');
  });

  it('orders siblings anew where equal numbers leave no room, and writes nothing where nothing moves', async () => {
    const { move, below } = await setUp();
    expect(await below('life')).toBe('active new silent');
    await move(['silent'], 'life', 'new');
    expect(await below('life')).toBe('active silent new');
    expect((await move(['silent'], 'life', 'new')).transactionId).toBeNull();
    expect((await move(['new'], 'life', null)).changes).toEqual([]);
    const { changes } = await move(['new'], 'life', 'silent');
    expect(changes.map(({ key }) => key)).toEqual(['new']);
    expect(await below('life')).toBe('active new silent');
  });

  it('finds room between neighbours again and again', async () => {
    const { move, below } = await setUp();
    for (let round = 0; round < 120; round += 1) {
      const order = (await below('life')).split(' ');
      await move([order[2] ?? ''], 'life', order[1] ?? '');
    }
    expect(await below('life')).toBe('active new silent');
  });

  it('takes what is below along, and only once', async () => {
    const { move, below } = await setUp();
    const { changes } = await move(['asia', 'cn'], null);
    expect(changes.map(({ key }) => key)).toEqual(['asia']);
    expect(await below('asia')).toBe('cn');
  });

  it('hangs tags below a tag', async () => {
    const { move, below, refused } = await setUp();
    await move(['plain'], 'vip');
    expect(await below('vip')).toBe('plain');
    expect(
      await refused({ type: 'moveConcepts', ids: ['asia'], parentId: 'vip', beforeId: null }),
    ).toMatchObject({ code: 'invalid', path: '/parentId' });
  });

  it.each([
    [['geo'], 'asia', null, 'cycle', '/parentId'],
    [['geo'], 'geo', null, 'cycle', '/parentId'],
    [['geo'], 'value', null, 'too-deep', '/parentId'],
    [['vip', 'nothing'], 'geo', null, 'unknown-concept', '/ids/1'],
    [['vip'], 'nothing', null, 'unknown-concept', '/parentId'],
    [['vip'], 'geo', 'plain', 'invalid', '/beforeId'],
    [['vip'], 'old', null, 'archived', '/parentId'],
  ])('refuses to move %j below %s before %s: %s', async (ids, parentId, beforeId, code, path) => {
    const { refused, store } = await setUp();
    const before = await store.workspace();
    expect(await refused({ type: 'moveConcepts', ids, parentId, beforeId })).toMatchObject({ code, path });
    expect(await store.workspace()).toEqual(before);
  });

  it('refuses a taken name and tags that would exclude each other on a record', async () => {
    const { done, refused } = await setUp();
    const draft = { kind: 'tag', parentId: 'geo', name: { en: 'VIP' } } as const;
    await done({ type: 'createConcept', id: 'other', concept: draft });
    const move = { type: 'moveConcepts', parentId: 'value', beforeId: null } as const;
    expect(await refused({ ...move, ids: ['other'] })).toMatchObject({
      code: 'name-taken',
      details: { id: 'vip' },
    });
    const record = { type: 'customer', id: 'c1' };
    for (const tagId of ['vip', 'new']) await done({ type: 'assignTag', record, tagId });
    expect(await refused({ ...move, parentId: 'life', ids: ['vip'] })).toMatchObject({
      code: 'in-use',
      details: { id: 'life', count: 1 },
    });
  });

  it('needs the permission to edit, and is taken back', async () => {
    const { move, below, refused, done } = await setUp();
    const command = { type: 'moveConcepts', ids: ['vip'], parentId: 'geo', beforeId: null } as const;
    expect(await refused(command, 'agent')).toMatchObject({ code: 'forbidden', action: 'concept.edit' });
    const { transactionId } = await move(['vip', 'plain'], 'geo', 'asia');
    expect(await below('geo')).toBe('plain vip asia');
    await done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await below('geo')).toBe('asia');
    expect(await below('value')).toBe('old plain vip');
  });
});
