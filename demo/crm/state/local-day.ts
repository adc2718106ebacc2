/** A day as date fields spell it, in the zone of the reader. */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The moment at which a day of the reader begins. */
export function startOf(day: string): string {
  return moment(day, 0);
}

/** The moment at which a day of the reader is over. */
export function endOf(day: string): string {
  return moment(day, 1);
}

function moment(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
