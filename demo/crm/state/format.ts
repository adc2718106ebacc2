import type { FieldType, Json, LocalizedText } from '@tagma/core';
import { displayName } from '@tagma/core';

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** `1,234` or `1,234` by locale. */
export function formatNumber(value: number, locale: string): string {
  return cached(`n:${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** Zone of the moments on all pages; `undefined` before the workspace is known: the reader's own. */
let zone: string | undefined;

/**
 * From here on moments are shown by the clocks of the workspace: rules and schedules follow them, and two people in
 * two places speak of the same time. A zone that this browser does not know leaves its own.
 */
export function showTimesIn(timeZone: string): void {
  zone = isKnownZone(timeZone) ? timeZone : undefined;
}

/**
 * A moment as day, with the time when the field carries one; a plain day is the same in every zone. Unreadable dates
 * are shown as they are.
 */
export function formatDate(value: string, locale: string, withTime: boolean): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const isPlainDay = !value.includes('T');
  const timeZone = isPlainDay ? 'UTC' : zone;
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: 'medium',
    ...(withTime && !isPlainDay ? { timeStyle: 'short' } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  const key = `d:${String(options.timeStyle)}:${String(timeZone)}:${locale}`;
  return cached(key, () => new Intl.DateTimeFormat(locale, options)).format(date as never);
}

/** The text of a field's value, or `null` when there is none. */
export function formatValue(value: Json | undefined, type: FieldType, locale: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return formatNumber(value, locale);
  if (typeof value === 'string' && (type === 'date' || type === 'datetime'))
    return formatDate(value, locale, type === 'datetime');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A localised text in the reader's language, else in the next best one. */
export function localized(text: LocalizedText, locale: string): string {
  return displayName(text, locale, 'en');
}

function isKnownZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const found = formatters.get(key);
  if (found) return found as T;
  const made = make();
  formatters.set(key, made);
  return made;
}
