import { describe, expect, it } from 'vitest';
import { createHarness, customer, type Harness } from '../../test/fixture.js';
import type { TierContent } from './tiers.types.js';

const content: TierContent = {
  name: { en: 'Value' },
  factors: [
    {
      id: 'spend',
      title: { en: 'Spend' },
      value: { type: 'expression', expression: '$sum($append(orders.amount, 0))' },
      weight: 1,
      scale: {
        type: 'bands',
        bands: [
          { from: null, score: 0 },
          { from: 100, score: 50 },
          { from: 1000, score: 100 },
        ],
      },
    },
  ],
  tiers: [
    { id: 'high', name: { en: 'High' }, color: 'amber', enter: 80, exit: 60 },
    { id: 'low', name: { en: 'Low' }, color: 'gray', enter: 0, exit: 0 },
  ],
  missing: 'report',
  downgradeAfter: 2,
  reviewEvery: 'P1M',
  anchorDay: 1,
};

async function spend(harness: Harness, amounts: Readonly<Record<string, number>>): Promise<void> {
  await harness.store.writeRecords({
    type: 'customer',
    records: [],
    children: {
      orders: Object.entries(amounts).map(([id, amount]) => ({
        id: `o-${id}`,
        parentId: id,
        data: { amount },
      })),
    },
    onExisting: 'replace',
    transactionId: JSON.stringify(amounts),
    audit: [],
    events: [],
  });
}

async function published(): Promise<Harness> {
  const harness = await createHarness();
  await harness.done({ type: 'createTierScheme', recordType: 'customer', content, id: 'value' });
  await harness.done({ type: 'publishTierScheme', id: 'value', expectedVersion: 1 });
  await spend(harness, { c1: 5000, c2: 200 });
  return harness;
}

async function tiers(harness: Harness): Promise<Readonly<Record<string, string>>> {
  const { items } = await harness.store.entities('tierAssignment', { groups: ['value'] });
  return Object.fromEntries(items.map(({ record, tierId }) => [record.id, tierId]));
}

describe('a tier scheme', () => {
  it('is drafted by some and published by others, when nothing is wrong with it', async () => {
    const harness = await createHarness();
    const create = { type: 'createTierScheme', recordType: 'customer', content, id: 'value' } as const;
    expect(await harness.refused(create, 'agent')).toMatchObject({ code: 'forbidden', action: 'tier.edit' });
    await harness.done(create);
    const broken = { ...content, tiers: content.tiers.slice(0, 1) };
    await harness.done({ type: 'updateTierScheme', id: 'value', expectedVersion: 1, content: broken });
    const publish = { type: 'publishTierScheme', id: 'value', expectedVersion: 2 } as const;
    expect(await harness.refused(publish)).toMatchObject({ details: { problem: 'last-tier' } });
    expect(await harness.refused({ type: 'runTiers', schemeId: 'value' })).toMatchObject({
      code: 'wrong-state',
    });
    const [factor] = content.factors;
    if (factor === undefined) throw new Error('no factor');
    const value = { type: 'expression', expression: 'broken(' } as const;
    const uncompiled = { ...content, factors: [{ ...factor, value }] };
    await harness.done({ type: 'updateTierScheme', id: 'value', expectedVersion: 2, content: uncompiled });
    expect(await harness.refused({ ...publish, expectedVersion: 3 })).toMatchObject({
      code: 'rule-does-not-compile',
    });
    await harness.done({ type: 'updateTierScheme', id: 'value', expectedVersion: 3, content });
    await harness.done({ ...publish, expectedVersion: 4, note: 'first' });
    expect((await harness.store.entities('tierScheme', {})).items).toMatchObject([
      { state: 'published', published: [{ number: 1, note: 'first' }] },
    ]);
    expect(await harness.refused({ ...publish, expectedVersion: 5 })).toMatchObject({ code: 'wrong-state' });
  });
});

