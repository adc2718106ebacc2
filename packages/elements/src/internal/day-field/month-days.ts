const DAY_MS = 86_400_000;
const DAYS_SHOWN = 42;

/** A day some days later or, with a negative number, earlier. */
export function addDays(day: string, count: number): string {
  return dayText(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS);
}

/** The same day of another month, or its last one where it is shorter. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayText(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** Six weeks with all days of a month in them, beginning with a day of the week (1: Monday to 7: Sunday). */
export function monthDays(day: string, firstWeekday: number): readonly string[] {
  const first = `${day.slice(0, 7)}-01`;
  const before = (weekdayOf(first) - firstWeekday + 7) % 7;
  return Array.from({ length: DAYS_SHOWN }, (_, at) => addDays(first, at - before));
}

/** 1: Monday to 7: Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** With which day weeks begin in the region of a language; Monday where the browser does not say. */
export function firstWeekday(lang: string): number {
  const locale = new Intl.Locale(lang) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
