import { clockAt } from '../dates.js';

/** What a clock in the zone shows at an instant, `2026-11-22T08:00`; empty when it is none. */
export function toLocal(instant: string, timeZone: string): string {
  const moment = new Date(instant);
  if (!instant.includes('T') || Number.isNaN(moment.getTime())) return '';
  const { day, time } = clockAt(moment, timeZone);
  return `${day}T${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

/** Whether a text is a day of the calendar, `2026-11-22`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
