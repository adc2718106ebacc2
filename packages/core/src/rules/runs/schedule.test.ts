import { describe, expect, it } from 'vitest';
import { isScheduleInterval, nextRunAt } from './schedule.js';

const timeZone = 'Asia/Shanghai';
const since = '2026-03-01T00:00:00.000Z'; // 08:00 in Shanghai

describe('schedules', () => {
  it.each([
    ['PT1H', true],
    ['PT5M', true],
    ['PT4M', false],
    ['P1D', true],
    ['P1M', true],
    ['P0D', false],
    ['daily', false],
  ])('have intervals of five minutes or whole days: %s', (text, is) => {
    expect(isScheduleInterval(text)).toBe(is);
  });

  it('wait for the clock in the zone of the workspace', () => {
    const daily = { every: 'P1D', at: '05:30' };
    // 05:30 is over that day.
    expect(nextRunAt(daily, { last: null, since, timeZone })).toBe('2026-03-01T21:30:00.000Z');
    expect(nextRunAt({ ...daily, at: '09:00' }, { last: null, since, timeZone })).toBe(
      '2026-03-01T01:00:00.000Z',
    );
    // Late by a minute, it does not drift; run by hand at noon, the next one is in the morning.
    const next = '2026-03-02T21:30:00.000Z';
    expect(nextRunAt(daily, { last: '2026-03-01T21:31:00.000Z', since, timeZone })).toBe(next);
    expect(nextRunAt(daily, { last: '2026-03-02T04:00:00.000Z', since, timeZone })).toBe(next);
  });

  it('keep the clock time where clocks change', () => {
    const daily = { every: 'P1D', at: '05:30' };
    const last = '2026-03-28T04:30:00.000Z';
    expect(nextRunAt(daily, { last, since, timeZone: 'Europe/Berlin' })).toBe('2026-03-29T03:30:00.000Z');
  });

  it('count elapsed time from the last run, and begin at once', () => {
    expect(nextRunAt({ every: 'PT90M' }, { last: null, since, timeZone })).toBe(since);
    expect(nextRunAt({ every: 'PT90M' }, { last: since, since, timeZone })).toBe('2026-03-01T01:30:00.000Z');
  });
});
