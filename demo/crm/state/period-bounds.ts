/** Lengths of periods that people look back over. */
export type PeriodUnit = 'week' | 'month' | 'quarter';

/** The lengths, the shortest first. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['week', 'month', 'quarter'];

/**
 * Where periods begin and end, by the calendar of the reader: the last one is under way and ends now. Weeks begin on
 * Monday.
 *
 * @returns One moment more than periods, the earliest first.
 */
export function periodBounds(unit: PeriodUnit, count: number, now: Date): readonly string[] {
  const starts = Array.from({ length: count }, (_, back) => startOf(unit, count - 1 - back, now));
  return [...starts, now].map((moment) => moment.toISOString());
}

/** Where the period began that was `back` periods ago. */
function startOf(unit: PeriodUnit, back: number, now: Date): Date {
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (unit === 'month') return new Date(year, month - back, 1);
  if (unit === 'quarter') return new Date(year, month - (month % 3) - back * 3, 1);
  const sinceMonday = (now.getDay() + 6) % 7;
  return new Date(year, month, date - sinceMonday - back * 7);
}

/** What a period is called, by where it begins: a month, a quarter, or the first day of a week. */
export function periodName(unit: PeriodUnit, from: string, locale: string): string {
  const start = new Date(from);
  if (unit === 'month')
    return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short' }).format(start);
  if (unit === 'week')
    return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }).format(start);
  const quarter = Math.floor(start.getMonth() / 3) + 1;
  return locale === 'zh-CN'
    ? `${start.getFullYear()}年第${quarter}季度`
    : `Q${quarter} ${start.getFullYear()}`;
}
