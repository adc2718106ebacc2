import { offsetAt, offsetText } from '../dates.js';

/** The instant that a clock in the zone shows, with the zone's distance from UTC: `2026-11-22T08:00:00+08:00`. */
export function fromLocal(local: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset may change between the guess and the answer; the second look settles it.
  const guess = offsetAt(new Date(asUtc), timeZone);
  const minutes = offsetAt(new Date(asUtc - guess * 60_000), timeZone);
  const seconds = local.length === 16 ? `${local}:00` : local;
  return `${seconds}${offsetText(minutes, ':')}`;
}
