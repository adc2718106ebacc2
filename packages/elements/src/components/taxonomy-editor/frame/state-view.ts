import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../internal/icons/icon.js';
import type { Icon } from '../../../internal/icons/icon.js';
import { alertIcon, inboxIcon } from '../../../internal/icons/notice-icons.js';
import { refreshIcon } from '../../../internal/icons/refresh-icon.js';
import { filterIcon } from '../../../internal/icons/toolbar-icons.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';

/** Something instead of rows: what it is, what to do first. */
function message(
  part: string,
  shape: Icon,
  title: string,
  help: string,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div
    class=${part === 'error' ? 'state failed' : 'state'}
    part=${part}
    role=${part === 'error' ? 'alert' : nothing}
  >
    <div class="state-icon">${icon(shape)}</div>
    <p class="state-title">${title}</p>
    <p class="state-help">${help}</p>
    ${action}
  </div>`;
}

/** Nothing could be loaded. */
export function errorState(terms: TaxonomyEditorTerms, text: string, retry: TemplateResult): TemplateResult {
  return message('error', alertIcon, terms.errorTitle, text, retry);
}

/** Nothing is there yet; the host may say more in the slot. */
export function emptyState(
  terms: TaxonomyEditorTerms,
  canCreate: boolean,
  first: TemplateResult,
): TemplateResult {
  return html`<slot name="empty"
    >${message(
      'empty',
      inboxIcon,
      terms.emptyTitle,
      canCreate ? terms.emptyHelp : terms.emptyReadonly,
      canCreate ? first : nothing,
    )}</slot
  >`;
}

/** Search and filters leave nothing. */
export function noMatchesState(terms: TaxonomyEditorTerms, clear: TemplateResult): TemplateResult {
  return message('no-matches', filterIcon, terms.noMatchesTitle, terms.noMatchesHelp, clear);
}

/** A button that tries again. */
export function retryButton(label: string, onRetry: () => void): TemplateResult {
  return html`<button type="button" class="button" @click=${onRetry}>${icon(refreshIcon)}${label}</button>`;
}
