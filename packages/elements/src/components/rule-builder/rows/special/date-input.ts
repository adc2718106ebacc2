import type { TemplateResult } from 'lit';
import type { LiteralValue } from '@tagma/expression';
import { dayIn, isDay, toLocal } from '../../values/dates.js';
import { typedBase } from '../../values/literal-editor.js';
import type { LiteralEditor } from '../../values/literal-editor.js';
import { typedInput } from '../../values/typed-input.js';

/**
 * Days for fields of days; else a moment, written with the zone's distance from UTC. `undefined` for a text that is
 * neither.
 */
export function dateInput(editor: LiteralEditor): TemplateResult | undefined {
  const { value, view } = editor;
  const text = typeof value === 'string' ? value : '';
  const { timeZone } = view.context;
  if (typeof value === 'string' && !isDay(text) && toLocal(text, timeZone) === '') return undefined;
  const isDays = view.info?.dateOnly ?? isDay(text);
  const shown = isDays
    ? isDay(text)
      ? text
      : dayOf(text, timeZone)
    : toLocal(isDay(text) ? `${text}T00:00:00Z` : text, timeZone);
  return typedInput<LiteralValue>({
    ...typedBase(editor),
    shown,
    type: isDays ? 'date' : 'datetime-local',
    className: isDays ? 'date' : 'moment',
    read: (typed, { readDate }) => readDate(typed, isDays, view),
    show: (written) => (isDays ? String(written) : toLocal(String(written), timeZone)),
  });
}

function dayOf(instant: string, timeZone: string): string {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? '' : dayIn(moment, timeZone);
}
