import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loadOf,
  measureRows,
  MeanChangeTally,
  PlaceChanges,
  PlacePeriodsTally,
  figureChange,
  WorkloadTally,
} from './index.js';

const ORDERS = { collection: 'orders', at: 'at', value: 'amount', of: 'sum' } as const;
const day = (of: number): string => new Date(Date.UTC(2026, 0, of)).toISOString();

describe('measureRows', () => {
  const rows = [
    { at: day(1), amount: 1 },
    { at: day(2), amount: 10 },
    { at: '2026-01-03T08:00:00+08:00', amount: 100 },
    { at: '2026-01-04', amount: 1000 },
    { at: day(9), amount: 5 },
    { at: 'soon', amount: 7 },
    { amount: 7 },
    { at: day(2), amount: '7' },
    { at: day(2), amount: null },
  ];

  it('counts the end of a period to it, and not its beginning', () => {
    expect(measureRows(rows, ORDERS, [day(1), day(2), day(3), day(5)])).toEqual([10, 100, 1000]);
    expect(measureRows(rows, { ...ORDERS, value: null }, [day(1), day(2), day(5)])).toEqual([3, 2]);
  });

  it('tells no data from nothing', () => {
    expect(measureRows([], ORDERS, [day(1), day(2)])).toEqual([0]);
    expect(measureRows([], { ...ORDERS, of: 'mean' }, [day(1), day(2)])).toEqual([null]);
    expect(measureRows(rows, { ...ORDERS, of: 'mean' }, [day(0), day(2), day(2.5), day(4)])).toEqual([
      5.5,
      null,
      550,
    ]);
    expect(measureRows(rows, ORDERS, [day(1)])).toEqual([]);
  });

  it('reads own members only', () => {
    const measure = { ...ORDERS, value: 'constructor' };
    expect(measureRows([{ at: day(2) }], measure, [day(1), day(2)])).toEqual([0]);
  });
});

describe('MeanChangeTally', () => {
  const changeOf = (pairs: readonly (readonly [number | null, number | null])[]) => {
    const tally = new MeanChangeTally();
    for (const [before, after] of pairs) tally.add(before, after);
    return tally.result();
  };

  it('tells a reply time that fell from 120 s to 72 s as -40.0 %', () => {
    const { n, before, after, relative } = changeOf([
      [100, 60],
      [140, 84],
    ]);
    expect({ n, before, after, said: `${((relative ?? 0) * 100).toFixed(1)} %` }).toEqual({
      ...{ n: 2, before: 120, after: 72, said: '-40.0 %' },
    });
  });

  it('gives the interval of a paired t test', () => {
    // Published example: differences of the sleep data of Student (1908), 95 % interval 0.70 to 2.46.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const { difference, interval } = changeOf(first.map((value, index) => [value, second[index] ?? null]));
    expect(difference).toBeCloseTo(1.58, 10);
    expect(interval?.low).toBeCloseTo(0.7001142, 4);
    expect(interval?.high).toBeCloseTo(2.4598858, 4);
  });

  it.each([
    [11, 2.200985],
    [30, 2.042272],
    [1000, 1.962339],
  ])('knows the distribution for %i degrees of freedom', (degrees, point) => {
    // Differences of alternating sign around 0 have a standard error that is known.
    const pairs = Array.from({ length: degrees + 1 }, (_, index) => [0, index % 2 === 0 ? 1 : -1] as const);
    const { interval, difference } = changeOf(pairs);
    const squares = pairs.reduce((all, [, after]) => all + (after - (difference ?? 0)) ** 2, 0);
    const error = Math.sqrt(squares / degrees / (degrees + 1));
    expect(((interval?.high ?? 0) - (difference ?? 0)) / error).toBeCloseTo(point, 3);
  });

  it('says nothing where nothing is known', () => {
    const nothing = { n: 0, before: null, after: null, difference: null, interval: null, relative: null };
    expect(changeOf([])).toEqual(nothing);
    expect(
      changeOf([
        [1, null],
        [null, 1],
      ]),
    ).toEqual(nothing);
    expect(changeOf([[0, 5]])).toEqual({
      ...{ n: 1, before: 0, after: 5, difference: 5, interval: null, relative: null },
    });
  });
});

