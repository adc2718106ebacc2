import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import { dayFieldTerms } from '../../locales/day-field.terms.js';
import { chevronLeftIcon, chevronRightIcon, icon } from '../icons.js';
import { isComposing } from '../ime.js';
import { addDays, addMonths, firstWeekday, monthDays, weekdayOf } from './month-days.js';

/** What a month is drawn with. */
export interface CalendarView {
  readonly localize: LocalizeController;
  /** The day with the focus, `YYYY-MM-DD`; its month is shown. */
  readonly active: string;
  readonly chosen: string;
  readonly today: string;
  readonly canChoose: (day: string) => boolean;
  readonly onMove: (day: string) => void;
  readonly onChoose: (day: string) => void;
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** One month to choose a day of; keys as WAI-ARIA asks of a grid of days. */
export function renderCalendar(view: CalendarView): TemplateResult {
  const { localize, active } = view;
  const days = monthDays(active, firstWeekday(localize.lang));
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const title = localize.date(at(active), {
    year: 'numeric',
    month: 'long',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return html`<div class="calendar" role="group" aria-label=${localize.terms(dayFieldTerms).calendar}>
    <div class="calendar-head">
      ${step(view, -1)}<strong aria-live="polite">${title}</strong>${step(view, 1)}
    </div>
    <table
      class="calendar-days"
      role="grid"
      aria-label=${title}
      @keydown=${(event: KeyboardEvent) => onKey(event, view)}
    >
      <thead>
        <tr>
          ${days.slice(0, 7).map((day) => weekday(day, localize))}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => dayCell(day, view))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function step({ localize, active, onMove }: CalendarView, months: 1 | -1): TemplateResult {
  const { earlier, later } = localize.terms(dayFieldTerms);
  const label = months === 1 ? later : earlier;
  const isRight = (months === 1) === (localize.dir === 'ltr');
  return html`<button
    class="button quiet icon-only small"
    type="button"
    aria-label=${label}
    title=${label}
    @click=${() => onMove(addMonths(active, months))}
  >
    ${icon(isRight ? chevronRightIcon : chevronLeftIcon)}
  </button>`;
}

function weekday(day: string, localize: LocalizeController): TemplateResult {
  const name = (weekdayStyle: 'narrow' | 'long'): string =>
    localize.date(at(day), { weekday: weekdayStyle, timeZone: 'UTC' });
  return html`<th scope="col" abbr=${name('long')}>${name('narrow')}</th>`;
}

function dayCell(day: string, view: CalendarView): TemplateResult {
  const { localize, active, chosen, today, onChoose } = view;
  const isClosed = !view.canChoose(day);
  const isOther = day.slice(0, 7) !== active.slice(0, 7);
  return html`<td role="gridcell" aria-selected=${day === chosen ? 'true' : 'false'}>
    <button
      class="day ${isOther ? 'other' : ''}"
      type="button"
      data-day=${day}
      tabindex=${day === active ? '0' : '-1'}
      aria-current=${day === today ? 'date' : 'false'}
      aria-disabled=${isClosed ? 'true' : nothing}
      aria-label=${localize.date(at(day), { dateStyle: 'full', calendar: 'gregory', timeZone: 'UTC' })}
      @click=${() => isClosed || onChoose(day)}
    >
      ${Number(day.slice(8))}
    </button>
  </td>`;
}

function onKey(event: KeyboardEvent, { localize, active, onMove }: CalendarView): void {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
  const to = target(event.key, active, localize);
  if (to === null) return;
  event.preventDefault();
  onMove(to);
}

function target(key: string, active: string, { dir, lang }: LocalizeController): string | null {
  const ahead = dir === 'rtl' ? -1 : 1;
  const inWeek = (weekdayOf(active) - firstWeekday(lang) + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(active, -ahead);
    case 'ArrowRight':
      return addDays(active, ahead);
    case 'ArrowUp':
      return addDays(active, -7);
    case 'ArrowDown':
      return addDays(active, 7);
    case 'Home':
      return addDays(active, -inWeek);
    case 'End':
      return addDays(active, 6 - inWeek);
    case 'PageUp':
      return addMonths(active, -1);
    case 'PageDown':
      return addMonths(active, 1);
    default:
      return null;
  }
}
