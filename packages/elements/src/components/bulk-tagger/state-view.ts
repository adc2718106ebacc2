import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { alertIcon, icon, inboxIcon } from '../../internal/icons.js';
import type { BulkTaggerTerms } from '../../locales/bulk-tagger.terms.js';

/** Shown while no record is chosen. */
export function noRecordsView(terms: BulkTaggerTerms): TemplateResult {
  return html`<div class="state" part="empty">
    <span class="state-icon">${icon(inboxIcon)}</span>
    <p class="state-title">${terms.noRecords}</p>
    <p class="state-help">${terms.noRecordsHelp}</p>
  </div>`;
}

/** Shown for more records than one command may name. */
export function tooManyView(terms: BulkTaggerTerms, limit: string): TemplateResult {
  return html`<div class="state" part="empty">
    <span class="state-icon">${icon(alertIcon)}</span>
    <p class="state-title">${terms.tooMany(limit)}</p>
    <p class="state-help">${terms.tooManyHelp}</p>
  </div>`;
}

/** Shown for records of several types. */
export function mixedTypesView(terms: BulkTaggerTerms): TemplateResult {
  return html`<div class="state" part="empty">
    <span class="state-icon">${icon(alertIcon)}</span>
    <p class="state-help">${terms.mixedTypes}</p>
  </div>`;
}

/** Shown when the tags could not be read. */
export function failedView(
  terms: BulkTaggerTerms,
  why: string,
  retry: string,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="state" part="error" role="alert">
    <span class="state-icon">${icon(alertIcon)}</span>
    <p class="state-title">${terms.readFailed}</p>
    <p class="state-help">${why}</p>
    <button type="button" class="button" @click=${onRetry}>${retry}</button>
  </div>`;
}

/** Shown while the tags are read: how far it has come, and rows to be. */
export function readingView(
  terms: BulkTaggerTerms,
  done: number,
  records: number,
  number: (value: number) => string,
): TemplateResult {
  const text = terms.reading(number(done), number(records));
  return html`<div class="reading">
    <label class="reading-text">${text}<progress max=${records} value=${done}></progress></label>
    <div class="skeletons" aria-hidden="true">
      ${Array.from({ length: 8 }, () => html`<div class="skeleton-row"></div>`)}
    </div>
  </div>`;
}
