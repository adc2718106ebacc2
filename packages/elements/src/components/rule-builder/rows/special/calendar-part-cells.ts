import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CalendarPart, NewValue, ReadCalendarPart } from '@tagma/expression';
import { knownReader } from '../../data/reader-part.js';
import { CALENDAR_PARTS } from '../calendar-parts.js';
import { colon, zoneSelect } from './calendar-cells.js';
import { cell, select, words } from '../cells.js';
import { sayValue } from '../say-value.js';
import type { FieldRow, RowView } from '../row-view.types.js';
import { specialTerms } from '../special-terms.js';

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
      html`${words(terms.calendarParts[read.part], 'fixed')}${words(specialTerms(context).zone(colon(read.zone)), 'muted')}`,
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

/** The subject of a row that stands in the text has an id. */
function write({ context }: RowView, subject: NewValue, read: ReadCalendarPart<NewValue>): void {
  const model = knownReader()?.calendarPart(read);
  if (model !== undefined && 'id' in subject && typeof subject.id === 'string')
    context.edit({ type: 'set-value', node: subject.id, value: { model } });
}