describe('PlaceChanges', () => {
  it('keeps places apart, and adds up', () => {
    const changes = new PlaceChanges();
    changes.add('high', 10, 20);
    changes.add('high', 20, 20);
    changes.add(null, 0, 3);
    changes.add('low', null, 3);
    expect(changes.places().map(({ place, n, difference }) => [place, n, difference])).toEqual([
      ['high', 2, 5],
      [null, 1, 3],
      ['low', 0, null],
    ]);
    expect(changes.all()).toMatchObject({ n: 3, before: 10 });
  });
});

describe('PlacePeriodsTally', () => {
  it('counts everybody once in each period, and every figure once', () => {
    const place = fc.constantFrom('high', 'low', null);
    const record = fc.record({
      places: fc.array(place, { minLength: 3, maxLength: 3 }),
      figures: fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const tally = new PlacePeriodsTally([day(1), day(2), day(3), day(4)], ORDERS);
        for (const { places, figures } of records) tally.add(places, figures);
        for (const [index, all] of tally.all().entries()) {
          const cells = tally.rows().map(({ periods }) => periods[index]);
          expect(cells.reduce((sum, cell) => sum + (cell?.records ?? 0), 0)).toBe(records.length);
          expect(all.records).toBe(records.length);
          expect(cells.reduce((sum, cell) => sum + (cell?.figure ?? 0), 0)).toBe(all.figure ?? 0);
          const known = records.some(({ figures }) => figures[index] !== null);
          expect(all.figure === null).toBe(!known);
        }
      }),
    );
  });

  it('moves a record with its figure to where it stood at the end', () => {
    const tally = new PlacePeriodsTally([day(1), day(2), day(3)], ORDERS);
    tally.add(['low', 'high'], [10, 30]);
    tally.add(['low', 'low'], [4, 0]);
    const told = tally
      .rows()
      .map(({ place, periods }) => [place, ...periods.map((p) => [p.records, p.figure])]);
    expect(told).toEqual([
      ['low', [2, 14], [1, 0]],
      ['high', [0, null], [1, 30]],
    ]);
    expect(tally.all().map(({ from, to }) => [from, to])).toEqual([
      [day(1), day(2)],
      [day(2), day(3)],
    ]);
  });

  it('takes means of those who have one', () => {
    const tally = new PlacePeriodsTally([day(1), day(2)], { of: 'mean' });
    tally.add(['low'], [4]);
    tally.add(['low'], [null]);
    tally.add(['low'], [8]);
    expect(tally.all()).toEqual([{ from: day(1), to: day(2), records: 3, figure: 6 }]);
  });
});

describe('figureChange', () => {
  it('has no share of nothing, and none of what is not known', () => {
    expect(figureChange(80, 100)).toEqual({ difference: 20, relative: 0.25 });
    expect(figureChange(-80, -100)).toEqual({ difference: -20, relative: -0.25 });
    expect(figureChange(0, 100)).toEqual({ difference: 100, relative: null });
    expect(figureChange(null, 100)).toBeNull();
    expect(figureChange(100, null)).toBeNull();
  });
});

describe('WorkloadTally', () => {
  it('lists the busiest first, the idle too, and what is nobody’s last', () => {
    const tally = new WorkloadTally();
    tally.add(null, 'vip');
    tally.add(null, 'vip');
    tally.add(null, null);
    tally.add('ann', 'vip');
    tally.add('bob', 'plain');
    tally.add('bob', 'plain');
    tally.add('bob', null);
    expect([tally.has('ann'), tally.has('idle')]).toEqual([true, false]);
    expect(tally.rows(['idle', 'ann']).map(({ ownerId, records }) => [ownerId, records])).toEqual([
      ['bob', 3],
      ['ann', 1],
      ['idle', 0],
      [null, 3],
    ]);
    expect(tally.rows()[0]?.byTier).toEqual([
      { tierId: 'plain', records: 2 },
      { tierId: null, records: 1 },
    ]);
  });

  it('compares a load with a capacity', () => {
    expect(loadOf(150, 100)).toEqual({ share: 1.5, free: -50 });
    expect(loadOf(0, 100)).toEqual({ share: 0, free: 100 });
  });
});
