import { describe, expect, it } from 'vitest';
import { compareTiers } from './compare-tiers.js';
import { factorReader } from './factor-values.js';
import { nextTierReview } from './scoring/review-date.js';
import { tierTemplate } from './templates/templates.js';

describe('reviews', () => {
  const every = (reviewEvery: string | null, anchorDay: number | null) => ({ reviewEvery, anchorDay });

  it('fall on the anchor day in the zone, or on the last one of a short month', () => {
    const next = (asOf: string, anchorDay: number | null, zone = 'Asia/Shanghai') =>
      nextTierReview(asOf, every('P1M', anchorDay), zone);
    expect(next('2026-01-10T02:00:00.000Z', 1)).toBe('2026-02-28T16:00:00.000Z');
    expect(next('2026-01-01T02:00:00.000Z', 1)).toBe('2026-01-31T16:00:00.000Z');
    expect(next('2026-01-20T02:00:00.000Z', 31)).toBe('2026-02-27T16:00:00.000Z');
    expect(next('2026-02-10T02:00:00.000Z', 29, 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(next('2026-01-10T02:00:00.000Z', null)).toBe('2026-02-10T02:00:00.000Z');
    expect(nextTierReview('2026-01-10T02:00:00.000Z', every(null, 1), 'UTC')).toBeNull();
  });
});

describe('comparing two contents', () => {
  it('tells who moves, and every record is in exactly one cell', () => {
    const before = tierTemplate('bank');
    const [vip, ...rest] = before.tiers;
    if (vip === undefined) throw new Error('no tier');
    const after = { ...before, tiers: [{ ...vip, enter: 90 }, ...rest] };
    const values = [
      [1_000_000, 6_000_000, null],
      [15, 30, 1],
      [3, 5, 1],
    ];
    const table = { recordIds: ['a', 'b', 'c'], values };
    const comparison = compareTiers({ content: before, table }, { content: after, table });
    expect(comparison.moves).toEqual([
      { recordId: 'a', from: 'vip', to: 'key', fromScore: 84.5, toScore: 84.5 },
    ]);
    const ids = [null, ...before.tiers.map(({ id }) => id)];
    const cells = ids.flatMap((from) => ids.map((to) => comparison.count(from, to)));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(comparison.count(null, null)).toBe(1);
  });
});

describe('values of factors', () => {
  it('are numbers; dates are days ago; what fails is listed and missing', () => {
    const field = (key: string) => ({ id: key, value: { type: 'field', field: key } as const });
    const reader = factorReader({
      factors: [
        field('a'),
        field('on'),
        field('yes'),
        { id: 'x', value: { type: 'expression', expression: 'x' } },
      ],
      recordType: {
        id: 'customer',
        title: { en: 'C' },
        collections: [],
        fields: [{ key: 'on', type: 'date', title: { en: 'On' } }],
      },
      asOf: '2026-01-11T12:00:00.000Z',
      compile: () => ({ ok: true, evaluate: () => ({ ok: false, message: 'no' }) }),
    });
    const record = (id: string, data: Record<string, string | number | boolean>) =>
      reader.add({ type: 'customer', id, version: 1, data, collections: {} });
    record('1', { a: 5, on: '2026-01-01', yes: true });
    record('2', { a: '5', on: 'soon' });
    expect(reader.table()).toEqual({
      recordIds: ['1', '2'],
      values: [
        [5, null],
        [10.5, null],
        [1, null],
        [null, null],
      ],
      errors: [
        { recordId: '1', factorId: 'x', message: 'no' },
        { recordId: '2', factorId: 'x', message: 'no' },
      ],
    });
  });
});
