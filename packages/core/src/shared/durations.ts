import type { Duration, Instant } from './shared.types.js';

const DURATION = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;
const DAY = 86_400_000;
/** The last moment an {@link Instant} can name; longer durations end there. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** The parts of a calendar duration; weeks are counted as days. */
export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Takes a duration apart; `null` when the text is none. */
export function durationParts(duration: Duration): DurationParts | null {
  const match = DURATION.exec(duration);
  if (match === null) return null;
  const [years, months, weeks, days] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0));
  return { years: years ?? 0, months: months ?? 0, days: (weeks ?? 0) * 7 + (days ?? 0) };
}

/**
 * The same time of day so many calendar years, months and days later, as clocks in the zone show it. A day that
 * the month does not have becomes its last one; a time that the clocks skip moves behind the gap; of a time
 * that comes twice the first is meant.
 *
 * @throws RangeError for a text that is no duration and for an unknown zone.
 */
export function addDuration(instant: Instant, duration: Duration, timeZone: string): Instant {
  const parts = durationParts(duration);
  if (parts === null) throw new RangeError(`${duration} is not a calendar duration.`);
  const time = Date.parse(instant);
  const wall = time + offsetAt(time, timeZone);
  const later = addToWall(wall, parts);
  return instantOf(later === wall ? time : fromWall(later, timeZone));
}

/**
 * The moment at which clocks in the zone show this time (`HH:MM`) on the day that `instant` is there. A time that
 * the clocks skip moves behind the gap.
 */
export function instantAt(instant: Instant, clock: string, timeZone: string): Instant {
  const time = Date.parse(instant);
  const day = Math.floor((time + offsetAt(time, timeZone)) / DAY) * DAY;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return instantOf(fromWall(day + (hours * 60 + minutes) * 60_000, timeZone));
}

/** What clocks in the zone show at a moment, in milliseconds as if it were UTC. */
export function wallAt(time: number, timeZone: string): number {
  return time + offsetAt(time, timeZone);
}

/** The first moment at which clocks in the zone show this, see {@link wallAt}; a time they skip moves behind the gap. */
export function instantOfWall(wall: number, timeZone: string): number {
  return fromWall(wall, timeZone);
}

/** Clock time plus parts; clock times are written as milliseconds, as if they were UTC. */
function addToWall(wall: number, { years, months, days }: DurationParts): number {
  const date = new Date(wall);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months);
  date.setUTCDate(Math.min(day, daysInMonth(date)));
  return date.getTime() + days * DAY;
}

function daysInMonth(date: Date): number {
  const last = new Date(date);
  last.setUTCMonth(date.getUTCMonth() + 1, 0);
  return last.getUTCDate();
}

function fromWall(wall: number, timeZone: string): number {
  if (wall > LAST - DAY) return LAST;
  // Clocks change by less than a day and not twice within two, so these are the offsets around.
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const times = [before, after].map((offset) => wall - offset);
  const real = times.filter((time) => time + offsetAt(time, timeZone) === wall);
  return real.length === 0 ? wall - before : Math.min(...real);
}

function instantOf(time: number): Instant {
  return new Date(Math.min(time, LAST)).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that clocks in the zone are ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -size : size) * 1000;
}
