import { memoize } from '../../../internal/memoize.js';

/** Day and time of a moment as a clock in some zone shows them. */
interface Clock {
  readonly day: string;
  readonly time: string;
}

/** To make one takes longer than to use it a hundred times. */
const clockIn = memoize(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);

/** Day and time of a moment there. */
export function clockAt(moment: Date, timeZone: string): Clock {
  const parts = clockIn(timeZone).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const year = part('year').padStart(4, '0');
  return {
    day: `${year}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

/** Today's day there, `2026-11-22`. */
export function dayIn(moment: Date, timeZone: string): string {
  return clockAt(moment, timeZone).day;
}

/** How far a zone is from UTC at a moment, in minutes. */
export function offsetAt(moment: Date, timeZone: string): number {
  const { day, time } = clockAt(moment, timeZone);
  const whole = Math.floor(moment.getTime() / 1000) * 1000;
  return (Date.parse(`${day}T${time}Z`) - whole) / 60_000;
}

/** A distance from UTC as texts have it. */
export function offsetText(minutes: number, colon: ':' | ''): string {
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${sign}${String(hours).padStart(2, '0')}${colon}${String(rest).padStart(2, '0')}`;
}

/** A zone as rule texts name it: its fixed distance from UTC at that moment, `+0800`. */
export function zoneOffset(timeZone: string, moment: Date): string {
  return offsetText(offsetAt(moment, timeZone), '');
}

const YEAR_OFFSETS = new Map<string, readonly string[]>();

/**
 * Every distance from UTC that clocks in the zone show in the year of a moment, `+0100` and `+0200`: more than one
 * where clocks change. The first is that of January.
 */
export function zoneOffsets(timeZone: string, moment: Date): readonly string[] {
  const year = moment.getUTCFullYear();
  const key = `${timeZone} ${year}`;
  const known = YEAR_OFFSETS.get(key);
  if (known !== undefined) return known;
  // In the middle of each month: some zones change their clocks for a few weeks only.
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month, 15)));
  const offsets = [...new Set(months.map((middle) => zoneOffset(timeZone, middle)))];
  YEAR_OFFSETS.set(key, offsets);
  return offsets;
}
