const DAY_MS = 86_400_000;
const DAY = /^(\d{4,6})-(\d{2})-(\d{2})$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsFormatter(timeZone: string | undefined): Intl.DateTimeFormat {
  const key = timeZone ?? '';
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      ...(timeZone === undefined ? {} : { timeZone }),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
function offsetAt(time: number, timeZone: string | undefined): number {
  const part: Record<string, number> = {};
  for (const { type, value } of partsFormatter(timeZone).formatToParts(time)) part[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

/**
 * The instant at which a day (`YYYY-MM-DD`) starts, in milliseconds; `null` when it is not a day.
 * @param timeZone IANA zone; default the reader's.
 * @param plusDays Moves the day, e.g. 1 for the day after.
 */
export function dayStart(day: string, plusDays: number, timeZone?: string): number | null {
  const match = DAY.exec(day);
  if (match === null) return null;
  const utc = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) + plusDays * DAY_MS;
  if (Number.isNaN(utc)) return null;
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

/** Like {@link dayStart} for columns that hold days and not instants: those are read as midnight UTC. */
export function dayStartUtc(day: string, plusDays: number): number | null {
  return dayStart(day, plusDays, 'UTC');
}
