/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const PLAIN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
/** Clocks change, and days begin, at quarters of an hour; since 1972 everywhere. */
const QUARTER_HOUR = 900_000;
const FIRST_REGULAR = Date.UTC(1973, 0, 1);

/** The day of a date (`YYYY-MM-DD`, as it is) or of an instant with a zone (as clocks in `timeZone` show it). */
export function dayOf(text: string, timeZone: string): CalendarDay | 'not-a-date' | 'no-such-date' {
  const plain = PLAIN_DAY.exec(text);
  if (plain !== null) {
    const day = { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]) };
    return isRealDay(day) ? day : 'no-such-date';
  }
  if (!WITH_ZONE.test(text)) return 'not-a-date';
  const time = Date.parse(text);
  if (Number.isNaN(time) || !isRealDay(dayNamed(text))) return 'no-such-date';
  const day = dayAt(time, timeZone);
  return day.year >= 1 && day.year <= 9999 ? day : 'no-such-date';
}

/** Whether the calendar has the day. */
export function isRealDay({ year, month, day }: CalendarDay): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(utcDay({ year, month: month + 1, day: 0 })).getUTCDate();
}

/** Midnight UTC of a day, also of the years 1 to 99, which `Date.UTC` takes for the twentieth century. */
export function utcDay({ year, month, day }: CalendarDay): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Whether the run time knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    zoneFormat(timeZone);
    return timeZone !== '';
  } catch {
    return false;
  }
}

function dayNamed(text: string): CalendarDay {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

interface ZoneDays {
  readonly format: Intl.DateTimeFormat;
  quarter: number;
  day: CalendarDay;
}

const zones = new Map<string, ZoneDays>();

/** Codes are issued in runs of one day, so the last answer of a zone is kept. */
function dayAt(time: number, timeZone: string): CalendarDay {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = { format: zoneFormat(timeZone), quarter: Number.NaN, day: { year: 0, month: 0, day: 0 } };
    zones.set(timeZone, zone);
  }
  const quarter = time < FIRST_REGULAR ? Number.NaN : Math.floor(time / QUARTER_HOUR);
  if (zone.quarter !== quarter) {
    zone.day = formatDay(zone.format, time);
    zone.quarter = quarter;
  }
  return zone.day;
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
}

function formatDay(format: Intl.DateTimeFormat, time: number): CalendarDay {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const year = Number(parts.get('year'));
  return {
    year: parts.get('era')?.startsWith('B') === true ? 1 - year : year,
    month: Number(parts.get('month')),
    day: Number(parts.get('day')),
  };
}
