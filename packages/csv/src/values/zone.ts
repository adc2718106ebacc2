/** Wall-clock parts of a date and time, without a zone. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Is this a time zone that the platform knows? */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The parts as milliseconds, read as if they were UTC; `null` for a day that no calendar has. */
export function asUtc(time: LocalTime): number | null {
  const date = new Date(0);
  date.setUTCFullYear(time.year, time.month - 1, time.day);
  date.setUTCHours(time.hour, time.minute, time.second, time.millisecond);
  const same =
    date.getUTCFullYear() === time.year &&
    date.getUTCMonth() === time.month - 1 &&
    date.getUTCDate() === time.day &&
    date.getUTCHours() === time.hour &&
    date.getUTCMinutes() === time.minute &&
    date.getUTCSeconds() === time.second;
  return same ? date.getTime() : null;
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(millis: number, timeZone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(millis)) part[type] = value;
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const local = asUtc({
    year,
    month: Number(part['month']),
    day: Number(part['day']),
    hour: Number(part['hour']),
    minute: Number(part['minute']),
    second: Number(part['second']),
    millisecond: 0,
  });
  return (local ?? millis) - Math.floor(millis / 1000) * 1000;
}

/**
 * The instant at which the clocks of a zone show this time. When clocks went back and show it twice: the first time.
 * When clocks went forward and never show it: the instant as far behind the change as the time is.
 */
export function toInstant(time: LocalTime, timeZone: string): number | null {
  const utc = asUtc(time);
  if (utc === null || timeZone === 'UTC') return utc;
  const day = 86_400_000;
  const before = utc - offsetAt(utc - day, timeZone);
  const after = utc - offsetAt(utc + day, timeZone);
  const fits = [before, after].filter((millis) => millis + offsetAt(millis, timeZone) === utc);
  return fits.length > 0 ? Math.min(...fits) : before;
}
