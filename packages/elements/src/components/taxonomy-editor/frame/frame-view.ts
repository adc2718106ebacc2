import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import { skeleton } from '../tree/skeleton.js';
import { emptyState, errorState, noMatchesState, retryButton } from './state-view.js';

/** What stands in place of the rows depends on this. */
export interface StateContext {
  readonly terms: TaxonomyEditorTerms;
  readonly localize: LocalizeController;
  /** There are concepts, but search and filters leave none. */
  readonly isNarrowed: boolean;
  readonly error: string;
  readonly loading: boolean;
  readonly canCreate: boolean;
  readonly onClear: () => void;
  readonly onRetry: () => void;
  readonly onCreate: () => void;
}

/** Nothing found, an error, loading, or nothing there yet. */
export function stateLayer(context: StateContext): TemplateResult {
  return html`<div class="state-layer">${stateContent(context)}</div>`;
}

function stateContent(context: StateContext): TemplateResult {
  const { terms, localize } = context;
  if (context.isNarrowed)
    return noMatchesState(
      terms,
      html`<button type="button" class="button" @click=${context.onClear}>${terms.clearFilters}</button>`,
    );
  if (context.error !== '')
    return errorState(terms, context.error, retryButton(localize.terms(commonTerms).retry, context.onRetry));
  if (context.loading) return skeleton();
  const first = html`<button type="button" class="button primary" @click=${context.onCreate}>
    ${terms.addCategory}
  </button>`;
  return emptyState(terms, context.canCreate, first);
}

/** What the line below the tree says beside how much there is. */
export interface StatusContext {
  readonly terms: TaxonomyEditorTerms;
  readonly number: (value: number) => string;
  readonly selected: number;
  readonly isLocked: boolean;
  /** Entries that bad data gives no place. */
  readonly misplaced: number;
  readonly onMisplaced: () => void;
  readonly onClear: () => void;
}

/** That nothing can be changed, what has no place, how many are selected. */
export function statusNotes(context: StatusContext): TemplateResult {
  const { terms, number, selected } = context;
  return html`${context.isLocked ? html`<span class="status-note">${terms.readonlyNote}</span>` : nothing}
  ${
    context.misplaced === 0
      ? nothing
      : html`<button type="button" class="button link small misplaced" @click=${context.onMisplaced}>
          ${terms.misplaced(number(context.misplaced), context.misplaced === 1)}
        </button>`
  }
  ${
    selected < 2
      ? nothing
      : html`<span class="status-end status-selected">${terms.selected(number(selected))}</span>
          <button type="button" class="button link small" @click=${context.onClear}>
            ${terms.clearSelection}
          </button>`
  }`;
}
