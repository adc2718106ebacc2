import { html, nothing, type TemplateResult } from 'lit';
import type { DayFieldElement } from '@tagma/elements';
import {
  type ActivityFilter,
  type ActivityWhat,
  type ActivityWho,
  activityQuery,
  WHAT,
  WHO,
} from '../state/activity/activity-filter.js';
import type { ActivityTexts } from '../texts/activity.js';
import { choice } from './choice.js';

/** The choices that narrow the activity; each takes effect as soon as it is made. */
export function renderActivityFilters(
  filter: ActivityFilter,
  t: ActivityTexts,
  choose: (change: Partial<ActivityFilter>) => void,
  clear: () => void,
): TemplateResult {
  return html`<form
    class="crm-activity-filters"
    role="search"
    aria-label=${t.filters}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${choice('who', t.who, [['', t.everyone], ...WHO.map((who) => [who, t.whoNames[who]] as const)], filter.who, (who) => choose({ who: who as ActivityWho | '' }))}
    ${choice('what', t.what, [['', t.everything], ...WHAT.map((what) => [what, t.whatNames[what]] as const)], filter.what, (what) => choose({ what: what as ActivityWhat | '' }))}
    ${recordField(t, filter.record, (record) => choose({ record: record.trim() }))}
    ${dayField('from', t.from, filter.from, (from) => choose({ from }))}
    ${dayField('to', t.to, filter.to, (to) => choose({ to }))}
    ${
      activityQuery(filter) === ''
        ? nothing
        : html`<button type="button" class="crm-button" name="clear-filters" @click=${clear}>
            ${t.clear}
          </button>`
    }
  </form>`;
}

function recordField(t: ActivityTexts, value: string, change: (value: string) => void): TemplateResult {
  return html`<label class="crm-field">
    <span class="crm-field__label">${t.record}</span>
    <input
      class="crm-input"
      name="record"
      autocomplete="off"
      placeholder=${t.recordHint}
      .value=${value}
      @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).value)}
    />
  </label>`;
}

function dayField(name: string, label: string, day: string, change: (day: string) => void): TemplateResult {
  const changed = (event: Event): void => {
    const { validity, value } = event.currentTarget as DayFieldElement;
    if (validity.valid) change(value);
  };
  return html`<label class="crm-field">
    <span class="crm-field__label">${label}</span>
    <tagma-day-field name=${name} label=${label} .value=${day} @change=${changed}></tagma-day-field>
  </label>`;
}
