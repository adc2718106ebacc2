const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a time zone, `YYYY-MM-DD`; empty when it is not a date. */
export function dayOf(instant: string | number, timeZone: string | undefined): string {
  const time = typeof instant === 'number' ? instant : Date.parse(instant);
  if (Number.isNaN(time)) return '';
  const key = timeZone ?? '';
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    // Swedish writes dates as ISO does.
    formatter = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    formatters.set(key, formatter);
  }
  return formatter.format(time);
}