describe('a run', () => {
  it('grades every record by what the store holds, and nothing the second time', async () => {
    const harness = await published();
    expect(await harness.refused({ type: 'runTiers', schemeId: 'value' }, 'agent')).toMatchObject({
      action: 'tier.run',
    });
    const first = await harness.done({ type: 'runTiers', schemeId: 'value' });
    expect(first.tierCounts).toMatchObject({ records: 3, graded: 3, entered: 3, missing: 0 });
    expect(await tiers(harness)).toEqual({ c1: 'high', c2: 'low', c3: 'low' });
    const second = await harness.done({ type: 'runTiers', schemeId: 'value' });
    expect(second).toMatchObject({ transactionId: null, tierCounts: { same: 3 } });
    expect(first.events.filter(({ type }) => type === 'tier.changed')).toHaveLength(3);
    await harness.done({ type: 'undo', transactionId: first.transactionId ?? '' });
    expect(await tiers(harness)).toEqual({});
  });

  it('lowers a tier only at the second review below the line, and tells of it once', async () => {
    const harness = await published();
    await harness.done({ type: 'runTiers', schemeId: 'value' });
    await spend(harness, { c1: 0 });
    harness.setTime('2026-01-20T00:00:00.000Z');
    expect((await harness.done({ type: 'runTiers', schemeId: 'value' })).events).toMatchObject([
      { type: 'tiers.ran' },
    ]);
    harness.setTime('2026-02-01T00:00:00.000Z');
    await harness.done({ type: 'runTiers', schemeId: 'value' });
    expect((await tiers(harness))['c1']).toBe('high');
    harness.setTime('2026-03-01T00:00:00.000Z');
    const { events } = await harness.done({ type: 'runTiers', schemeId: 'value' });
    expect(events.filter(({ type }) => type === 'tier.changed')).toMatchObject([{ record: customer('c1') }]);
    expect((await tiers(harness))['c1']).toBe('low');
    const history = await harness.store.audit({ target: { kind: 'record', record: customer('c1') } });
    expect(history.items.map(({ action }) => action)).toEqual([
      'tier.changed',
      'tier.graded',
      'tier.graded',
      'tier.given',
    ]);
  });

  it('is refused as of the future', async () => {
    const harness = await published();
    const asOf = '2027-01-01T00:00:00.000Z';
    expect(await harness.refused({ type: 'runTiers', schemeId: 'value', asOf })).toMatchObject({
      path: '/asOf',
    });
  });
});

describe('an override', () => {
  const override = {
    type: 'overrideTier',
    schemeId: 'value',
    record: customer('c3'),
    tierId: 'high',
    reason: 'Opens a second shop',
    until: '2026-02-15T00:00:00.000Z',
  } as const;

  it('holds with its reason until its end, through runs', async () => {
    const harness = await published();
    expect(await harness.refused(override, 'agent')).toMatchObject({ action: 'tier.override' });
    expect(await harness.refused({ ...override, reason: ' ' })).toMatchObject({ path: '/reason' });
    expect(await harness.refused({ ...override, tierId: 'x' })).toMatchObject({ code: 'unknown-tier' });
    expect(await harness.refused({ ...override, until: '2025-01-01T00:00:00.000Z' })).toMatchObject({
      path: '/until',
    });
    await harness.done(override);
    await harness.done({ type: 'runTiers', schemeId: 'value' });
    expect((await tiers(harness))['c3']).toBe('high');
    harness.setTime(override.until);
    await harness.done({ type: 'runTiers', schemeId: 'value' });
    expect((await tiers(harness))['c3']).toBe('low');
  });

  it('can be ended by hand', async () => {
    const harness = await published();
    await harness.done({ type: 'runTiers', schemeId: 'value' });
    const end = { type: 'endTierOverride', schemeId: 'value', record: customer('c3') } as const;
    expect(await harness.refused(end)).toMatchObject({ code: 'wrong-state' });
    await harness.done(override);
    await harness.done(end);
    expect((await tiers(harness))['c3']).toBe('low');
  });
});

describe('a review by hand', () => {
  it('keeps the tier until the next one, or applies the score at once', async () => {
    const harness = await published();
    await harness.done({ type: 'runTiers', schemeId: 'value' });
    await spend(harness, { c1: 0 });
    await harness.done({ type: 'runTiers', schemeId: 'value' });
    const review = { type: 'reviewTier', schemeId: 'value', record: customer('c1') } as const;
    await harness.done({ ...review, result: 'keep' });
    expect((await tiers(harness))['c1']).toBe('high');
    await harness.done({ ...review, result: 'apply' });
    expect((await tiers(harness))['c1']).toBe('low');
  });
});
