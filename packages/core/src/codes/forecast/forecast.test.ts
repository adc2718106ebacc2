import { describe, expect, it } from 'vitest';
import { forecast } from '../index.js';

const asOf = '2026-11-23T00:00:00.000Z';
const daysAgo = (days: number): string => new Date(Date.parse(asOf) - days * 86_400_000).toISOString();
const daily = (days: number, count: number) =>
  Array.from({ length: days }, (_, index) => ({ at: daysAgo(index + 1), count }));

describe('forecast', () => {
  it('names the day at which a steady pace uses up what is left, with an interval around it', () => {
    const found = forecast({ history: daily(100, 2), remaining: 60, asOf });
    expect(found).toMatchObject({ state: 'expected', perDay: 2, at: '2026-12-23T00:00:00.000Z' });
    expect(found.earliest! < found.at! && found.at! < found.latest!).toBe(true);
  });

  it('gets surer with more numbers', () => {
    const width = (count: number): number => {
      const { earliest, latest } = forecast({ history: daily(100, count), remaining: count * 30, asOf });
      return Date.parse(latest!) - Date.parse(earliest!);
    };
    expect(width(20)).toBeLessThan(width(1) / 3);
  });

  it('takes the pace of the window, not of long ago', () => {
    const history = [...daily(30, 1), { at: daysAgo(2000), count: 100_000 }];
    expect(forecast({ history, remaining: 10, asOf, windowDays: 30 })).toMatchObject({ perDay: 1 });
  });

  it('takes what was numbered on the first day for the stock, not for the pace', () => {
    const stock = [{ at: daysAgo(60.5), count: 900 }, ...daily(59, 1)];
    expect(forecast({ history: stock, remaining: 40, asOf })).toMatchObject({ state: 'expected' });
    expect(forecast({ history: stock, remaining: 40, asOf }).perDay).toBeCloseTo(1, 1);
    const today = [{ at: daysAgo(0.1), count: 900 }];
    expect(forecast({ history: today, remaining: 99, asOf })).toMatchObject({ state: 'unsure', at: null });
  });

  it.each([
    ['full', daily(10, 1), 0],
    ['idle', [], 10],
    ['idle', [{ at: daysAgo(-5), count: 9 }], 10],
    ['unsure', daily(2, 2), 10],
  ] as const)('says %s when there is no date to give', (state, history, remaining) => {
    expect(forecast({ history, remaining, asOf })).toMatchObject({
      state,
      at: null,
      earliest: null,
      latest: null,
    });
  });

  it('gives no date beyond what instants can name', () => {
    expect(forecast({ history: daily(100, 1), remaining: 1e12, asOf })).toMatchObject({
      state: 'expected',
      at: null,
    });
  });
});
