import type { CalendarPart, NewConditionText } from '@tagma/expression';
import { knownReader } from '../data/reader-part.js';
import type { FieldInfo } from '../fields/field-catalog.types.js';
import { dayIn, zoneOffset } from '../values/dates.js';

/** A new condition about a part of a date, as it is today there. */
export function newPartRow(field: FieldInfo, part: CalendarPart, timeZone: string): NewConditionText {
  const date = { kind: 'date-of', of: { kind: 'field', path: field.local } } as const;
  const left = knownReader()?.calendarPart({ part, date, zone: zoneOffset(timeZone, new Date()) });
  const right = { kind: 'literal', value: partOfToday(part, dayIn(new Date(), timeZone)) } as const;
  return { model: { kind: 'compare', left: left ?? date, operator: '=', right, missing: 'skip' } };
}

function partOfToday(part: CalendarPart, day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Sunday is 0 there and 7 here.
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return { year, quarter: Math.ceil(month / 3), month, day: date, weekday }[part];
}
