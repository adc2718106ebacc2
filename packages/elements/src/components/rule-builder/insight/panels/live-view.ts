import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alertIcon, icon, loaderIcon } from '../../../../internal/icons.js';
import { commonTerms } from '../../../../locales/common.terms.js';
import type { Live, LiveResult } from '../data/live-result.js';
import type { InsightModel } from '../insight-model.js';

/** What may be done about a result that is on its way. */
type Control = Pick<LiveResult<unknown>, 'retry' | 'stop'>;

/** One line on how far a result is: working and how to stop it, failed and how to try again, or old. */
export function liveState(
  live: Live<unknown>,
  control: Control,
  model: InsightModel,
): TemplateResult | typeof nothing {
  const { terms } = model;
  const { localize } = model.host;
  if (live.phase === 'failed') {
    return html`<p class="live failed">
      ${icon(alertIcon)}<span
        >${terms.failed} ${live.reason}${live.value === null ? nothing : html` ${terms.old}`}</span
      >${small(localize.terms(commonTerms).retry, () => control.retry())}
    </p>`;
  }
  if (live.phase === 'stopped')
    return html`<p class="live"><span>${terms.stopped}</span>${small(terms.goOn, () => control.retry())}</p>`;
  if (live.phase === 'done') return nothing;
  return html`<p class="live">
    ${icon(loaderIcon, 'icon spin')}<span>${working(live, model)}</span>${
      live.progress === null ? nothing : small(terms.stop, () => control.stop())
    }
  </p>`;
}

function working(live: Live<unknown>, { terms, host }: InsightModel): string {
  if (live.progress === null) return terms.working;
  return terms.workingAt(host.localize.number(live.progress, { style: 'percent', maximumFractionDigits: 0 }));
}

function small(label: string, run: () => void): TemplateResult {
  return html`<button class="button link small" type="button" @click=${run}>${label}</button>`;
}

/** Says of figures over the records at hand that there are more records. */
export function atHandNote({ atHand, terms }: InsightModel): TemplateResult | typeof nothing {
  return atHand === null ? nothing : html`<p class="muted at-hand">${terms.atHand(atHand)}</p>`;
}

/** What stands in a panel that has nothing to show. */
export function emptyPanel(text: string): TemplateResult {
  return html`<p class="empty">${text}</p>`;
}

/** A result, or grey bars in its place until the first of it is there. */
export function whenKnown<T>(
  live: Live<T>,
  control: Control,
  model: InsightModel,
  draw: (value: T) => TemplateResult,
): TemplateResult {
  const state = liveState(live, control, model);
  if (live.value === null)
    return html`${state}${live.phase === 'working' ? html`<div class="bones" aria-hidden="true"></div>` : nothing}`;
  return html`${state}
    <div class=${live.fresh ? 'known' : 'known stale'}>${draw(live.value)}</div>`;
}
