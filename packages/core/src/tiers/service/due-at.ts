import { instantOfWall, wallAt } from '../../shared/durations.js';
import type { Instant } from '../../shared/shared.types.js';
import type { ServiceCalendar, WorkingTime } from './service.types.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Two years without any working time: the calendar has none. */
const MOST_DAYS = 731;

type WorkingHours = Extract<ServiceCalendar, { type: 'working-hours' }>;

/**
 * When an answer is due that is promised within so many minutes of the calendar. Time runs as it really passes, also
 * on days when clocks change. `null`: the calendar has no working time within two years.
 */
export function dueAt(start: Instant, minutes: number, calendar: ServiceCalendar): Instant | null {
  const began = Date.parse(start);
  let left = Math.max(0, minutes) * MINUTE;
  if (calendar.type === 'always') return new Date(began + left).toISOString();
  let day = Math.floor(wallAt(began, calendar.timeZone) / DAY) * DAY;
  for (let count = 0; count < MOST_DAYS; count += 1, day += DAY) {
    for (const [from, to] of spansOf(day, calendar)) {
      const open = Math.max(from, began);
      if (open >= to) continue;
      // A promise without any time is due as soon as work begins.
      if (left <= to - open) return new Date(open + left).toISOString();
      left -= to - open;
    }
  }
  return null;
}

/** The working times of a day (its midnight as a clock shows it), as points in time, in order. */
function spansOf(day: number, { timeZone, times, ...calendar }: WorkingHours): (readonly [number, number])[] {
  if (!isWorkingDay(day, calendar)) return [];
  const spans = times.flatMap((time) => {
    const [from, to] = minutesOf(time);
    if (!(from < to)) return [];
    return [
      [instantOfWall(day + from * MINUTE, timeZone), instantOfWall(day + to * MINUTE, timeZone)] as const,
    ];
  });
  return withoutOverlap(spans.sort(([a], [b]) => a - b));
}

function isWorkingDay(
  day: number,
  { days, holidays, extraDays }: Pick<WorkingHours, 'days' | 'holidays' | 'extraDays'>,
): boolean {
  const date = new Date(day);
  const name = date.toISOString().slice(0, 10);
  if (holidays.includes(name)) return false;
  return extraDays.includes(name) || days.includes(date.getUTCDay() || 7);
}

function minutesOf({ from, to }: WorkingTime): readonly [number, number] {
  return [clockMinutes(from), clockMinutes(to)];
}

/** Minutes since midnight; `NaN` for what is no time. */
export function clockMinutes(text: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
  return minutes > 24 * 60 ? Number.NaN : minutes;
}

/** Two shifts that overlap are not counted twice. */
function withoutOverlap(spans: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const result: (readonly [number, number])[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans) {
    if (to <= end) continue;
    result.push([Math.max(from, end), to]);
    end = to;
  }
  return result;
}
