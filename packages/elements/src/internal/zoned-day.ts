/** When a day begins in a time zone; `null` for a day that does not exist. */
export function startOfDay(day: string, timeZone: string): string | null {
  const wanted = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(wanted)) return null;
  // The offset at the first guess may be that of the other side of a change to summer time: guess twice.
  let guess = wanted;
  for (let turn = 0; turn < 2; turn += 1) guess = wanted - offsetAt(guess, timeZone);
  return new Date(guess).toISOString();
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
