/**
 * An instant as people of a language write day and time, with the name of the zone: "22 Nov 2026, 16:00 (GMT+8)".
 *
 * @param timeZone - Of the workspace; empty or unknown here: the zone of whoever reads it.
 */
export function momentIn(locale: string, instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const parts = { dateStyle: 'medium', timeStyle: 'short', ...zoneOf(timeZone) } as const;
  const zone = new Intl.DateTimeFormat(locale, { timeZoneName: 'short', ...zoneOf(timeZone) });
  const name = zone.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${new Intl.DateTimeFormat(locale, parts).format(time)} (${name})`;
}

/** A zone that this browser knows: a service of another age may name a newer one. */
function zoneOf(timeZone: string): { readonly timeZone?: string } {
  if (timeZone === '') return {};
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return { timeZone };
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}
