import { html, nothing, type TemplateResult } from 'lit';
import type { TierAssignment, TierContent } from '@tagma/core';
import { localized } from '../state/format.js';
import type { TiersTexts } from '../texts/tiers.js';

/** What the form for a tier set by hand works with. */
export interface OverrideForm {
  readonly content: TierContent;
  readonly assignment: TierAssignment | null;
  readonly locale: string;
  readonly t: TiersTexts;
  readonly onSet: (tierId: string, reason: string, until: string) => void;
  readonly onEnd: () => void;
  readonly onKeep: () => void;
}

/** Sets a tier by hand with a reason and an end, ends that, or keeps the tier until the next review. */
export function overrideForm({
  content,
  assignment,
  locale,
  t,
  onSet,
  onEnd,
  onKeep,
}: OverrideForm): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const [tierId, reason, until] = ['tier', 'reason', 'until'].map((name) => String(data.get(name) ?? ''));
    if (!tierId || !reason || !until) return;
    // Until the end of that day, as clocks here show it.
    const end = new Date(`${until}T00:00:00`);
    end.setDate(end.getDate() + 1);
    onSet(tierId, reason, end.toISOString());
    form.reset();
  };
  return html`<div class="crm-actions">
      ${assignment === null ? nothing : html`<button type="button" class="crm-button" @click=${onKeep}>${t.keep}</button>`}
      ${assignment?.override == null ? nothing : html`<button type="button" class="crm-button" @click=${onEnd}>${t.overrideEnd}</button>`}
    </div>
    <details class="crm-tier__override">
      <summary>${t.override}</summary>
      <form class="crm-tier__form" @submit=${submit}>
        <label class="crm-setting"
          ><span class="crm-setting__label">${t.tier}</span>
          <select class="crm-select" name="tier">
            ${content.tiers.map(({ id, name }) => html`<option value=${id}>${localized(name, locale)}</option>`)}
          </select></label
        >
        <label class="crm-setting"
          ><span class="crm-setting__label">${t.overrideReason}</span>
          <input class="crm-input" name="reason" required maxlength="500" autocomplete="off"
        /></label>
        <label class="crm-setting"
          ><span class="crm-setting__label">${t.overrideUntil}</span>
          <tagma-day-field name="until" label=${t.overrideUntil} required></tagma-day-field
        ></label>
        <button type="submit" class="crm-button">${t.overrideSet}</button>
      </form>
    </details>`;
}
