import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { alertIcon, filterIcon, icon, inboxIcon, refreshIcon } from '../../../internal/icons.js';
import type { Icon } from '../../../internal/icons.js';
import { styleProps } from '../../../internal/style-props.js';
import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';

function message(shape: Icon, title: string, help: string, action: TemplateResult | '' = ''): TemplateResult {
  return html`<div class="state-icon">${icon(shape)}</div>
    <p class="state-title">${title}</p>
    <p class="state-help">${help}</p>
    ${action}`;
}

/** Nothing there yet. The host may say more, and offer the first step, in the slot. */
export function emptyState(terms: RecordGridTerms): TemplateResult {
  return html`<div class="state" part="empty">
    <slot name="empty">${message(inboxIcon, terms.emptyTitle, terms.emptyHelp)}</slot>
  </div>`;
}

/** The filters leave nothing. */
export function noMatchesState(terms: RecordGridTerms, onClear: () => void): TemplateResult {
  return html`<div class="state" part="no-matches">
    ${message(
      filterIcon,
      terms.noMatchesTitle,
      terms.noMatchesHelp,
      html`<button type="button" class="button" @click=${onClear}>${terms.clearFilters}</button>`,
    )}
  </div>`;
}

function retryButton(terms: RecordGridTerms, onRetry: () => void): TemplateResult {
  return html`<button type="button" class="button" @click=${onRetry}>
    ${icon(refreshIcon)}${terms.retry}
  </button>`;
}

/** Nothing could be loaded. */
export function errorState(terms: RecordGridTerms, text: string, onRetry: () => void): TemplateResult {
  return html`<div class="state error" part="error" role="alert">
    ${message(alertIcon, terms.errorTitle, text, retryButton(terms, onRetry))}
  </div>`;
}

/** Loading again failed, the rows of before are still there. */
export function errorBanner(terms: RecordGridTerms, text: string, onRetry: () => void): TemplateResult {
  return html`<div class="banner" part="error" role="alert">
    ${icon(alertIcon)}<span class="banner-text"><strong>${text}</strong> ${terms.errorKept}</span
    >${retryButton(terms, onRetry)}
  </div>`;
}

/** Bars of unlike lengths look like text that is about to come, not like a pattern. */
const SKELETON_WIDTHS = [68, 46, 82, 38, 57, 74, 50, 63];

/** Rows to come. */
export function skeleton(rows: number, columns: number): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    ${Array.from(
      { length: rows },
      (_, row) =>
        html`<div class="row">
          ${Array.from(
            { length: columns },
            (_cell, column) =>
              html`<div class="cell">
                <span
                  class="bone"
                  ${styleProps({ 'inline-size': `${String(SKELETON_WIDTHS[(row * 3 + column * 5) % SKELETON_WIDTHS.length])}%` })}
                ></span>
              </div>`,
          )}
        </div>`,
    )}
  </div>`;
}
