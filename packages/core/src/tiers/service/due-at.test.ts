import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from './due-at.js';
import type { ServiceCalendar } from './service.types.js';

const office = (
  more: Partial<Extract<ServiceCalendar, { type: 'working-hours' }>> = {},
): ServiceCalendar => ({
  type: 'working-hours',
  timeZone: 'Asia/Shanghai',
  days: [1, 2, 3, 4, 5],
  times: [{ from: '09:00', to: '18:00' }],
  holidays: [],
  extraDays: [],
  ...more,
});

describe('dueAt', () => {
  it('runs all the time, or only while people work', () => {
    // Friday 2026-11-20, 17:00 in Shanghai.
    const friday = '2026-11-20T09:00:00.000Z';
    expect(dueAt(friday, 240, { type: 'always' })).toBe('2026-11-20T13:00:00.000Z');
    // One hour on Friday, three from Monday 09:00.
    expect(dueAt(friday, 240, office())).toBe('2026-11-23T04:00:00.000Z');
    // At the very end of the day, not on the next one.
    expect(dueAt(friday, 60, office())).toBe('2026-11-20T10:00:00.000Z');
    // Outside of working time nothing is due before work begins.
    expect(dueAt('2026-11-21T00:00:00.000Z', 0, office())).toBe('2026-11-23T01:00:00.000Z');
  });

  it('leaves out holidays and counts days worked instead', () => {
    const friday = '2026-09-25T09:30:00.000Z';
    // Thursday 1 to Thursday 8 October off, Sunday 27 September worked.
    const golden = office({
      holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'],
      extraDays: ['2026-09-27'],
    });
    expect(dueAt(friday, 60, golden)).toBe('2026-09-27T01:30:00.000Z');
    expect(dueAt('2026-09-30T09:30:00.000Z', 60, golden)).toBe('2026-10-09T01:30:00.000Z');
    expect(dueAt(friday, 60, office({ days: [] }))).toBeNull();
    expect(dueAt(friday, 60, office({ times: [{ from: '18:00', to: '09:00' }] }))).toBeNull();
  });

  it('counts the hours that really pass when clocks change', () => {
    // In Berlin 2026-03-29 has 23 hours, 2026-10-25 has 25.
    const all = office({
      timeZone: 'Europe/Berlin',
      days: [1, 2, 3, 4, 5, 6, 7],
      times: [{ from: '00:00', to: '24:00' }],
    });
    expect(dueAt('2026-03-28T23:00:00.000Z', 24 * 60, all)).toBe('2026-03-29T23:00:00.000Z');
    expect(dueAt('2026-10-24T22:00:00.000Z', 24 * 60, all)).toBe('2026-10-25T22:00:00.000Z');
    const night = office({ timeZone: 'Europe/Berlin', days: [7], times: [{ from: '01:00', to: '05:00' }] });
    // 01:00 to 05:00 is three hours on that Sunday.
    expect(dueAt('2026-03-28T12:00:00.000Z', 180, night)).toBe('2026-03-29T03:00:00.000Z');
  });

  it('does not count shifts that overlap twice', () => {
    const shifts = office({
      times: [
        { from: '13:00', to: '18:00' },
        { from: '09:00', to: '14:00' },
      ],
    });
    expect(dueAt('2026-11-20T01:00:00.000Z', 540, shifts)).toBe('2026-11-20T10:00:00.000Z');
  });

  it('is never before the start, and later for longer promises', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe');
    const start = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zone, start, fc.nat(5000), fc.nat(5000), (timeZone, date, a, b) => {
        const at = date.toISOString();
        const [short, long] = [Math.min(a, b), Math.max(a, b)].map((minutes) =>
          dueAt(at, minutes, office({ timeZone })),
        );
        expect(short !== null && short !== undefined && short >= at).toBe(true);
        expect(short !== null && long !== null && (short ?? '') <= (long ?? '')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
