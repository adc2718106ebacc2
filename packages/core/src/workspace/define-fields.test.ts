import { describe, expect, it } from 'vitest';
import { createHarness } from '../../test/fixture.js';
import type { FieldDefinition } from '../records/records.types.js';

const field = (key: string, type: FieldDefinition['type'] = 'text'): FieldDefinition => ({
  key,
  type,
  title: { en: key },
});
const define = (collection: string | null, ...fields: FieldDefinition[]) =>
  ({ type: 'defineFields', recordType: 'customer', collection, fields }) as const;

describe('defineFields', () => {
  it('adds fields after the known ones and replaces those of the same key', async () => {
    const { done, store } = await createHarness();
    const outcome = await done(define(null, field('年营收 (CNY)', 'number'), field('name', 'text')));
    expect(outcome.events).toMatchObject([{ type: 'settings.changed' }]);
    await done(define(null, field('年营收 (CNY)', 'integer')));
    const workspace = await store.workspace();
    expect(workspace?.settings.recordTypes[0]?.fields.map(({ key, type }) => [key, type])).toEqual([
      ['name', 'text'],
      ['年营收 (CNY)', 'integer'],
    ]);
    expect((await done(define(null, field('年营收 (CNY)', 'integer')))).transactionId).toBeNull();
  });

  it('creates a collection that is new', async () => {
    const { done, store } = await createHarness();
    await done(define('visits', field('at', 'datetime')));
    const collections = (await store.workspace())?.settings.recordTypes[0]?.collections;
    expect(collections?.map(({ key }) => key)).toEqual(['orders', 'visits']);
    expect(collections?.[1]).toMatchObject({ title: { en: 'visits' }, fields: [{ key: 'at' }] });
  });

  it.each([
    [define(null, field('orders')), '/fields'],
    [define('name', field('x')), '/collection'],
    [define(null, field('x'), field('x')), '/fields/1/key'],
    [define(null, field('tags')), '/fields/0/key'],
  ])('refuses what rules could not tell apart: %j', async (command, path) => {
    const { refused } = await createHarness();
    expect(await refused(command)).toMatchObject({ code: 'invalid', path });
  });

  it('refuses more fields than a record type may have', async () => {
    const { done, refused } = await createHarness();
    const many = Array.from({ length: 999 }, (_, index) => field(`f${index}`));
    await done(define(null, ...many));
    expect(await refused(define(null, field('one more')))).toMatchObject({
      code: 'too-long',
      details: { limit: 1_000 },
    });
  });

  it('refuses an unknown record type and whoever may neither import nor edit the workspace', async () => {
    const { refused } = await createHarness();
    expect(await refused({ ...define(null), recordType: 'deal' })).toMatchObject({
      code: 'unknown-record-type',
    });
    expect(await refused(define(null, field('x')), 'agent')).toMatchObject({
      code: 'forbidden',
      action: 'workspace.edit',
    });
  });
});
