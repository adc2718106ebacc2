import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, durationParts } from './durations.js';

const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
] as const;

/** What clocks in the zone show, e.g. `2026-03-08 02:30:00`: an oracle that shares no code with the module. */
function clock(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    Date.parse(instant),
  );
}

describe('addDuration', () => {
  it.each([
    ['2026-01-31T02:00:00.000Z', 'P1M', 'Asia/Shanghai', '2026-02-28T02:00:00.000Z'],
    ['2024-02-29T02:00:00.000Z', 'P1Y', 'Asia/Shanghai', '2025-02-28T02:00:00.000Z'],
    ['2026-11-22T08:00:00.000Z', 'P30D', 'Asia/Shanghai', '2026-12-22T08:00:00.000Z'],
    // 1 March in Shanghai is still 28 February in UTC: the calendar of the zone counts.
    ['2026-02-28T17:00:00.000Z', 'P1M', 'Asia/Shanghai', '2026-03-31T17:00:00.000Z'],
    ['2026-02-28T17:00:00.000Z', 'P1M', 'UTC', '2026-03-28T17:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', 'P1Y2M1W3D', 'UTC', '2027-03-11T00:00:00.000Z'],
    // Clocks in New York go from 02:00 to 03:00 on 8 March 2026.
    ['2026-03-07T17:00:00.000Z', 'P1D', 'America/New_York', '2026-03-08T16:00:00.000Z'],
    ['2026-03-07T07:30:00.000Z', 'P1D', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    // And from 02:00 back to 01:00 on 1 November 2026: the first 01:30 is meant.
    ['2026-10-31T05:30:00.000Z', 'P1D', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    // Samoa had no 30 December 2011.
    ['2011-12-29T22:00:00.000Z', 'P1D', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
    ['2026-11-22T08:00:00.000Z', 'P9999Y', 'UTC', '9999-12-31T23:59:59.999Z'],
    ['2026-11-01T06:30:00.000Z', 'P0D', 'America/New_York', '2026-11-01T06:30:00.000Z'],
  ])('%s + %s in %s is %s', (instant, duration, zone, expected) => {
    expect(addDuration(instant, duration, zone)).toBe(expected);
  });

  it('shows the same time of day so many days later, or is right behind a gap', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2037-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.nat(800), fc.constantFrom(...ZONES), (date, days, zone) => {
        const start = date.toISOString();
        const end = addDuration(start, `P${days}D`, zone);
        const [fromDay = '', fromTime = ''] = clock(start, zone).split(' ');
        const [toDay = '', toTime = ''] = clock(end, zone).split(' ');
        expect((Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000).toBe(days);
        if (toTime === fromTime) return;
        // Skipped by the clocks: no moment of that day shows the time.
        const moments = Array.from({ length: 7 }, (_, half) => Date.parse(end) + (half - 3) * 1_800_000);
        const shown = moments.map((time) => clock(new Date(time).toISOString(), zone));
        expect(shown).not.toContain(`${toDay} ${fromTime}`);
      }),
    );
  });

  it('never goes backwards, and a longer duration does not end earlier', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2037-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.nat(40), fc.constantFrom(...ZONES), (date, months, zone) => {
        const start = date.toISOString();
        const end = addDuration(start, `P${months}M`, zone);
        expect(end >= start).toBe(true);
        expect(addDuration(start, `P${months + 1}M`, zone) > end).toBe(true);
      }),
    );
  });

  it('refuses what is no duration', () => {
    for (const text of ['', 'P', 'PT1H', 'P-1D', '30D', 'P1.5M', 'P1D2M']) {
      expect(durationParts(text)).toBeNull();
      expect(() => addDuration('2026-11-22T08:00:00.000Z', text, 'UTC')).toThrow(RangeError);
    }
  });
});
