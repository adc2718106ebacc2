import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LiteralValue } from '@tagma/expression';
import { isComposing } from '../../../../internal/ime.js';
import { registryOf } from '../../../../internal/registry-of.js';
import { ruleDatesTerms } from '../../../../locales/rule-dates.terms.js';
import type { RuleDatesTerms } from '../../../../locales/rule-dates.terms.js';
import { defineDayField } from '../../../day-field/index.js';
import type { DayFieldElement } from '../../../day-field/index.js';
import { dayIn } from '../dates.js';
import { fromLocal } from './from-local.js';
import { typedBase } from '../literal-editor.js';
import type { LiteralEditor } from '../literal-editor.js';
import { typedInput } from '../typed-input.js';
import { isDay, toLocal } from './written-dates.js';
import type { Typed } from '../typed-input.js';

/** A date as its editor shows it: a day, and behind a `T` the time of a moment. */
interface ShownDate {
  readonly editor: LiteralEditor;
  readonly shown: string;
  readonly isDays: boolean;
}

/**
 * A day in the language of the page for fields of days; else a moment, written with the zone's distance from UTC, with
 * its time beside. `undefined` for a text that is neither.
 */
export function dayInput(editor: LiteralEditor): TemplateResult | undefined {
  const { value, view } = editor;
  const text = typeof value === 'string' ? value : '';
  const { timeZone, host } = view.context;
  if (typeof value === 'string' && !isDay(text) && toLocal(text, timeZone) === '') return undefined;
  const isDays = view.info?.dateOnly ?? isDay(text);
  const shown = isDays
    ? isDay(text)
      ? text
      : dayOf(text, timeZone)
    : toLocal(isDay(text) ? `${text}T00:00:00Z` : text, timeZone);
  defineDayField(registryOf(host));
  const date = { editor, shown, isDays };
  return html`${daySlot(date)}${isDays ? nothing : timeInput(date)}`;
}

function dayOf(instant: string, timeZone: string): string {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? '' : dayIn(moment, timeZone);
}

function daySlot({ editor, shown, isDays }: ShownDate): TemplateResult {
  const { view, part } = editor;
  const [day = '', time = '00:00'] = shown.split('T');
  const take = (event: Event): void => {
    const field = event.currentTarget as DayFieldElement;
    // What is no day is told by the field itself.
    if (field.value === '') return;
    view.context.work(() => {
      const written = isDays ? field.value : fromLocal(`${field.value}T${time}`, view.context.timeZone);
      if (written === undefined || !editor.write(written)) field.value = day;
    });
  };
  return html`<tagma-day-field
    class="day"
    size="small"
    required
    tabindex="-1"
    data-control=${view.control(part)}
    label=${view.name(part)}
    .value=${day}
    @change=${take}
    @keydown=${(event: KeyboardEvent) => leave(event, editor)}
  ></tagma-day-field>`;
}

/** Enter goes back to the row, as from other fields; in the month it chooses. */
function leave(event: KeyboardEvent, { view, part }: LiteralEditor): void {
  if (event.key !== 'Enter' || event.altKey || isComposing(event)) return;
  if (event.composedPath()[0] instanceof HTMLInputElement) view.context.reveal(view.node.id, part);
}

function timeInput({ editor, shown }: ShownDate): TemplateResult {
  const { view, part } = editor;
  const { timeZone } = view.context;
  const words = view.context.localize.terms(ruleDatesTerms);
  const [day = '', time = ''] = shown.split('T');
  return typedInput<LiteralValue>({
    ...typedBase(editor),
    control: view.control(`${part}-time`),
    name: `${words.time} - ${view.name(part)}`,
    shown: time,
    className: 'time',
    read: (typed) => readTime(typed, day, timeZone, words),
    show: (written) => toLocal(String(written), timeZone).split('T')[1] ?? '',
  });
}

/** The moment when a clock in the zone shows a time, typed as `9:30` or `18:05:20`, on a day. */
function readTime(typed: string, day: string, timeZone: string, words: RuleDatesTerms): Typed<LiteralValue> {
  if (!isDay(day)) return { error: words.noDay };
  const [, hour, rest] =
    /^([01]?\d|2[0-3])(:[0-5]\d(?::[0-5]\d)?)$/.exec(typed.normalize('NFKC').trim()) ?? [];
  if (hour === undefined || rest === undefined) return { error: words.noTime };
  const moment = fromLocal(`${day}T${hour.padStart(2, '0')}${rest}`, timeZone);
  return moment === undefined ? { error: words.noTime } : { value: moment };
}
