import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../internal/icons/icon.js';
import type { Icon } from '../../../internal/icons/icon.js';
import { alertIcon, inboxIcon } from '../../../internal/icons/notice-icons.js';
import { filterIcon, refreshIcon } from '../../../internal/icons/toolbar-icons.js';
import { styleProps } from '../../../internal/style-props.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import { NAME_KEY } from '../taxonomy-editor.types.js';
import type { EditorColumn } from '../taxonomy-editor.types.js';

/** Width of the columns after the name. */
const TRACKS: Readonly<Record<EditorColumn, string>> = {
  usage: 'minmax(72px, 96px)',
  owner: 'minmax(80px, 128px)',
  state: 'minmax(72px, 96px)',
  layer: 'minmax(72px, 96px)',
  notation: 'minmax(72px, 112px)',
  reviewed: 'minmax(88px, 128px)',
};

/** Grid tracks of a row. */
export function tracksOf(columns: readonly EditorColumn[]): string {
  return ['minmax(160px, 1fr)', ...columns.map((column) => TRACKS[column])].join(' ');
}

/** The header row. */
export function headerRow(terms: TaxonomyEditorTerms, columns: readonly EditorColumn[]): TemplateResult {
  const keys = [NAME_KEY, ...columns] as const;
  return html`<div class="head" role="rowgroup">
    <div role="row" class="row" part="header" aria-rowindex="1">
      ${keys.map(
        (key) =>
          html`<div role="columnheader" class=${`cell col-${key}`} part="header-cell">
            ${terms.columns[key]}
          </div>`,
      )}
    </div>
  </div>`;
}

/** Something instead of rows: what it is, what to do first. */
export function message(
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

const BONES: readonly (readonly [depth: number, width: number])[] = [
  [0, 120],
  [1, 90],
  [1, 140],
  [1, 70],
  [0, 100],
  [1, 110],
  [2, 80],
  [2, 130],
  [0, 90],
  [1, 120],
];

/** Rows to come. */
export function skeleton(): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    ${BONES.map(
      ([depth, width]) =>
        html`<div class="bone-row" ${styleProps({ '--_depth': depth })}>
          <span class="bone" ${styleProps({ 'inline-size': `${String(width)}px` })}></span>
        </div>`,
    )}
  </div>`;
}
