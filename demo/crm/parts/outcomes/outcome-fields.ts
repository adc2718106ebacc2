import { html, nothing, type TemplateResult } from 'lit';
import type { AskedMeasure, TiersOf } from '@tagma/server/client';
import { asked, type MeasureOption, usualCondition } from '../../state/measures.js';
import type { OutcomesTexts } from '../../texts/outcomes.js';
import { choice } from '../choice.js';

/** Which figure, of which rows. The condition follows the list that is chosen. */
export function measureFields(
  options: readonly MeasureOption[],
  chosen: MeasureOption | undefined,
  t: OutcomesTexts,
  onChange: (id: string) => void,
): TemplateResult {
  const condition = chosen === undefined ? '' : usualCondition(chosen.measure);
  return html`${choice(
      'measure',
      t.measure,
      options.map(({ id, label }) => [id, label]),
      chosen?.id ?? '',
      onChange,
    )}
    <label class="crm-field crm-outcomes__where">
      <span class="crm-field__label">${t.where}</span>
      <input
        class="crm-input crm-mono"
        name="where"
        autocomplete="off"
        spellcheck="false"
        title=${t.whereHelp}
        .value=${condition}
      />
    </label>`;
}

/** Tiers of then or of now; of now only for those who may not read the history. */
export function tiersOfField(t: OutcomesTexts, mayReadHistory: boolean, usual: TiersOf): TemplateResult {
  const now = ['now', t.now] as const;
  const options = mayReadHistory ? [['then', t.then] as const, now] : [now];
  return choice('tiers-of', t.tiersOf, options, mayReadHistory ? usual : 'now');
}

/** What a form of these fields asks. */
export function readForm(
  form: FormData,
  chosen: MeasureOption,
): { readonly measure: AskedMeasure; readonly tiersOf: TiersOf } {
  return {
    measure: asked(chosen.measure, String(form.get('where') ?? '')),
    tiersOf: form.get('tiers-of') === 'then' ? 'then' : 'now',
  };
}

/** Rows that did not count because the condition failed on them. */
export function rowErrors(errors: number, t: OutcomesTexts, locale: string): unknown {
  if (errors === 0) return nothing;
  return html`<p class="crm-note">${t.rowErrors(new Intl.NumberFormat(locale).format(errors))}</p>`;
}
