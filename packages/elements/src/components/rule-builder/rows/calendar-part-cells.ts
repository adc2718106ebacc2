import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CalendarPart, NewConditionText, NewValue, ReadCalendarPart } from '@tagma/expression';
import { knownReader } from '../data/reader-part.js';
import type { FieldInfo } from '../fields/field-catalog.types.js';
import { dayIn, zoneOffset } from '../values/dates.js';
import { colon, zoneSelect } from './calendar-cells.js';
import { cell, select, words } from './cells.js';
import { sayValue } from './say-value.js';
import type { FieldRow, RowView } from './row-view.types.js';

/** In the order in which people look for them. */
export const CALENDAR_PARTS: readonly CalendarPart[] = ['month', 'weekday', 'day', 'quarter', 'year'];

/** What the date is called, where a row is about a part of it. */
export function dateOfPart(subject: NewValue, { place, context }: RowView): string | undefined {
  const read = knownReader()?.calendarPartOf(subject);
  return read && sayValue(read.date, place.scope, context);
}

/** Which part of a date a row is about, and by the calendar of which zone. */
export function calendarPartCells(
  view: RowView<FieldRow>,
  subject: NewValue,
): TemplateResult | typeof nothing {
  const read = knownReader()?.calendarPartOf(subject);
  if (read === undefined) return nothing;
  const { terms, context, node } = view;
  if (!context.editable(node, 'field'))
    return cell(
      'datePart',
      html`${words(terms.calendarParts[read.part], 'fixed')}${words(terms.zone(colon(read.zone)), 'muted')}`,
    );
  const part = select({
    control: view.control('datePart'),
    name: view.name('datePart'),
    value: read.part,
    options: CALENDAR_PARTS.map((each) => [each, terms.calendarParts[each]]),
    pick: (picked) => write(view, subject, { ...read, part: picked as CalendarPart }),
  });
  const zone = zoneSelect(view, read.zone, (picked) => write(view, subject, { ...read, zone: picked }));
  return html`${cell('datePart', part)}${cell('zone', zone, 'quiet')}`;
}

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

/** The subject of a row that stands in the text has an id. */
function write({ context }: RowView, subject: NewValue, read: ReadCalendarPart<NewValue>): void {
  const model = knownReader()?.calendarPart(read);
  if (model !== undefined && 'id' in subject && typeof subject.id === 'string')
    context.edit({ type: 'set-value', node: subject.id, value: { model } });
}
